package io.github.purchaseaudit.inventory;

import io.github.purchaseaudit.order.Sentence;

/** A cell that cannot be read without guessing; its row is set aside. */
public final class UnreadableCellException extends Exception {

	private final transient Sentence reason;

	public UnreadableCellException(Sentence reason) {
		super(reason.key(), null, false, false);
		this.reason = reason;
	}

	public Sentence reason() {
		return this.reason;
	}

}
