package io.github.purchaseaudit.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A table in plain text whose columns line up, Japanese ones too. */
final class PlainTable {

	private static final String GAP = "  ";

	private final List<List<String>> rows = new ArrayList<>();

	PlainTable(List<String> headings) {
		this.rows.add(List.copyOf(headings));
	}

	void add(List<String> row) {
		this.rows.add(List.copyOf(row));
	}

	/** The heading, a rule, and the rows; numbers stand to the right. */
	List<String> lines() {
		List<Integer> widths = new ArrayList<>();
		for (int column = 0; column < this.rows.get(0).size(); column++) {
			widths.add(width(column));
		}
		List<String> lines = new ArrayList<>();
		for (List<String> row : this.rows) {
			lines.add(line(row, widths));
		}
		lines.add(1, String.join(GAP, widths.stream().map("-"::repeat).toList()));
		return Collections.unmodifiableList(lines);
	}

	private int width(int column) {
		return this.rows.stream().mapToInt((row) -> TextWidth.of(row.get(column))).max().orElse(0);
	}

	private String line(List<String> row, List<Integer> widths) {
		List<String> cells = new ArrayList<>();
		for (int i = 0; i < row.size(); i++) {
			String padding = " ".repeat(widths.get(i) - TextWidth.of(row.get(i)));
			cells.add(isNumeric(i) ? padding + row.get(i) : row.get(i) + padding);
		}
		return String.join(GAP, cells).stripTrailing();
	}

	private boolean isNumeric(int column) {
		return this.rows.stream()
			.skip(1)
			.map((row) -> row.get(column))
			.allMatch((cell) -> cell.chars().allMatch((c) -> c >= '0' && c <= '9'));
	}

}
