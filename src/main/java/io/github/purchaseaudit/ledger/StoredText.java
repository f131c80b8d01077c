package io.github.purchaseaudit.ledger;

import java.util.Arrays;

/**
 * Text as bytes and back, in modified UTF-8: unlike UTF-8 it keeps every char, be it half
 * of a pair.
 */
final class StoredText {

	private static final int LONGEST_CHAR = 3;

	private StoredText() {
	}

	static byte[] bytes(String text) {
		byte[] bytes = new byte[text.length() * LONGEST_CHAR];
		int end = 0;
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c < 0x80) {
				bytes[end++] = (byte) c;
			}
			else if (c < 0x800) {
				bytes[end++] = (byte) (0xC0 | (c >> 6));
				bytes[end++] = (byte) (0x80 | (c & 0x3F));
			}
			else {
				bytes[end++] = (byte) (0xE0 | (c >> 12));
				bytes[end++] = (byte) (0x80 | ((c >> 6) & 0x3F));
				bytes[end++] = (byte) (0x80 | (c & 0x3F));
			}
		}
		return Arrays.copyOf(bytes, end);
	}

	static String text(byte[] bytes, int begin, int length) {
		char[] text = new char[length];
		int end = 0;
		for (int i = begin; i < begin + length; i++) {
			int b = bytes[i];
			if (b >= 0) {
				text[end++] = (char) b;
			}
			else if ((b & 0xE0) == 0xC0) {
				text[end++] = (char) (((b & 0x1F) << 6) | (bytes[++i] & 0x3F));
			}
			else {
				text[end++] = (char) (((b & 0x0F) << 12) | ((bytes[++i] & 0x3F) << 6) | (bytes[++i] & 0x3F));
			}
		}
		return new String(text, 0, end);
	}

}
