package io.github.purchaseaudit.report.review;

/**
 * A cell as its sheet holds it.
 *
 * @param type as in the attribute {@code t}
 * @param value a text, a number, or the place of a shared text
 * @param formula without the equals sign; empty without one
 */
record SheetCell(int column, String type, String value, String formula, int style) {

	boolean isShared() {
		return this.type.equals("s");
	}

	/** The place among the shared texts; -1 when it is not one. */
	int shared() {
		return PartXml.number(this.value, -1);
	}

}
