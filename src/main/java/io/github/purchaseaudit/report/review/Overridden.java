package io.github.purchaseaudit.report.review;

import java.util.Optional;
import java.util.stream.Stream;

import io.github.purchaseaudit.report.Decision.Choice;
import io.github.purchaseaudit.report.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A decision or comment that a later workbook overrode, as it is kept in Comment:
 * {@code [purchase-audit-2026-09.xlsx] Not ours: asked Hanako}.
 *
 * @param choice null when the decision was not overridden
 * @param text empty when the comment was not overridden
 */
record Overridden(String file, @Nullable Choice choice, String text) {

	private static final String BREAK = ": ";

	/** Reads what stands behind the file's name, in either language. */
	static Overridden of(String file, String words) {
		int end = words.indexOf(BREAK);
		Optional<Choice> whole = (words.indexOf('\n') < 0) ? ChoiceWords.choice(words) : Optional.empty();
		Optional<Choice> first = (end > 0) ? ChoiceWords.choice(words.substring(0, end)) : Optional.empty();
		if (whole.isPresent()) {
			return new Overridden(file, whole.get(), "");
		}
		return first.map((choice) -> new Overridden(file, choice, words.substring(end + BREAK.length())))
			.orElseGet(() -> new Overridden(file, null, words));
	}

	String write(Texts texts) {
		String word = (this.choice != null) ? ChoiceWords.word(this.choice, texts) : "";
		return "[" + this.file + "] "
				+ String.join(BREAK, Stream.of(word, this.text).filter((part) -> !part.isEmpty()).toList());
	}

}
