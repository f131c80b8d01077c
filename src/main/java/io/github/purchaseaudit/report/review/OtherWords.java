package io.github.purchaseaudit.report.review;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.github.purchaseaudit.order.Sentence;

/**
 * What stands in Decision without being a word of its list, told once: afterwards a later
 * workbook holds the word as a comment.
 */
public final class OtherWords {

	private static final int LONGEST = 40;

	private OtherWords() {
	}

	/**
	 * A sentence for each workbook in which such a word is the last that was said of a
	 * subject.
	 * @param workbooks the latest first
	 */
	public static List<Sentence> of(List<ReviewedWorkbook> workbooks) {
		List<Sentence> sentences = new ArrayList<>();
		Set<String> later = new HashSet<>();
		for (ReviewedWorkbook workbook : workbooks) {
			List<String> words = workbook.rows()
				.stream()
				.filter((row) -> later.add(row.subject()))
				.map(ReviewedRow::otherWord)
				.filter((word) -> !word.isEmpty())
				.toList();
			if (!words.isEmpty()) {
				sentences
					.add(Sentence.of("reviewed.other-word", workbook.file(), shortened(words.get(0)), words.size()));
			}
		}
		return sentences;
	}

	private static String shortened(String word) {
		return (word.codePointCount(0, word.length()) > LONGEST)
				? word.substring(0, word.offsetByCodePoints(0, LONGEST)) + "…" : word;
	}

}
