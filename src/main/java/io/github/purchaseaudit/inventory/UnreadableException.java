package io.github.purchaseaudit.inventory;

import java.io.IOException;

import io.github.purchaseaudit.order.Sentence;

/** A content that cannot be read on, with a reason that a person understands. */
public final class UnreadableException extends IOException {

	private final transient Sentence reason;

	public UnreadableException(Sentence reason) {
		super(reason.key());
		this.reason = reason;
	}

	public Sentence reason() {
		return this.reason;
	}

}
