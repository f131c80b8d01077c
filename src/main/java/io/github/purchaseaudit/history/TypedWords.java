package io.github.purchaseaudit.history;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.github.purchaseaudit.inventory.ColumnNames;
import io.github.purchaseaudit.order.WordLists;

/** What people write in lists that they type; the words are data. */
final class TypedWords {

	private static final WordLists WORDS = WordLists.beside(TypedWords.class, "typed-words.properties");

	private TypedWords() {
	}

	/** The words of a list as they are written there. */
	static List<String> list(String name) {
		return WORDS.list(name);
	}

	/** The words of a list, as headings are compared. */
	static Set<String> folded(String name) {
		return WORDS.list(name).stream().map(ColumnNames::fold).collect(Collectors.toUnmodifiableSet());
	}

	/** Whether a folded text holds one of such words. */
	static boolean says(Set<String> words, String folded) {
		return words.stream().anyMatch(folded::contains);
	}

}
