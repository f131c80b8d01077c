package io.github.purchaseaudit.report;

/** How a cell of a table looks. */
enum Look {

	TITLE, LINE, LINK_LINE, HEADING, TEXT, WRAPPED, CODE, CODE_LINK, DAY, TIME, NUMBER, CENTERED, HIGH, MEDIUM, WARNING,
	COVERED, NOT_COVERED, CHOICE, COMMENT, KEY

}
