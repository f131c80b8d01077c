package io.github.purchaseaudit.sample;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Text of a mail in quoted-printable (RFC 2045), lines of at most 75 letters.
 */
final class QuotedPrintable {

	private static final int LINE = 75;

	private QuotedPrintable() {
	}

	static String of(String text) {
		StringBuilder encoded = new StringBuilder();
		for (String line : text.split("\n", -1)) {
			encode(line, encoded);
			encoded.append("\r\n");
		}
		encoded.setLength(encoded.length() - 2);
		return encoded.toString();
	}

	private static void encode(String line, StringBuilder encoded) {
		byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
		int column = 0;
		for (int index = 0; index < bytes.length; index++) {
			String next = encode(bytes[index] & 0xff, index == bytes.length - 1);
			if (column + next.length() > LINE) {
				encoded.append("=\r\n");
				column = 0;
			}
			encoded.append(next);
			column += next.length();
		}
	}

	private static String encode(int letter, boolean last) {
		boolean plain = (letter > 32 && letter < 127 && letter != '=') || (letter == ' ' && !last);
		return plain ? Character.toString(letter) : String.format(Locale.ROOT, "=%02X", letter);
	}

}
