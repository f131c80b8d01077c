package io.github.purchaseaudit.mail;

import io.github.purchaseaudit.mail.message.Bytes;
import io.github.purchaseaudit.mail.trust.QuotedSender;

/**
 * A cheap look at the beginning of a body whose header does not tell that the mail can
 * matter: whether another mail is attached, or an address of Apple's stands there as in
 * the head that mail programs write above a mail that is sent on.
 */
final class BodyLook {

	private static final String[] TYPE = { "content-type" };

	private static final String[] PART = { TYPE[0], "content-disposition" };

	private static final String[] ENCODING = { "content-transfer-encoding" };

	private static final byte[][] BASE64 = RawFields.ascii("base64");

	private static final byte[][] MEDIA = RawFields.ascii("image/", "audio/", "video/", "application/");

	private static final byte[][] PARTS = RawFields.ascii("multipart/");

	private static final byte[][] HOLDING = RawFields.ascii("multipart/mixed", "multipart/digest", "message/rfc822");

	/** How far into a text the head of what is sent on is looked for. */
	private static final int NEAR = 1 << 14;

	private static final byte[][] HELD = RawFields.ascii("message/rfc822", ".eml");

	private final Part whole = new Part();

	private final Part part = new Part();

	/** Begins with another message. */
	void begin() {
		this.whole.clear();
	}

	/** Takes in a field of the message's header that begins with C. */
	void add(byte[] bytes, int field, int end) {
		this.whole.add(bytes, field, end);
	}

	/** Whether mails may be attached below all that somebody wrote. */
	boolean mayHoldMails() {
		return this.whole.holding;
	}

	/** Whether what stands within this beginning of the body can matter. */
	boolean matters(byte[] bytes, int start, int end) {
		return QuotedSender.isIn(bytes, start, Math.min(end, start + NEAR))
				|| (this.whole.parted ? isPartWanted(bytes, start, end) : quotesEncoded(this.whole, bytes, start, end));
	}

	private static boolean quotesEncoded(Part part, byte[] bytes, int start, int end) {
		return part.encoded && !part.media && QuotedSender.isEncodedIn(bytes, start, Math.min(end, start + NEAR));
	}

	/** Only lines that delimit parts are looked at, and what stands below them. */
	private boolean isPartWanted(byte[] bytes, int start, int end) {
		int at = Bytes.next((byte) '-', bytes, start, end);
		while (at < end) {
			boolean delimiter = (at == start || bytes[at - 1] == '\n') && at + 1 < end && bytes[at + 1] == '-';
			if (delimiter && isWantedBelow(bytes, Bytes.lineEnd(bytes, at, end), end)) {
				return true;
			}
			at = Bytes.next((byte) '-', bytes, at + 1, end);
		}
		return false;
	}

	/** Whether a part is a mail by its header, or names Apple's address in BASE64. */
	private boolean isWantedBelow(byte[] bytes, int header, int end) {
		this.part.clear();
		int at = header;
		while (at < end) {
			int next = Bytes.fieldEnd(bytes, at, end);
			if (next <= at) {
				break;
			}
			if ((bytes[at] | 0x20) == 'c') {
				if (RawFields.says(bytes, at, next, PART, HELD)) {
					return true;
				}
				this.part.add(bytes, at, next);
			}
			at = next;
		}
		return quotesEncoded(this.part, bytes, at, end);
	}

	/** What the fields of a header say of the form of what stands below it. */
	private static final class Part {

		private boolean parted;

		private boolean holding;

		private boolean media;

		private boolean encoded;

		void clear() {
			this.parted = false;
			this.holding = false;
			this.media = false;
			this.encoded = false;
		}

		void add(byte[] bytes, int field, int end) {
			int value = RawFields.value(bytes, field, end, TYPE);
			if (value > 0) {
				int type = RawFields.behindBlanks(bytes, value, end);
				this.holding |= RawFields.isOneOf(bytes, type, end, HOLDING);
				this.parted |= this.holding || RawFields.isOneOf(bytes, type, end, PARTS);
				this.media = RawFields.isOneOf(bytes, type, end, MEDIA);
			}
			else {
				int encoding = RawFields.value(bytes, field, end, ENCODING);
				this.encoded |= encoding > 0
						&& RawFields.isOneOf(bytes, RawFields.behindBlanks(bytes, encoding, end), end, BASE64);
			}
		}

	}

}
