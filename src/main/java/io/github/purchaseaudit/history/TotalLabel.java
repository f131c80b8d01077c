package io.github.purchaseaudit.history;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.github.purchaseaudit.inventory.ColumnNames;
import io.github.purchaseaudit.order.WordLists;

/**
 * Tells what people write beside a sum that adds up their rows: {@code 合計}, {@code 5月合計},
 * {@code 合計（税込）}, {@code TOTAL:}, {@code Total for May}. A word for a sum stands in it,
 * and nothing besides but what tells which rows are added up: {@code 合計力トレーニング} and
 * {@code Total War} are things that people buy.
 */
final class TotalLabel {

	static final WordLists WORDS = WordLists.beside(TotalLabel.class, "summaries.properties");

	private static final int LONGEST = 40;

	private static final String PERIODS = "20[0-3][0-9](?:[./-][0-9]{1,2}){0,2}(?![0-9])|(?:20[0-9]{2}|令和[0-9]{1,2})年"
			+ "|[0-9]{1,2}[./-][0-9]{1,2}(?![0-9])|[0-9]{1,2}[月日]|[0-9]{1,2}(?=\\s?[~〜–-])";

	private static final String SUMS = "[¥$€£]\\s?[0-9][0-9,.]{0,15}|[0-9][0-9,.]{0,15}(?:円|\\s?yen)|[0-9]{1,4}[件点個回]";

	/** With the blanks and signs between them. */
	private static final String BETWEEN = "[\\s\\p{P}\\p{S}&&[^!?+%&@'\"¥$€£]]";

	private static final Pattern PERIOD = Pattern
		.compile("\\G(?:" + words("beside") + "|" + PERIODS + "|" + BETWEEN + ")");

	private static final Pattern PART = Pattern.compile(
			"\\G(?:(" + words("words") + ")|" + words("beside") + "|" + PERIODS + "|" + SUMS + "|" + BETWEEN + ")");

	private TotalLabel() {
	}

	/** Whole words where a script parts them, the longest first. */
	private static String words(String list) {
		return WORDS.list(list)
			.stream()
			.map(ColumnNames::fold)
			.sorted(Comparator.comparing(String::length).reversed())
			.map((word) -> (word.charAt(0) < 0x80) ? "(?<![a-z0-9])" + word + "(?![a-z0-9])" : word)
			.collect(Collectors.joining("|"));
	}

	/** Whether the whole of a cell is a month or a year: {@code 5月}, {@code May 2026}. */
	static boolean isPeriod(String text) {
		if (text.isEmpty() || text.length() > LONGEST || text.chars().noneMatch(Character::isDigit)) {
			return false;
		}
		String folded = ColumnNames.fold(text);
		Matcher parts = PERIOD.matcher(folded);
		int end = 0;
		while (parts.find()) {
			end = parts.end();
		}
		return end == folded.length();
	}

	/** Whether the whole of a cell is such a label. */
	static boolean is(String text) {
		if (text.isEmpty() || text.length() > LONGEST) {
			return false;
		}
		String folded = ColumnNames.fold(text);
		Matcher parts = PART.matcher(folded);
		boolean total = false;
		int end = 0;
		while (parts.find()) {
			total |= parts.start(1) >= 0;
			end = parts.end();
		}
		return total && end == folded.length();
	}

}
