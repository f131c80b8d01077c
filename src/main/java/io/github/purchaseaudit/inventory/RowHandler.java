package io.github.purchaseaudit.inventory;

import io.github.purchaseaudit.order.Sentence;

/** Takes the rows of a table as they come. */
public interface RowHandler {

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
