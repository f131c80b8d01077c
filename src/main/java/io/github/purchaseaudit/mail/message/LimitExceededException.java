package io.github.purchaseaudit.mail.message;

import io.github.purchaseaudit.order.Sentence;

/** A mail is larger or deeper than {@link MailLimits} allow. */
public class LimitExceededException extends Exception {

	private static final long serialVersionUID = 1L;

	private final transient Sentence reason;

	public LimitExceededException(Sentence reason) {
		super(reason.key());
		this.reason = reason;
	}

	/** The limit, to tell a person. */
	public Sentence reason() {
		return this.reason;
	}

}
