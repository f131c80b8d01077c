package io.github.purchaseaudit.job;

import io.github.purchaseaudit.order.Sentence;
import org.jspecify.annotations.Nullable;

/** The audit cannot go on, for a reason that a person can be told. */
public final class AuditFailedException extends Exception {

	private static final long serialVersionUID = 1L;

	private final transient Sentence reason;

	AuditFailedException(Sentence reason, @Nullable Throwable cause) {
		super(reason.key(), cause);
		this.reason = reason;
	}

	public Sentence reason() {
		return this.reason;
	}

}
