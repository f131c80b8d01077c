package io.github.purchaseaudit.order;

/**
 * Digits and numbers as other scripts write them: Arabic and Persian digits with their
 * own decimal and thousands marks, full-width ones, and the marks around them that tell
 * the direction of writing and that nobody sees. For values of receipts alone: in names
 * and links such marks deceive.
 */
public final class Digits {

	/** The lowest character that is a mark or another digit. */
	private static final char FIRST_MARK = '\u061c';

	private static final char DECIMAL_MARK = '\u066b';

	private static final char THOUSANDS_MARK = '\u066c';

	private Digits() {
	}

	/** The text in NFKC, with the digits 0 to 9 and without marks of direction. */
	public static String plain(String text) {
		return kept(Nfkc.of(text), true);
	}

	/** The text without marks of direction. */
	public static String undirected(String text) {
		return kept(text, false);
	}

	/** Most texts have no such characters. */
	private static String kept(String text, boolean plain) {
		int marked = 0;
		while (marked < text.length() && text.charAt(marked) < FIRST_MARK) {
			marked++;
		}
		if (marked == text.length()) {
			return text;
		}
		StringBuilder kept = new StringBuilder(text.length()).append(text, 0, marked);
		for (int i = marked; i < text.length(); i++) {
			char c = text.charAt(i);
			if (!isOfDirection(c)) {
				kept.append(plain ? plain(c) : c);
			}
		}
		return kept.toString();
	}

	/** The digit 0 to 9, or mark of a number, that the character stands for. */
	static char plain(char c) {
		if (c < DECIMAL_MARK && !Character.isDigit(c)) {
			return c;
		}
		return switch (c) {
			case DECIMAL_MARK -> '.';
			case THOUSANDS_MARK -> ',';
			default -> Character.isDigit(c) ? Character.forDigit(Character.digit(c, 10), 10) : c;
		};
	}

	/** Whether the character only tells the direction of writing. */
	public static boolean isOfDirection(char c) {
		return c == '\u061c' || c == '\u200e' || c == '\u200f' || (c >= '\u202a' && c <= '\u202e')
				|| (c >= '\u2066' && c <= '\u2069');
	}

}
