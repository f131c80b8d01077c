package io.github.purchaseaudit.report;

import java.io.IOException;

/** A reviewed workbook lacks a sheet or a column that is needed, by its English name. */
public final class IncompleteWorkbookException extends IOException {

	private static final long serialVersionUID = 1L;

	IncompleteWorkbookException(String missing) {
		super(missing);
	}

}
