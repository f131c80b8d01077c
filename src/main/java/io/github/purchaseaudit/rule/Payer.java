package io.github.purchaseaudit.rule;

/** Whose money paid an order: what the person on the phone fears first. */
public enum Payer {

	/** A registered payment method of the household. */
	OURS,

	/** A payment method that is not the household's. */
	NOT_OURS,

	/** Balance on the account (store credit) alone. */
	BALANCE,

	/** Nothing was charged. */
	NOBODY,

	/** The sources do not tell, or the entry is undecided. */
	NOT_JUDGED

}
