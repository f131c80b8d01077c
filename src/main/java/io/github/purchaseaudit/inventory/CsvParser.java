package io.github.purchaseaudit.inventory;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes the lines of one CSV row apart, by RFC 4180 and with patience: a quote inside a
 * quoted cell that no delimiter follows is a character of the cell, as browser exporters
 * write it.
 */
final class CsvParser {

	private final char delimiter;

	private final StringBuilder cell = new StringBuilder();

	private List<String> cells = new ArrayList<>();

	private boolean quoted;

	private int strays;

	CsvParser(char delimiter) {
		this.delimiter = delimiter;
	}

	/** Begins a row with its first line; whether the row ends with it. */
	boolean begin(String line) {
		this.cells = new ArrayList<>(Math.max(4, this.cells.size()));
		this.cell.setLength(0);
		this.quoted = false;
		return take(line);
	}

	/** Goes on with the row's next line; whether the row ends with it. */
	boolean goOn(String line) {
		this.cell.append('\n');
		return take(line);
	}

	/** The cells of the row that has ended. */
	List<String> cells() {
		return this.cells;
	}

	/** How many quotes stood where none should, in all rows so far. */
	int strays() {
		return this.strays;
	}

	private boolean take(String line) {
		int at = 0;
		while (true) {
			if (!this.quoted) {
				int start = firstOf(line, at);
				if (start < line.length() && line.charAt(start) == '"') {
					this.quoted = true;
					at = start + 1;
				}
				else {
					int end = line.indexOf(this.delimiter, at);
					this.cells.add(unwrapped(line.substring(at, (end < 0) ? line.length() : end)));
					if (end < 0) {
						return true;
					}
					at = end + 1;
					continue;
				}
			}
			int end = closingQuote(line, at);
			if (end < 0) {
				return false;
			}
			this.quoted = false;
			this.cells.add(this.cell.toString());
			this.cell.setLength(0);
			int next = firstOf(line, end + 1);
			if (next >= line.length()) {
				return true;
			}
			at = next + 1;
		}
	}

	/** Adds to the cell up to the quote that closes it; where that is, or -1. */
	private int closingQuote(String line, int from) {
		int at = from;
		while (true) {
			int quote = line.indexOf('"', at);
			if (quote < 0) {
				this.cell.append(line, at, line.length());
				return -1;
			}
			this.cell.append(line, at, quote);
			if (quote + 1 < line.length() && line.charAt(quote + 1) == '"') {
				this.cell.append('"');
				at = quote + 2;
				continue;
			}
			int next = firstOf(line, quote + 1);
			if (next >= line.length() || line.charAt(next) == this.delimiter) {
				return quote;
			}
			this.strays++;
			this.cell.append('"');
			at = quote + 1;
		}
	}

	/** The first character that is no blank. */
	private int firstOf(String line, int from) {
		int at = from;
		while (at < line.length() && line.charAt(at) == ' ') {
			at++;
		}
		return at;
	}

	/** {@code ="0427"} is how spreadsheets are told to keep a leading zero. */
	private String unwrapped(String cell) {
		if (cell.indexOf('"') < 0) {
			return cell;
		}
		if (cell.length() > 2 && cell.startsWith("=\"") && cell.endsWith("\"")) {
			return cell.substring(2, cell.length() - 1);
		}
		this.strays++;
		return cell;
	}

}
