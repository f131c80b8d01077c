package io.github.purchaseaudit.mail.receipt;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What stands behind the label of a sum and does not change it: {@code 合計（税込）},
 * {@code Total (3 items)}, {@code Total due today}. Words that may stand so are data
 * ({@code addition} in the label files), as are those that make it another sum
 * ({@code addition.less}: without tax, before a discount); what stands in brackets may be
 * anything else.
 */
final class LabelAddition {

	private static final int MOST = 3;

	private static final String BETWEEN = " ,-–/";

	private static final String OPENING = "([【〔";

	private static final String CLOSING = ")]】〕";

	/** The words by their last letters: most texts end with none of them. */
	private static final Map<Character, List<String>> WORDS = Stream.of("addition", "addition.less")
		.flatMap((list) -> Labels.list(list).stream())
		.collect(Collectors.groupingBy(LabelAddition::last));

	private LabelAddition() {
	}

	/** Which of the sums the folded text labels, without what was added to it. */
	static Optional<Label> sum(String folded, Map<String, Label> labels) {
		String text = folded;
		for (int i = 0; i < MOST && !text.isEmpty(); i++) {
			String shorter = shorter(text);
			if (shorter.length() == text.length()) {
				return Optional.empty();
			}
			text = shorter;
			Label label = labels.get(text);
			if (label != null && label.isSum()) {
				boolean less = label == Label.TOTAL && isLess(folded.substring(text.length()));
				return Optional.of(less ? Label.SUBTOTAL : label);
			}
		}
		return Optional.empty();
	}

	private static boolean isLess(String added) {
		return Labels.list("addition.less").stream().anyMatch((word) -> isIn(added, word));
	}

	private static boolean isIn(String text, String word) {
		int at = text.indexOf(word);
		int end = at + word.length();
		return at >= 0 && (word.charAt(0) > '\u3000' || !((at > 0 && Character.isLetter(text.charAt(at - 1)))
				|| (end < text.length() && Character.isLetter(text.charAt(end)))));
	}

	private static String shorter(String text) {
		int closing = CLOSING.indexOf(text.charAt(text.length() - 1));
		int bracket = (closing >= 0) ? text.lastIndexOf(OPENING.charAt(closing)) : -1;
		if (bracket > 0) {
			return stripped(text.substring(0, bracket));
		}
		for (String word : WORDS.getOrDefault(last(text), List.of())) {
			int at = text.length() - word.length();
			if (at > 0 && text.endsWith(word) && isApart(text.charAt(at - 1), word.charAt(0))) {
				return stripped(text.substring(0, at));
			}
		}
		return text;
	}

	private static char last(String text) {
		return text.charAt(text.length() - 1);
	}

	/** Japanese and Chinese words need no blank between them. */
	private static boolean isApart(char before, char first) {
		return BETWEEN.indexOf(before) >= 0 || Character.isIdeographic(first) || before > '\u3000';
	}

	private static String stripped(String text) {
		int end = text.length();
		while (end > 0 && BETWEEN.indexOf(text.charAt(end - 1)) >= 0) {
			end--;
		}
		return text.substring(0, end);
	}

}
