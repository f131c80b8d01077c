package io.github.purchaseaudit.report.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.purchaseaudit.report.Decision.Choice;
import io.github.purchaseaudit.report.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A comment as its cell holds it: the person's own words, then what they overrode, each
 * entry on a line that begins with its file.
 */
record Comment(String own, List<Overridden> overridden) {

	/** What a cell holds. */
	private static final int LONGEST = 32_767;

	private static final Pattern ENTRY = Pattern.compile("^\\[([^\\n]{1,255}?\\.xlsx)\\] ",
			Pattern.MULTILINE | Pattern.CASE_INSENSITIVE);

	static Comment of(String text) {
		Matcher entry = ENTRY.matcher(text);
		if (!entry.find()) {
			return new Comment(text, List.of());
		}
		String own = text.substring(0, Math.max(0, entry.start() - 1));
		List<Overridden> overridden = new ArrayList<>();
		boolean more = true;
		while (more) {
			String file = entry.group(1);
			int from = entry.end();
			more = entry.find();
			int to = more ? entry.start() - 1 : text.length();
			overridden.add(Overridden.of(file, text.substring(Math.min(from, to), to)));
		}
		return new Comment(own, overridden);
	}

	/**
	 * The same words with one more entry, unless they say it already: then nothing is
	 * lost, and merging again next month adds nothing.
	 * @param current the decision that stands
	 */
	Comment and(Overridden earlier, @Nullable Choice current) {
		boolean choiceKept = earlier.choice() == null || earlier.choice() == current || isOverridden(earlier.choice());
		boolean textKept = earlier.text().isBlank() || holds(this.own, earlier.text()) || isOverridden(earlier.text());
		if (choiceKept && textKept) {
			return this;
		}
		List<Overridden> more = new ArrayList<>(this.overridden);
		more.add(new Overridden(earlier.file(), choiceKept ? null : earlier.choice(), textKept ? "" : earlier.text()));
		return new Comment(this.own, more);
	}

	boolean isOverridden(@Nullable Choice choice) {
		return this.overridden.stream().anyMatch((entry) -> Objects.equals(entry.choice(), choice));
	}

	boolean isOverridden(String text) {
		return this.overridden.stream().anyMatch((entry) -> !text.isBlank() && holds(entry.text(), text));
	}

	/** A comment that went on before or after the same words has kept them. */
	private static boolean holds(String later, String earlier) {
		return later.startsWith(earlier) || later.endsWith(earlier);
	}

	/** The text for the cell; what finds no room in it stays in its own workbook. */
	String write(Texts texts) {
		StringBuilder text = new StringBuilder(this.own);
		for (Overridden entry : this.overridden) {
			String line = entry.write(texts);
			if (text.length() + 1 + line.length() <= LONGEST) {
				text.append(text.isEmpty() ? "" : "\n").append(line);
			}
		}
		return text.toString();
	}

}
