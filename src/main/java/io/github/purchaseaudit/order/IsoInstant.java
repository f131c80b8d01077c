package io.github.purchaseaudit.order;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * Reads ISO instants such as {@code 2025-12-29T22:16:08.820Z}. Exports hold millions of
 * them, and nearly all have this shape, which needs no general parser.
 */
final class IsoInstant {

	private static final String SHAPE = "0000-00-00T00:00:00";

	private static final int MILLIS = 1_000_000;

	private IsoInstant() {
	}

	/**
	 * The instant.
	 * @throws DateTimeException when the text is none
	 */
	static Instant parse(String text) {
		boolean plain = text.length() == SHAPE.length() + 1 && text.charAt(SHAPE.length()) == 'Z';
		boolean withMillis = text.length() == SHAPE.length() + 5 && text.charAt(SHAPE.length()) == '.'
				&& areDigits(text, 20, 23) && text.charAt(23) == 'Z';
		boolean usual = (plain || withMillis) && hasShape(text) && number(text, 11, 13) < 24
				&& number(text, 17, 19) < 60;
		if (!usual) {
			return Instant.parse(text);
		}
		return LocalDateTime
			.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10), number(text, 11, 13), number(text, 14, 16),
					number(text, 17, 19), withMillis ? number(text, 20, 23) * MILLIS : 0)
			.toInstant(ZoneOffset.UTC);
	}

	private static boolean hasShape(String text) {
		for (int i = 0; i < SHAPE.length(); i++) {
			boolean fits = (SHAPE.charAt(i) == '0') ? areDigits(text, i, i + 1) : text.charAt(i) == SHAPE.charAt(i);
			if (!fits) {
				return false;
			}
		}
		return true;
	}

	private static boolean areDigits(String text, int from, int to) {
		for (int i = from; i < to; i++) {
			if (text.charAt(i) < '0' || text.charAt(i) > '9') {
				return false;
			}
		}
		return true;
	}

	private static int number(String text, int from, int to) {
		int number = 0;
		for (int i = from; i < to; i++) {
			number = number * 10 + (text.charAt(i) - '0');
		}
		return number;
	}

}
