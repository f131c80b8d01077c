package io.github.purchaseaudit.rule;

import java.util.Optional;

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

	private static final String OCCURRENCE = "#";

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

	/** What the key of a mail is made of; nothing for any other key. */
	public static Optional<MailParts> mailParts(String key) {
		int body = key.lastIndexOf(':');
		return (isMail(key) && body >= MAIL.length())
				? Optional.of(new MailParts(key.substring(MAIL.length(), body), key.substring(body + 1)))
				: Optional.empty();
	}

	/** Whether it is the key of a statement line. */
	public static boolean isCharge(String key) {
		return key.startsWith(CHARGE);
	}

	/** What the key of a statement line is made of, which equal lines share. */
	public static String chargeContent(String key) {
		int occurrence = key.indexOf(OCCURRENCE, CHARGE.length());
		return key.substring(CHARGE.length(), (occurrence < 0) ? key.length() : occurrence);
	}

	/**
	 * The key of a statement line.
	 * @param occurrence 1 for the first of equal lines, 2 for the second
	 */
	public static String of(Charge charge, int occurrence) {
		return CHARGE + charge.content() + ((occurrence > 1) ? OCCURRENCE + occurrence : "");
	}

	/**
	 * What the key of a mail is made of.
	 *
	 * @param body the digest of its body
	 */
	public record MailParts(String messageId, String body) {
	}

}
