package io.github.purchaseaudit.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** The parts that the rows of one table go into. */
interface SheetParts {

	/** Begins a sheet; rows go into the stream. */
	OutputStream begin(int sheet) throws IOException;

	/**
	 * Ends a sheet.
	 * @param lastRow the last row of the table
	 */
	void finish(int sheet, int lastRow, List<SheetLink> links) throws IOException;

}
