package io.github.purchaseaudit.mail.receipt;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A line in two parts: a label and its value, or two columns. Both are looked for in one
 * pass, since a line may be as long as its sender likes.
 */
record LinePair(String left, String right) {

	private static final int SHORTEST_LABEL = 2;

	private static final int LONGEST_LABEL = 60;

	private static final String RULES = "-=_–—*─━";

	private static final int SHORTEST_RULE = 5;

	/** The parts before and behind the first colon. */
	static @Nullable LinePair atColon(String line) {
		int from = skipBlanks(line, 0);
		for (int colon = from + SHORTEST_LABEL; colon < line.length(); colon++) {
			if (line.charAt(colon) == ':' || line.charAt(colon) == '：') {
				String label = line.substring(from, colon).stripTrailing();
				String value = line.substring(colon + 1).strip();
				return (label.length() > LONGEST_LABEL || value.isEmpty()) ? null : new LinePair(label, value);
			}
		}
		return null;
	}

	/** The parts before and behind the first gap of at least two blanks. */
	static @Nullable LinePair atGap(String line) {
		int from = skipBlanks(line, 0);
		int at = from;
		while (at < line.length()) {
			int end = skipBlanks(line, at);
			if (end - at > 1 && end < line.length()) {
				return new LinePair(line.substring(from, at), line.substring(end).strip());
			}
			at = Math.max(end, at + 1);
		}
		return null;
	}

	/** The parts of a line between gaps of at least two blanks. */
	static List<String> columns(String line) {
		List<String> columns = new ArrayList<>();
		String rest = line.strip();
		for (LinePair pair = atGap(rest); pair != null; pair = atGap(rest)) {
			columns.add(pair.left());
			rest = pair.right();
		}
		columns.add(rest);
		return columns;
	}

	/** Whether a line only divides. */
	static boolean isRule(String line) {
		String text = line.strip();
		return text.length() >= SHORTEST_RULE && text.chars().allMatch((c) -> RULES.indexOf(c) >= 0);
	}

	private static int skipBlanks(String line, int from) {
		int at = from;
		while (at < line.length() && Character.isWhitespace(line.charAt(at))) {
			at++;
		}
		return at;
	}

}
