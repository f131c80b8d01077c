package io.github.purchaseaudit.report;

import java.util.List;

/**
 * How a table that is too wide to be read on one sheet of paper is printed: its first
 * columns on pages of their own, then the others, beside columns that tell the row.
 *
 * @param repeatedFrom the first of the columns that stand on both, counted from 0
 * @param repeatedTo the column after the last of them
 * @param first how many columns the first pages hold
 * @param printed how many columns are printed at all
 */
record Fold(int repeatedFrom, int repeatedTo, int first, int printed) {

	/**
	 * The ranges to print, in order; what stands above the table belongs to the first.
	 * @param headingRow the row of the headings, counted from 1
	 * @param lastRow the last row of the table
	 */
	List<String> ranges(int headingRow, int lastRow) {
		return List.of(range(0, this.first, 1, lastRow), range(this.first, this.printed, headingRow, lastRow));
	}

	private static String range(int from, int to, int top, int bottom) {
		return "$" + Rows.columnName(from) + "$" + top + ":$" + Rows.columnName(to - 1) + "$" + bottom;
	}

}
