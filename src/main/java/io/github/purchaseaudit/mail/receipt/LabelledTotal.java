package io.github.purchaseaudit.mail.receipt;

import java.util.List;
import java.util.Optional;

/**
 * The total that a purchase mail without a receipt's layout names as such: behind its
 * label in a line or at the end of a sentence, or in the line below. Prices of items, a
 * regular price and what was saved stand there too, and often before it.
 */
final class LabelledTotal {

	/** What parts a label from the words before it. */
	private static final String BORDERS = ".!?;,。！？；、，";

	/** What stands between a label and its sum. */
	private static final String BETWEEN = " :：=-–—.…・|*";

	private static final char CJK = '\u3000';

	private LabelledTotal() {
	}

	/** The first sum that is labelled so. */
	static Optional<String> in(List<String> lines) {
		boolean above = false;
		for (String shown : lines) {
			String line = HtmlLines.oneBlank(shown);
			Optional<String> total = above ? SentenceSums.at(line, 0) : Optional.empty();
			total = total.isPresent() ? total : within(line);
			if (total.isPresent()) {
				return total;
			}
			above = isTotal(line) || (above && line.isEmpty());
		}
		return Optional.empty();
	}

	private static Optional<String> within(String line) {
		int from = 0;
		for (int at = 1; at < line.length(); at++) {
			Optional<String> sum = isBegin(line, at) ? SentenceSums.at(line, at) : Optional.empty();
			if (sum.isPresent()) {
				if (isTotal(label(line, from, at))) {
					return sum;
				}
				from = line.indexOf(sum.get(), at) + sum.get().length();
				at = from - 1;
			}
		}
		return Optional.empty();
	}

	/** A sum begins behind a blank, or right behind a label: {@code 合計9,800円}. */
	private static boolean isBegin(String line, int at) {
		char before = line.charAt(at - 1);
		boolean letter = Character.isLetter(before) || Character.isDigit(before) || BORDERS.indexOf(before) >= 0;
		return !letter || (before > CJK && Character.isLetter(before) && !Character.isLetter(line.charAt(at)));
	}

	/** The words before a sum, without the sentence and the sum before them. */
	private static String label(String line, int from, int to) {
		int end = to;
		while (end > from && BETWEEN.indexOf(line.charAt(end - 1)) >= 0) {
			end--;
		}
		int begin = end;
		while (begin > from && BORDERS.indexOf(line.charAt(begin - 1)) < 0) {
			begin--;
		}
		return line.substring(begin, end);
	}

	private static boolean isTotal(String text) {
		return Labels.of(text).or(() -> Labels.ofStore(text)).filter(Label.TOTAL::equals).isPresent();
	}

}
