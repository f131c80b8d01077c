package io.github.purchaseaudit.history;

import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.github.purchaseaudit.inventory.ColumnNames;

/**
 * Tells what people write beside a sum that adds up their rows: {@code 合計}, {@code 5月合計},
 * {@code 合計（税込）}, {@code TOTAL:}, {@code Total for May}. A word for a sum stands in it,
 * and nothing besides but what tells which rows are added up: {@code 合計力トレーニング} and
 * {@code Total War} are things that people buy.
 */
final class TotalLabel {

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
		return TypedWords.list(list)
			.stream()
			.map(ColumnNames::fold)
			.sorted(Comparator.comparing(String::length).reversed())
			.map((word) -> (word.charAt(0) < 0x80) ? "(?<![a-z0-9])" + word + "(?![a-z0-9])" : word)
			.collect(Collectors.joining("|"));
	}

	/** Whether the whole of a cell is a month or a year: {@code 5月}, {@code May 2026}. */
	static boolean isPeriod(String text) {
		return text.chars().anyMatch(Character::isDigit) && !parts(PERIOD, text).isEmpty();
	}

	/** Whether the whole of a cell is such a label. */
	static boolean is(String text) {
		return parts(PART, text).stream().anyMatch((part) -> part.start(1) >= 0);
	}

	/** What a text is made up of; nothing when anything else stands in it. */
	private static List<MatchResult> parts(Pattern part, String text) {
		if (text.isEmpty() || text.length() > LONGEST) {
			return List.of();
		}
		String folded = ColumnNames.fold(text);
		List<MatchResult> parts = part.matcher(folded).results().toList();
		boolean whole = !parts.isEmpty() && parts.get(parts.size() - 1).end() == folded.length();
		return whole ? parts : List.of();
	}

}
