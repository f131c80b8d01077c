package io.github.purchaseaudit.report;

import java.util.List;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * Lays lines and blocks out on the call sheet, from top to bottom, and knows how tall
 * they are: the row heights are set here, so that a page ends where it should.
 */
final class CallPage {

	/** Widths in half-width characters; together they fill A4 at full size. */
	private static final int[] WIDTHS = { 15, 15, 21, 9, 11, 20, 7 };

	/** How many columns belong to the left block; the rest to the right. */
	private static final int LEFT = 3;

	private static final int LEFT_WIDTH = 51;

	private static final int RIGHT_WIDTH = 45;

	private static final int ALL_WIDTH = 98;

	private final Book book;

	private final XSSFSheet sheet;

	private final float lineHeight;

	private int row;

	private long number = 1;

	private float height;

	CallPage(Book book, XSSFSheet sheet) {
		this.book = book;
		this.sheet = sheet;
		this.lineHeight = book.texts().isJapanese() ? 16.5f : 13.5f;
		for (int i = 0; i < WIDTHS.length; i++) {
			sheet.setColumnWidth(i, WIDTHS[i] * 256);
		}
	}

	/** How tall everything on this page is so far, in points. */
	float height() {
		return this.height;
	}

	/** A line over the whole width. */
	void line(String text, Look look) {
		XSSFRow row = row(lines(text, ALL_WIDTH, look) * lineHeight(look));
		merged(row, 0, WIDTHS.length - 1, text, look);
	}

	/** Two lists of lines side by side, each under its heading. */
	void blocks(String leftHeading, List<String> left, String rightHeading, List<String> right) {
		pair(leftHeading, rightHeading, Look.CALL_SECTION);
		pair(String.join("\n", left), String.join("\n", right), Look.CALL_TEXT);
	}

	/** How tall {@link #blocks} will be. */
	float blocksHeight(List<String> left, List<String> right) {
		return lineHeight(Look.CALL_SECTION)
				+ pairHeight(String.join("\n", left), String.join("\n", right), Look.CALL_TEXT);
	}

	private void pair(String left, String right, Look look) {
		XSSFRow row = row(pairHeight(left, right, look));
		merged(row, 0, LEFT - 1, left, look);
		// Keeps lines that fill the left block apart from those beside them.
		merged(row, LEFT, WIDTHS.length - 1, right, (look == Look.CALL_TEXT) ? Look.CALL_BESIDE : look);
	}

	private float pairHeight(String left, String right, Look look) {
		return Math.max(lines(left, LEFT_WIDTH, look), lines(right, RIGHT_WIDTH, look)) * lineHeight(look);
	}

	/** A row of the table to read aloud. */
	void cells(List<String> cells, Look look) {
		XSSFRow row = row(cellsHeight(cells, look));
		for (int i = 0; i < cells.size(); i++) {
			// The days stand apart from the reasons before them.
			boolean days = look == Look.CALL_CELL && i == WIDTHS.length - 1;
			this.book.write(row, i, cells.get(i), days ? Look.CALL_DAYS : look);
		}
	}

	/** How tall {@link #cells} will be. */
	float cellsHeight(List<String> cells, Look look) {
		int lines = 1;
		for (int i = 0; i < cells.size(); i++) {
			lines = Math.max(lines, lines(cells.get(i), WIDTHS[i], look));
		}
		return lines * lineHeight(look) + 2;
	}

	/** The number of the page that comes next. */
	long nextNumber() {
		return this.number + 1;
	}

	/** Goes on at the top of the next page. */
	void nextPage() {
		this.number++;
		this.sheet.setRowBreak(this.row - 1);
		this.height = 0;
	}

	private XSSFRow row(float points) {
		XSSFRow row = this.sheet.createRow(this.row++);
		row.setHeightInPoints(points);
		this.height += points;
		return row;
	}

	private void merged(XSSFRow row, int first, int last, String text, Look look) {
		this.book.write(row, first, text, look);
		for (int i = first + 1; i <= last; i++) {
			row.createCell(i).setCellStyle(this.book.styles().of(look));
		}
		this.sheet.addMergedRegion(new CellRangeAddress(row.getRowNum(), row.getRowNum(), first, last));
	}

	private static int lines(String text, int width, Look look) {
		return CellText.lines(text, switch (look) {
			case TITLE -> width / 1.6;
			case CALL_MONEY, CALL_SENTENCE -> width / 1.25;
			case CALL_CELL, CALL_HEADING -> width / 0.9;
			default -> width;
		});
	}

	private float lineHeight(Look look) {
		return switch (look) {
			case TITLE -> this.lineHeight * 1.6f;
			case CALL_MONEY, CALL_SENTENCE -> this.lineHeight * 1.25f;
			case CALL_SECTION -> this.lineHeight * 1.1f;
			case CALL_CELL, CALL_HEADING -> this.lineHeight * 0.92f;
			default -> this.lineHeight;
		};
	}

}
