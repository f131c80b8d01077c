package io.github.purchaseaudit.mail.receipt;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The head of iTunes receipts as text: the payer on the left, and beside each of its
 * lines a label with its value. Both columns are put below each other, the right one
 * first.
 */
final class TwoColumns {

	private static final Pattern BESIDE = Pattern.compile("^ ?(\\S.{0,60}?) {2,80}(\\S.*)$");

	private static final int LONGEST = 200;

	private TwoColumns() {
	}

	/** The lines in one column, where two labels stand in one line. */
	static List<String> parted(List<String> lines) {
		for (int i = 0; i < lines.size(); i++) {
			Matcher beside = beside(lines.get(i));
			if (beside != null && LineLayout.labelOf(beside.group(1)).isPresent()) {
				return parted(lines, i);
			}
		}
		return lines;
	}

	private static List<String> parted(List<String> lines, int from) {
		List<String> parted = new ArrayList<>(lines.subList(0, from));
		List<String> left = new ArrayList<>();
		int at = from;
		for (; at < lines.size() && !lines.get(at).isBlank(); at++) {
			Matcher beside = beside(lines.get(at));
			if (beside != null) {
				parted.add(beside.group(2));
			}
			left.add((beside != null) ? beside.group(1) : lines.get(at));
		}
		parted.add("");
		parted.addAll(left);
		parted.addAll(lines.subList(at, lines.size()));
		return parted;
	}

	/** A line whose right half is a label with its value. */
	private static @Nullable Matcher beside(String line) {
		Matcher beside = BESIDE.matcher((line.length() <= LONGEST) ? line : "");
		return (beside.matches() && LinePair.atColon(beside.group(2)) != null
				&& LineLayout.labelOf(beside.group(2)).isPresent()) ? beside : null;
	}

}
