package io.github.purchaseaudit.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Takes apart the lines of CSV files whose writers put quotes around cells and do not
 * double those inside ({@code "Ring 5"","Example Inc."}). How many cells the heading has
 * shows which way to take such a line apart is right.
 */
final class UnescapedRow {

	private final char delimiter;

	private final int width;

	UnescapedRow(char delimiter, int width) {
		this.delimiter = delimiter;
		this.width = width;
	}

	/** The cells of a line, or nothing when no way gives as many as the heading has. */
	Optional<List<String>> cells(String line) {
		CsvParser strict = new CsvParser(this.delimiter);
		if (strict.begin(line) && strict.cells().size() == this.width) {
			return Optional.of(strict.cells());
		}
		return Stream.of(betweenQuotes(line), leniently(line, false), leniently(line, true))
			.filter((cells) -> cells.size() == this.width)
			.findFirst();
	}

	/** The cells of a line where each stands in quotes; none otherwise. */
	private List<String> betweenQuotes(String line) {
		String shown = line.strip();
		List<String> cells = new ArrayList<>();
		if (shown.length() < 2 || shown.charAt(0) != '"' || !shown.endsWith("\"")) {
			return cells;
		}
		String between = "\"" + this.delimiter + "\"";
		int from = 1;
		for (int at = shown.indexOf(between, from); at >= 0; at = shown.indexOf(between, from)) {
			cells.add(shown.substring(from, at));
			from = at + between.length();
		}
		cells.add(shown.substring(from, Math.max(from, shown.length() - 1)));
		return cells;
	}

	/**
	 * A quote opens a cell only where another closes it.
	 * @param before whether that must come before the next cell in quotes begins
	 */
	private List<String> leniently(String line, boolean before) {
		List<String> cells = new ArrayList<>();
		int from = 0;
		while (from <= line.length()) {
			boolean opens = from < line.length() && line.charAt(from) == '"';
			int close = opens ? closingQuote(line, from + 1, before) : -1;
			int end = line.indexOf(this.delimiter, Math.max(from, close));
			end = (end < 0) ? line.length() : end;
			cells.add((close > 0) ? line.substring(from + 1, close).replace("\"\"", "\"") : line.substring(from, end));
			from = end + 1;
		}
		return cells;
	}

	private int closingQuote(String line, int from, boolean before) {
		for (int at = line.indexOf('"', from); at >= 0; at = line.indexOf('"', at + 1)) {
			if (at + 1 == line.length() || line.charAt(at + 1) == this.delimiter) {
				return at;
			}
			if (before && at > from && line.charAt(at - 1) == this.delimiter) {
				return -1;
			}
		}
		return -1;
	}

}
