package io.github.purchaseaudit.mail.message;

import io.github.purchaseaudit.order.Sentence;
import org.jsoup.nodes.Document;

/**
 * How much of a mail is read. What is larger is set aside with its place; the archive is
 * read on.
 *
 * @param messageBytes one message
 * @param headerBytes the header block of one message
 * @param parts MIME parts of one message, inner ones included
 * @param depth how deep MIME parts may lie in one another
 * @param textBytes one HTML or text part after decoding
 * @param elements HTML elements of one message; receipts have hundreds
 */
public record MailLimits(int messageBytes, int headerBytes, int parts, int depth, int textBytes, int elements) {

	private static final int MIB = 1024 * 1024;

	public static final MailLimits DEFAULTS = new MailLimits(64 * MIB, MIB, 200, 20, 8 * MIB, 20_000);

	/**
	 * Makes sure that a text may be read.
	 * @throws LimitExceededException when it has more than {@code textBytes}
	 */
	public void checkText(int bytes) throws LimitExceededException {
		check(bytes, this.textBytes);
	}

	static void check(int bytes, int most) throws LimitExceededException {
		if (bytes > most) {
			throw new LimitExceededException(Sentence.of("mail.text-too-large", most >> 20));
		}
	}

	/**
	 * Makes sure that a page may be looked at.
	 * @throws LimitExceededException when it has more than {@code elements}
	 */
	public void checkElements(Document page) throws LimitExceededException {
		if (page.stream().limit(this.elements + 1L).count() > this.elements) {
			throw new LimitExceededException(Sentence.of("mail.too-many-elements", this.elements));
		}
	}

}
