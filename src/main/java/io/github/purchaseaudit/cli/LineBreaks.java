package io.github.purchaseaudit.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Breaks a paragraph into lines by the columns it takes on a terminal. Words stay whole,
 * Japanese may break between any two characters, but no line begins with a closing
 * bracket or a full stop, and none ends with an opening bracket.
 */
final class LineBreaks {

	/** Blanks; or a word; or one wide character: each with what may not leave it. */
	private static final Pattern PIECE = Pattern
		.compile("\\s+|[「『（(\\u2061]*+(?:[!-~\\u00a1-\\u1fff\\u2010-\\u23ff]++|.)?+"
				+ "[」』）)、。，．・：；？！ーっゃゅょッャュョ〜…々\\u2062]*+", Pattern.DOTALL);

	private final int width;

	private final List<String> lines = new ArrayList<>();

	private final StringBuilder line = new StringBuilder();

	private LineBreaks(int width) {
		this.width = width;
	}

	/** The lines of a paragraph; all but the first are indented as said. */
	static List<String> of(String first, String paragraph, int width) {
		LineBreaks breaks = new LineBreaks(width);
		breaks.line.append(first);
		String indent = " ".repeat(TextWidth.of(first));
		PIECE.matcher(paragraph.strip())
			.results()
			.map((piece) -> piece.group())
			.forEach((piece) -> breaks.add(piece, indent));
		breaks.end();
		return breaks.lines;
	}

	private void add(String piece, String indent) {
		int needed = TextWidth.of(this.line + piece.stripTrailing());
		if (needed > this.width && this.line.length() > indent.length()) {
			end();
			this.line.append(indent);
		}
		if (!piece.isBlank() || !this.line.toString().isBlank()) {
			this.line.append(piece);
		}
	}

	private void end() {
		this.lines.add(this.line.toString().stripTrailing());
		this.line.setLength(0);
	}

}
