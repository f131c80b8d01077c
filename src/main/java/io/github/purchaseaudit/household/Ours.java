package io.github.purchaseaudit.household;

/** Whether an account, payment method or device belongs to the household. */
public enum Ours {

	YES, NO,

	/** Not decided yet: raises no finding. */
	UNKNOWN

}
