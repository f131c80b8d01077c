package io.github.purchaseaudit.order;

import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The words and signs around a sum ({@code currencies.properties},
 * {@code money-words.properties}), and the names of currencies alone
 * ({@code currency-names.properties}).
 */
final class MoneyWords {

	static final Map<String, List<String>> SIGNS = signs();

	static final Map<String, List<String>> NAMES = meanings("currency-names.properties");

	static final int LONGEST_SIGN = SIGNS.keySet().stream().mapToInt(String::length).max().orElse(0);

	static final Set<String> NOTHING = Set.copyOf(words("nothing"));

	/** The longer ones first, which can begin as others do. */
	static final List<String> REMARKS = words("remarks");

	private MoneyWords() {
	}

	/** NFKC, upper case, one kind of digit, blank and apostrophe, nothing invisible. */
	static String fold(String text) {
		String folded = plain(text).toUpperCase(Locale.ROOT);
		StringBuilder kept = new StringBuilder(folded.length());
		for (int i = 0; i < folded.length(); i++) {
			char c = folded.charAt(i);
			if (Character.isWhitespace(c)) {
				kept.append(' ');
			}
			else if (c == '\u2019') {
				kept.append('\'');
			}
			else if (Character.getType(c) != Character.FORMAT && Character.getType(c) != Character.CONTROL) {
				kept.append(c);
			}
		}
		return kept.toString().strip();
	}

	/** Most sums are ASCII with a yen sign at most, which NFKC leaves alone. */
	private static String plain(String text) {
		boolean plain = text.chars().allMatch((c) -> c < 0x80 || c == '\u00a5');
		return plain ? text : Digits.plain(text);
	}

	private static Map<String, List<String>> signs() {
		Map<String, List<String>> signs = meanings("currencies.properties");
		for (Currency currency : Currency.getAvailableCurrencies()) {
			signs.putIfAbsent(currency.getCurrencyCode(), List.of(currency.getCurrencyCode()));
		}
		return signs;
	}

	private static Map<String, List<String>> meanings(String file) {
		Map<String, List<String>> meanings = new HashMap<>();
		WordLists lists = WordLists.beside(MoneyWords.class, file);
		lists.names().forEach((name) -> meanings.put(fold(name), lists.list(name)));
		return meanings;
	}

	private static List<String> words(String name) {
		return WordLists.beside(MoneyWords.class, "money-words.properties")
			.list(name)
			.stream()
			.map(MoneyWords::fold)
			.sorted(Comparator.comparing(String::length).reversed())
			.toList();
	}

}
