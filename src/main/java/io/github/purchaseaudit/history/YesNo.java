package io.github.purchaseaudit.history;

import java.util.Set;

import io.github.purchaseaudit.order.Nfkc;
import io.github.purchaseaudit.order.WordLists;

/** Reads the yes and no of flags; the words are data. */
final class YesNo {

	private static final WordLists WORDS = WordLists.beside(YesNo.class, "yes-no.properties");

	private static final Set<String> YES = WORDS.set("yes");

	private static final Set<String> NO = WORDS.set("no");

	private YesNo() {
	}

	static boolean isYes(String text) {
		return YES.contains(Nfkc.lower(text).strip());
	}

	static boolean isNo(String text) {
		return NO.contains(Nfkc.lower(text).strip());
	}

}
