package io.github.purchaseaudit.report;

import java.io.IOException;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A sheet of one table: a title and lines that say what it is and how to read it, the
 * header row, and rows that are streamed.
 *
 * @param name of the sheet; sheets that continue it add a number
 * @param table name of the Excel table
 * @param intro the lines between title and header row
 * @param frozenColumns how many columns stay in sight
 * @param rows how many rows one sheet has, heading and all
 * @param sheets how many sheets the rows may fill, at least 1
 * @param fold how it is printed; null when all columns fit side by side
 */
record TableSheet(String name, String table, String title, List<String> intro, List<Column> columns, int frozenColumns,
		int rows, int sheets, @Nullable Fold fold, Body body) {

	/** The rows of a sheet in Excel. */
	static final int SHEET_ROWS = 1_048_576;

	/** Lines above a table of few columns may stand out. */
	private static final int NARROWEST = 100;

	TableSheet {
		int width = columns.stream()
			.limit((fold != null) ? fold.first() : columns.size())
			.mapToInt(Column::width)
			.sum();
		intro = intro.stream().flatMap((line) -> CellText.broken(line, Math.max(width, NARROWEST)).stream()).toList();
	}

	TableSheet(String name, String table, String title, List<String> intro, List<Column> columns, int frozenColumns,
			Body body) {
		this(name, table, title, intro, columns, frozenColumns, SHEET_ROWS, 1, null, body);
	}

	/** Writes the rows. */
	@FunctionalInterface
	interface Body {

		void write(Rows rows) throws IOException;

	}

	/** Title, intro, link to the legend, header. */
	int headingRow() {
		return this.intro.size() + 3;
	}

	/** How many data rows one sheet holds. */
	int capacity() {
		return this.rows - headingRow();
	}

	/** The same table with as many sheets as this many rows need. */
	TableSheet holding(long rows) {
		int needed = (int) Math.max(1, (rows + capacity() - 1) / capacity());
		return new TableSheet(this.name, this.table, this.title, this.intro, this.columns, this.frozenColumns,
				this.rows, needed, this.fold, this.body);
	}

	/** The same table, printed in two parts. */
	TableSheet folded(Fold fold) {
		return new TableSheet(this.name, this.table, this.title, this.intro, this.columns, this.frozenColumns,
				this.rows, this.sheets, fold, this.body);
	}

	String name(int sheet) {
		return (sheet == 0) ? this.name : this.name + " " + (sheet + 1);
	}

	String table(int sheet) {
		return (sheet == 0) ? this.table : this.table + (sheet + 1);
	}

	/** The place of a cell of the data row with this number, counted over all sheets. */
	String place(char column, int row) {
		return "'" + name(row / capacity()) + "'!" + column + (headingRow() + 1 + row % capacity());
	}

}
