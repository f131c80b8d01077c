package io.github.purchaseaudit.inventory;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

import io.github.purchaseaudit.order.DateText;
import io.github.purchaseaudit.order.MoneyText;
import io.github.purchaseaudit.order.Sentence;

/**
 * The rows of sheets that have no heading, kept until it is known whether a heading in
 * another sheet is theirs: people write the names of the columns once, and not always on
 * the first sheet.
 */
final class UnheadedRows {

	/** As many as a sheet of an old workbook holds. */
	private static final int MOST = 65_536;

	private final Sink sink;

	private final List<List<Row>> sheets = new ArrayList<>();

	private List<Row> rows = new ArrayList<>();

	private int kept;

	private boolean ofAnotherTable;

	UnheadedRows(Sink sink) {
		this.sink = sink;
	}

	/** Keeps a row above which no heading stands. */
	void add(Row row) {
		if (this.kept < MOST) {
			this.kept++;
			this.rows.add(row);
		}
		else if (isPurchase(row)) {
			setAside(row);
		}
		else {
			passOver(1);
		}
	}

	/** The sheet has a heading below these rows: they are titles. */
	void areTitles() {
		passOver(this.rows.size());
		this.kept -= this.rows.size();
		this.rows = new ArrayList<>();
	}

	/**
	 * The sheet has a heading below these rows. They are titles, but for those from the
	 * first that plainly fits its columns: who sorts a sheet with its heading included
	 * moves the heading below rows of data.
	 */
	void areAbove(Predicate<Row> fits, Consumer<Row> line) {
		int first = 0;
		while (first < this.rows.size() && !fits.test(this.rows.get(first))) {
			first++;
		}
		List<Row> sorted = this.rows.subList(first, this.rows.size());
		passOver(first);
		for (Row row : sorted) {
			if (isTitle(row)) {
				passOver(1);
			}
			else {
				line.accept(row);
			}
		}
		this.kept -= this.rows.size();
		this.rows = new ArrayList<>();
	}

	private static boolean isTitle(Row row) {
		return row.cells().stream().filter((cell) -> !cell.isBlank()).count() < 2;
	}

	/** The sheet ends, and none of its rows was a heading. */
	void endSheet() {
		this.ofAnotherTable = false;
		if (!this.rows.isEmpty()) {
			this.sheets.add(this.rows);
			this.rows = new ArrayList<>();
		}
	}

	/**
	 * Whether the rows of this sheet, which goes on with this one, have a heading that is
	 * not known here: they are of another table then, to the sheet's end.
	 */
	boolean haveAnotherHeading(Row row) {
		if (!this.ofAnotherTable) {
			List<Row> above = new ArrayList<>(this.rows.subList(0, Math.min(TableHead.ROWS, this.rows.size())));
			above.add(row);
			this.ofAnotherTable = haveHeading(above);
		}
		return this.ofAnotherTable;
	}

	private static boolean haveHeading(List<Row> rows) {
		return !Headings.in(rows.subList(0, Math.min(TableHead.ROWS, rows.size())), List.of()).isEmpty();
	}

	/** Reads the rows of all such sheets that go on with a heading. */
	void read(Predicate<Row> goesOn, Consumer<Row> line) {
		for (List<Row> sheet : this.sheets) {
			int first = 0;
			while (first < sheet.size() && !goesOn.test(sheet.get(first))) {
				first++;
			}
			if (haveHeading(sheet)) {
				tell(sheet, goesOn);
			}
			else if (first == sheet.size()) {
				tell(sheet, UnheadedRows::isPurchase);
			}
			else {
				passOver(first);
				sheet.subList(first, sheet.size()).forEach(line);
			}
		}
		this.sheets.clear();
		this.kept = this.rows.size();
	}

	private void tell(List<Row> sheet, Predicate<Row> lost) {
		for (Row row : sheet) {
			if (lost.test(row)) {
				setAside(row);
			}
			else {
				passOver(1);
			}
		}
	}

	private void passOver(int rows) {
		if (rows > 0) {
			this.sink.passOver("title", rows);
		}
	}

	/** Says that a row is lost that may be a purchase. */
	void setAside(Row row) {
		this.sink.setAside(row.where(), Sentence.of("inventory.row.no-heading"));
	}

	/** Whether a row holds a day, a sum and something else. */
	static boolean isPurchase(Row row) {
		List<String> cells = row.cells().stream().map(String::strip).filter((cell) -> !cell.isEmpty()).toList();
		long days = cells.stream().filter(UnheadedRows::isDay).count();
		long sums = cells.stream()
			.filter((cell) -> !isDay(cell) && MoneyText.parse(cell, MoneyText.UNNAMED).isPresent())
			.count();
		return days > 0 && sums > 0 && cells.size() > days + sums;
	}

	static boolean isDayOrSum(String cell) {
		return isDay(cell) || MoneyText.parse(cell, MoneyText.UNNAMED).isPresent();
	}

	private static boolean isDay(String cell) {
		return DateText.parse(cell, ZoneOffset.UTC).isPresent();
	}

}
