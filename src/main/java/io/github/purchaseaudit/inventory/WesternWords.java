package io.github.purchaseaudit.inventory;

import java.nio.charset.Charset;

/**
 * Tells whether a text that is no UTF-8 makes words in windows-1252: {@code Libellé},
 * {@code Währung}, {@code £9.99}. A letter beyond ASCII stands alone or with one other in
 * a word whose other letters are ASCII, a sign beside a digit or blank; bytes of Japanese
 * charsets hardly ever read like that.
 */
final class WesternWords {

	static final Charset CHARSET = Charset.forName("windows-1252");

	private static final String LETTERS = "ŠšŽžŒœŸ";

	private static final String SIGNS = "€£¥©®™‘’“”–—…§°·«»¿¡ªº\u00a0";

	private static final int MOST_TOGETHER = 2;

	private WesternWords() {
	}

	static boolean speakFor(byte[] bytes) {
		String text = new String(bytes, CHARSET);
		for (int from = 0, to = 0; from < text.length(); from = to + 1) {
			to = from;
			while (to < text.length() && isLetter(text.charAt(to))) {
				to++;
			}
			boolean sign = to == text.length() || text.charAt(to) < 128 || SIGNS.indexOf(text.charAt(to)) >= 0;
			if (!sign || (to > from && !isInWord(text, from, to))) {
				return false;
			}
		}
		return true;
	}

	/** A letter alone between blanks is a word, too: {@code à}. */
	private static boolean isInWord(String text, int from, int to) {
		if (isAscii(text, from - 1) || isAscii(text, to)) {
			return to - from <= MOST_TOGETHER;
		}
		return to - from == 1 && text.startsWith(" ", from - 1) && text.startsWith(" ", to);
	}

	private static boolean isLetter(char c) {
		return LETTERS.indexOf(c) >= 0 || (c >= 'À' && c <= 'ÿ' && c != '×' && c != '÷');
	}

	private static boolean isAscii(String text, int at) {
		return at >= 0 && at < text.length() && text.charAt(at) < 128 && Character.isLetter(text.charAt(at));
	}

}
