package io.github.purchaseaudit.mail.receipt;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import io.github.purchaseaudit.order.Nfkc;
import io.github.purchaseaudit.order.Remembered;
import io.github.purchaseaudit.order.WordLists;

/**
 * The words of Apple's receipts in all languages. They are data
 * ({@code labels_<language>.properties}); another language needs one more file and its
 * name here.
 */
final class Labels {

	private static final List<String> LANGUAGES = List.of("en", "ja", "ko", "fr", "de", "es", "it", "pt", "nl", "zh-CN",
			"zh-TW", "other");

	/** Each line is looked at for several words, and receipts are alike. */
	private static final Remembered<String> FOLDS = new Remembered<>(Labels::folded);

	private static final List<WordLists> LISTS = LANGUAGES.stream()
		.map((language) -> WordLists.beside(Labels.class, "labels_" + language + ".properties"))
		.toList();

	private static final int LONGEST_LABEL = 60;

	private static final int LONGEST_HEAD = 4000;

	private static final String OF_STORE = "store.";

	private static final Map<String, Label> LABELS = labels("");

	private static final Map<String, Label> STORE_LABELS = labels(OF_STORE);

	private static final List<String> TAXES = words("tax").map(Labels::fold).toList();

	private static final List<String> STORE_TAXES = words(OF_STORE + "tax").map(Labels::fold).toList();

	private static final List<LanguageCurrency> CURRENCIES = LISTS.stream()
		.filter((words) -> !words.text("currency").isEmpty())
		.map((words) -> new LanguageCurrency(words.text("currency"),
				words.list("order").stream().map(Labels::fold).toList()))
		.toList();

	private static final Map<String, List<String>> FOLDED = new ConcurrentHashMap<>();

	private static final Map<List<String>, List<List<List<String>>>> ALL_OF = new ConcurrentHashMap<>();

	private Labels() {
	}

	private static Map<String, Label> labels(String group) {
		Map<String, Label> labels = new HashMap<>();
		for (Label label : Label.values()) {
			words(group + label.listName()).forEach((word) -> labels.putIfAbsent(fold(word), label));
		}
		return labels;
	}

	private static Stream<String> words(String list) {
		return LISTS.stream().flatMap((words) -> words.list(list).stream());
	}

	/** The entry of that name in all languages, whole. */
	static Stream<String> texts(String name) {
		return LISTS.stream().map((words) -> words.text(name)).filter((text) -> !text.isEmpty());
	}

	/** The currencies of the languages whose label for an order number the text has. */
	static Stream<String> currencies(String text) {
		String folded = fold(text.substring(0, Math.min(text.length(), LONGEST_HEAD)));
		return CURRENCIES.stream()
			.filter((language) -> language.orderWords.stream().anyMatch(folded::contains))
			.map(LanguageCurrency::currency);
	}

	/** The code of a language, with the country where it alone tells that. */
	static String withCountry(String language) {
		String begun = language.toLowerCase(Locale.ROOT) + "-";
		return words("language.country").filter((tag) -> tag.startsWith(begun)).findFirst().orElse(language);
	}

	/** What the text labels, if it is a label and nothing else. */
	static Optional<Label> of(String text) {
		return of(text, LABELS, TAXES);
	}

	/** What the text labels in the Apple Store's mails alone. */
	static Optional<Label> ofStore(String text) {
		return of(text, STORE_LABELS, STORE_TAXES);
	}

	private static Optional<Label> of(String text, Map<String, Label> labels, List<String> taxes) {
		String shown = text.strip();
		if (shown.length() > LONGEST_LABEL) {
			return Optional.empty();
		}
		String folded = fold(shown);
		Label label = labels.get(folded);
		return Optional.ofNullable((label == null && isTax(folded, taxes)) ? Label.TAX : label)
			.or(() -> LabelAddition.sum(folded, labels));
	}

	/** Whether the text begins with the words of a total, whatever more it says. */
	static boolean isOfTotal(String text) {
		String folded = fold(text);
		return list("total").stream()
			.anyMatch((word) -> folded.startsWith(word) && (folded.length() == word.length()
					|| word.charAt(0) > '\u2fff' || !Character.isLetter(folded.charAt(word.length()))));
	}

	/** Tax labels carry a rate: {@code VAT charged at 20%}, {@code 消費税（10%）}. */
	private static boolean isTax(String folded, List<String> taxes) {
		return folded.contains("%") && taxes.stream().anyMatch(folded::startsWith);
	}

	/** Whether the text begins with a word of the list. */
	static boolean beginsWith(String text, String list) {
		String folded = fold(text);
		return list(list).stream().anyMatch(folded::startsWith);
	}

	/** Whether the text ends with a word of the list. */
	static boolean endsWith(String text, String list) {
		String folded = fold(text);
		return list(list).stream().anyMatch(folded::endsWith);
	}

	/** Whether the text is a word of the list. */
	static boolean is(String text, String list) {
		return list(list).contains(fold(text));
	}

	/** Whether the text contains a word of the list. */
	static boolean contains(String text, String list) {
		String folded = fold(text);
		return list(list).stream().anyMatch(folded::contains);
	}

	/** Whether the text contains a word of each list of one language. */
	static boolean containsAll(String text, List<String> lists) {
		String folded = fold(text);
		return ALL_OF.computeIfAbsent(lists, Labels::together)
			.stream()
			.anyMatch((language) -> language.stream().allMatch((words) -> words.stream().anyMatch(folded::contains)));
	}

	/** These lists of each language that has words in all of them. */
	private static List<List<List<String>>> together(List<String> lists) {
		return LISTS.stream()
			.map((words) -> lists.stream().map((list) -> words.list(list).stream().map(Labels::fold).toList()).toList())
			.filter((language) -> language.stream().noneMatch(List::isEmpty))
			.toList();
	}

	/** The words of a list in all languages, folded. */
	static List<String> list(String name) {
		return FOLDED.computeIfAbsent(name, (list) -> words(list).map(Labels::fold).distinct().toList());
	}

	/** NFKC, lower case, one kind of blank, no colon or point at the end. */
	static String fold(String text) {
		return FOLDS.of(text);
	}

	private static String folded(String text) {
		String plain = Nfkc.lower(text).replace('\u2019', '\'');
		String folded = HtmlLines.oneBlank(plain);
		int end = folded.length();
		while (end > 0 && ": .".indexOf(folded.charAt(end - 1)) >= 0) {
			end--;
		}
		return folded.substring(0, end);
	}

	/**
	 * What is usually paid where a language is spoken, and its words for an order number.
	 */
	private record LanguageCurrency(String currency, List<String> orderWords) {
	}

}
