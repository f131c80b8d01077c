package io.github.purchaseaudit.mail.message;

/**
 * Reads UTF-7 (RFC 2152), which Java does not know: all but the plainest characters stand
 * as UTF-16 in Base64 between a plus sign and a minus sign or any other character.
 */
final class Utf7 {

	private static final String BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

	private static final int BITS = 6;

	private Utf7() {
	}

	/** The text of the bytes; never fails. */
	static String decode(byte[] bytes) {
		StringBuilder text = new StringBuilder(bytes.length);
		int at = 0;
		while (at < bytes.length) {
			char c = (char) (bytes[at++] & 0xff);
			if (c != '+') {
				text.append(c);
			}
			else if (at < bytes.length && bytes[at] == '-') {
				text.append(c);
				at++;
			}
			else {
				at = shifted(bytes, at, text);
			}
		}
		return text.toString();
	}

	/** Reads what is shifted, and where it ends. */
	private static int shifted(byte[] bytes, int from, StringBuilder text) {
		int at = from;
		int held = 0;
		int bits = 0;
		for (int value = valueAt(bytes, at); value >= 0; value = valueAt(bytes, at)) {
			held = (held << BITS | value) & 0xffffff;
			bits += BITS;
			at++;
			if (bits >= Character.SIZE) {
				bits -= Character.SIZE;
				text.append((char) (held >> bits));
			}
		}
		return (at < bytes.length && bytes[at] == '-') ? at + 1 : at;
	}

	private static int valueAt(byte[] bytes, int at) {
		return (at < bytes.length) ? BASE64.indexOf(bytes[at]) : -1;
	}

}
