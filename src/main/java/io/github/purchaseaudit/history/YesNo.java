package io.github.purchaseaudit.history;

import java.util.Locale;
import java.util.Set;

/** Reads the yes and no of flags. */
final class YesNo {

	private static final Set<String> YES = Set.of("yes", "y", "true", "1", "はい", "是", "あり", "済", "有", "○", "oui", "ja");

	private static final Set<String> NO = Set.of("no", "n", "false", "0", "いいえ", "否", "なし", "無", "×", "non", "nein");

	private YesNo() {
	}

	static boolean isYes(String text) {
		return YES.contains(text.strip().toLowerCase(Locale.ROOT));
	}

	static boolean isNo(String text) {
		return NO.contains(text.strip().toLowerCase(Locale.ROOT));
	}

}
