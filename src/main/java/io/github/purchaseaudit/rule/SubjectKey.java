package io.github.purchaseaudit.rule;

import io.github.purchaseaudit.order.Charge;
import io.github.purchaseaudit.order.Receipt;

/**
 * The keys of findings that speak of a mail or a charge. They are made of content alone,
 * so that a file may be renamed or moved and the finding stays the same.
 */
public final class SubjectKey {

	/** A forger can make it as long as he likes. */
	private static final int MOST_OF_ID = 800;

	private SubjectKey() {
	}

	/** The key of a mail: its Message-ID and the digest of its body. */
	public static String of(Receipt mail) {
		String id = mail.messageId();
		return "mail:" + ((id.length() > MOST_OF_ID) ? id.substring(0, MOST_OF_ID) : id) + ":" + mail.body();
	}

	/**
	 * The key of a statement line.
	 * @param occurrence 1 for the first of equal lines, 2 for the second
	 */
	public static String of(Charge charge, int occurrence) {
		return "charge:" + charge.content() + ((occurrence > 1) ? "#" + occurrence : "");
	}

}
