package io.github.purchaseaudit.mail.message;

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

}
