package io.github.purchaseaudit.order;

import java.util.regex.Pattern;

/**
 * Tells headings in Japanese, by any letter that only Japanese or Chinese is written
 * with.
 */
public final class Japanese {

	private static final Pattern LETTER = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]");

	private Japanese() {
	}

	public static boolean isIn(String heading) {
		return LETTER.matcher(heading).find();
	}

}
