package io.github.purchaseaudit.rule;

import java.lang.Character.UnicodeScript;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.purchaseaudit.order.DateText;
import io.github.purchaseaudit.order.Item;
import io.github.purchaseaudit.order.WordLists;
import org.jspecify.annotations.Nullable;

/**
 * How often a subscription is paid, by what its sources write. The words are data
 * ({@code plan-periods.properties}), in the languages in which the App Store sells.
 * <p>
 * Where the words of a week and those of a month or year stand together, one of them is
 * the name of the thing, such as that of a magazine: it is not taken for weekly. A week
 * that is free is a trial.
 */
final class PlanPeriod {

	private static final Map<String, List<String>> WORDS = words();

	private static final int WEEK = 7;

	/** The plural of a day or week. */
	private static final Pattern REST_OF_WORD = Pattern.compile("^\\p{IsLatin}+");

	private PlanPeriod() {
	}

	/**
	 * Whether it is paid each week.
	 * @param bought the day of the payment; the renewal that the receipt names for a week
	 * later tells the same
	 */
	static boolean isWeekly(Item item, LocalDate bought) {
		String text = text(item);
		return renewsAfterWeek(item.renews(), bought)
				|| (saysWeek(text) && !says(text, "monthly") && !says(text, "yearly"));
	}

	/** Whether its own words say that it is paid each month or week. */
	static boolean isShort(Item item) {
		String text = text(item);
		return !says(text, "yearly") && (says(text, "monthly") || saysWeek(text));
	}

	private static boolean renewsAfterWeek(@Nullable String renews, LocalDate bought) {
		return renews != null && DateText.within(renews)
			.filter((day) -> Math.abs(ChronoUnit.DAYS.between(bought, day) - WEEK) <= 1)
			.isPresent();
	}

	private static boolean saysWeek(String text) {
		return says(text, "weekly") || isAnyIn(text, "week", (word, at) -> !isCounted(text, at))
				|| isAnyIn(text, "one-week", (word, at) -> !isTrial(text, at, at + word.length()));
	}

	private static boolean says(String text, String list) {
		return isAnyIn(text, list, (word, at) -> true);
	}

	/** Whether a word of the list stands in the text, in a place that fits. */
	private static boolean isAnyIn(String text, String list, BiPredicate<String, Integer> fits) {
		return list(list).stream().anyMatch((word) -> {
			int at = text.indexOf(word);
			while (at >= 0 && !(isBeginning(text, at) && fits.test(word, at))) {
				at = text.indexOf(word, at + 1);
			}
			return at >= 0;
		});
	}

	/** Whether no longer word or number has its end there. */
	private static boolean isBeginning(String text, int at) {
		char first = text.charAt(at);
		char before = (at > 0) ? text.charAt(at - 1) : ' ';
		return isDigit(first) ? !isDigit(before) : !isOfSpacedWord(first) || !isOfSpacedWord(before);
	}

	private static boolean isCounted(String text, int at) {
		String before = text.substring(0, at).strip();
		return !before.isEmpty() && isDigit(before.charAt(before.length() - 1));
	}

	private static boolean isTrial(String text, int from, int to) {
		String before = without(text.substring(0, from).strip(), String::endsWith,
				(all, word) -> all.substring(0, all.length() - word.length()));
		String after = without(REST_OF_WORD.matcher(text.substring(to)).replaceFirst("").strip(), String::startsWith,
				(all, word) -> all.substring(word.length()));
		return list("trial").stream().anyMatch((word) -> before.endsWith(word) || after.startsWith(word));
	}

	/** The text without what may stand between a length and the word for a trial. */
	private static String without(String text, BiPredicate<String, String> edge, BinaryOperator<String> cut) {
		return list("between").stream()
			.filter((word) -> edge.test(text, word))
			.findFirst()
			.map((word) -> cut.apply(text, word).strip())
			.orElse(text);
	}

	/** Japanese, Chinese and Thai set no blanks between words, Korean not all. */
	private static boolean isOfSpacedWord(char c) {
		UnicodeScript script = UnicodeScript.of(c);
		return script == UnicodeScript.LATIN || script == UnicodeScript.CYRILLIC;
	}

	private static boolean isDigit(char c) {
		return c >= '0' && c <= '9';
	}

	private static List<String> list(String name) {
		return Objects.requireNonNull(WORDS.get(name), name);
	}

	private static String text(Item item) {
		String text = plain(Stream.of(item.title(), item.type(), item.renews())
			.filter(Objects::nonNull)
			.collect(Collectors.joining(" ")));
		for (String word : list("none")) {
			text = text.replace(word, "");
		}
		return text;
	}

	/** In small letters, signs as blanks, and a blank between number and word. */
	private static String plain(String written) {
		String folded = FoldedText.of(written);
		StringBuilder plain = new StringBuilder(folded.length());
		for (int i = 0; i < folded.length(); i++) {
			char c = folded.charAt(i);
			char before = plain.isEmpty() ? ' ' : plain.charAt(plain.length() - 1);
			boolean blank = c != '/' && !Character.isLetterOrDigit(c)
					&& Character.getType(c) != Character.NON_SPACING_MARK;
			if (c == '/' && before == ' ' && !plain.isEmpty()) {
				plain.setLength(plain.length() - 1);
			}
			if ((blank || (isDigit(c) != isDigit(before) && c != '/')) && before != ' ' && before != '/') {
				plain.append(' ');
			}
			if (!blank) {
				plain.append(c);
			}
		}
		return plain.toString().strip();
	}

	private static Map<String, List<String>> words() {
		WordLists lists = WordLists.beside(PlanPeriod.class, "plan-periods.properties");
		return lists.names()
			.stream()
			.collect(Collectors.toUnmodifiableMap(Function.identity(),
					(name) -> lists.list(name).stream().map(PlanPeriod::plain).toList()));
	}

}
