package io.github.purchaseaudit.report.review;

import java.io.IOException;

/** A workbook that is not read, and the text that says why. */
final class UnreadableWorkbookException extends IOException {

	UnreadableWorkbookException(String key) {
		super(key);
	}

	/** The key of the text. */
	String key() {
		return String.valueOf(getMessage());
	}

}
