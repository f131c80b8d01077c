package io.github.purchaseaudit.household;

import io.github.purchaseaudit.order.Sentence;

/** A value that is not of the kind its key asks for. */
final class WrongValueException extends Exception {

	private final transient Sentence reason;

	WrongValueException(String key, Object... facts) {
		super(key);
		this.reason = Sentence.of(key, facts);
	}

	Sentence reason() {
		return this.reason;
	}

}
