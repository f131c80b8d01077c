package io.github.purchaseaudit.inventory;

import io.github.purchaseaudit.order.Sentence;

/** Takes the rows of a table as they come. */
public interface RowHandler {

	/**
	 * The workbook counts its days from 1904, as on old Macs, also where a cell shows
	 * nothing but their number. It is told ahead of all sheets.
	 */
	default void daysFrom1904() {
		// few tables hold such numbers
	}

	/**
	 * A sheet begins.
	 * @param name empty for a CSV file
	 */
	void sheet(String name);

	/** A row, blank ones included. */
	void row(Row row);

	/** A row that cannot be taken apart; the next one follows. */
	void broken(String where, Sentence reason);

}
