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

	private static final String MAIL = "mail:";

	private static final String CHARGE = "charge:";

	private SubjectKey() {
	}

	/** The key of a mail: its Message-ID and the digest of its body. */
	public static String of(Receipt mail) {
		String id = mail.messageId();
		return MAIL + ((id.length() > MOST_OF_ID) ? id.substring(0, MOST_OF_ID) : id) + ":" + mail.body();
	}

	/** Whether it is the key of a mail. */
	public static boolean isMail(String key) {
		return key.startsWith(MAIL);
	}

	/** Whether it is the key of a statement line. */
	public static boolean isCharge(String key) {
		return key.startsWith(CHARGE);
	}

	/**
	 * The key of a statement line.
	 * @param occurrence 1 for the first of equal lines, 2 for the second
	 */
	public static String of(Charge charge, int occurrence) {
		return CHARGE + charge.content() + ((occurrence > 1) ? "#" + occurrence : "");
	}

}
