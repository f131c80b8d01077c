package io.github.purchaseaudit.rule;

/** Whether an order's receipt was found. */
public enum ReceiptState {

	YES, NO, NOT_COVERED, NOT_NEEDED

}
