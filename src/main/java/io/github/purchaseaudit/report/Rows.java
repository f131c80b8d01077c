package io.github.purchaseaudit.report;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import io.github.purchaseaudit.order.Money;
import io.github.purchaseaudit.order.PurchaseTime;
import org.jspecify.annotations.Nullable;

/**
 * Streams the rows of one table into its sheet parts: cells from left to right, on to the
 * next sheet when one is full.
 */
final class Rows {

	/** The most links that Excel takes on one sheet. */
	static final int MOST_LINKS = 65_530;

	private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

	private static final int SECONDS = 86_400;

	private static final float JAPANESE_LINE = 16.5f;

	private static final float LATIN_LINE = 13.5f;

	/** The tallest row that Excel takes, in points. */
	private static final float TALLEST = 409;

	private final TableSheet table;

	private final Styles styles;

	private final Texts texts;

	private final SheetParts parts;

	private final float lineHeight;

	private byte[][] cells;

	private byte[] rowNumber = {};

	private XmlText out;

	private int sheet;

	private int row;

	private int column;

	private int lastOfTable;

	private final List<SheetLink> links = new ArrayList<>();

	Rows(TableSheet table, Styles styles, Texts texts, SheetParts parts) throws IOException {
		this.table = table;
		this.styles = styles;
		this.texts = texts;
		this.parts = parts;
		this.cells = cells(table.columns().size());
		this.lineHeight = texts.isJapanese() ? JAPANESE_LINE : LATIN_LINE;
		this.row = table.headingRow();
		this.out = new XmlText(parts.begin(0));
	}

	/** Begins a row of one line. */
	void start() throws IOException {
		start(1);
	}

	/** Begins a row that shows this many lines. */
	void start(int lines) throws IOException {
		if (this.row == this.table.headingRow() + this.table.capacity()) {
			finishSheet();
			this.sheet++;
			this.row = this.table.headingRow();
			this.out = new XmlText(this.parts.begin(this.sheet));
		}
		this.row++;
		this.rowNumber = (this.row + "\"").getBytes(StandardCharsets.US_ASCII);
		this.column = 0;
		this.out.raw("<row r=\"");
		this.out.number(this.row);
		this.out.raw("\" ht=\"");
		this.out.raw(String.valueOf(Math.min(TALLEST, lines * this.lineHeight)));
		this.out.raw("\" customHeight=\"1\">");
	}

	void end() throws IOException {
		this.out.raw("</row>");
	}

	/** Ends the table; what follows stands below it. */
	void endTable() {
		this.lastOfTable = this.row;
	}

	/** Leaves rows empty. */
	void skip(int count) {
		this.row += count;
	}

	void text(@Nullable String text, Look look) throws IOException {
		if (text == null || text.isEmpty()) {
			cell(this.styles.of(look).getIndex());
			this.out.raw("/>");
			return;
		}
		String shown = CellText.fitting(text, this.texts);
		cell(this.styles.of(look, shown).getIndex());
		this.out.raw(" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
		this.out.text(shown);
		this.out.raw("</t></is></c>");
	}

	/** Text that leads to another cell, such as {@code 'All orders'!C5}. */
	void link(@Nullable String text, Look look, @Nullable String target) throws IOException {
		if (text != null && target != null && this.links.size() < MOST_LINKS) {
			this.links.add(new SheetLink(columnName(this.column) + this.row, target));
			text(text, look);
		}
		else {
			text(text, Look.CODE);
		}
	}

	void number(@Nullable Number number, Look look) throws IOException {
		value((number != null) ? number.toString() : null, this.styles.of(look).getIndex());
	}

	void money(@Nullable Money money) throws IOException {
		if (money != null) {
			money(money.amount(), money.currency());
		}
		else {
			text(null, Look.TEXT);
		}
	}

	void money(BigDecimal amount, String currency) throws IOException {
		value(amount.toPlainString(), this.styles.money(currency).getIndex());
	}

	/** A date cell of a day alone. */
	void day(@Nullable LocalDate day) throws IOException {
		value((day != null) ? Long.toString(DAY_ZERO.until(day, ChronoUnit.DAYS)) : null,
				this.styles.of(Look.DAY).getIndex());
	}

	/** A date cell: the day and time in the household's zone, or the day alone. */
	void time(@Nullable PurchaseTime time) throws IOException {
		if (time == null) {
			text(null, Look.TIME);
			return;
		}
		ZoneId zone = this.texts.zone();
		if (!time.hasTimeOfDay()) {
			day(time.dayIn(zone));
			return;
		}
		LocalDateTime local = LocalDateTime.ofInstant(time.startIn(zone), zone);
		double days = DAY_ZERO.until(local.toLocalDate(), ChronoUnit.DAYS)
				+ (double) local.toLocalTime().toSecondOfDay() / SECONDS;
		value(Double.toString(days), this.styles.of(Look.TIME).getIndex());
	}

	private void value(@Nullable String value, int style) throws IOException {
		cell(style);
		if (value == null) {
			this.out.raw("/>");
			return;
		}
		this.out.raw("><v>");
		this.out.raw(value);
		this.out.raw("</v></c>");
	}

	private void cell(int style) throws IOException {
		if (this.column == this.cells.length) {
			this.cells = cells(2 * this.column);
		}
		this.out.raw(this.cells[this.column++]);
		this.out.raw(this.rowNumber);
		this.out.raw(" s=\"");
		this.out.number(style);
		this.out.raw("\"");
	}

	/** How the cells of each column begin. */
	private static byte[][] cells(int columns) {
		byte[][] cells = new byte[columns][];
		for (int i = 0; i < columns; i++) {
			cells[i] = ("<c r=\"" + columnName(i)).getBytes(StandardCharsets.US_ASCII);
		}
		return cells;
	}

	static String columnName(int column) {
		String last = String.valueOf((char) ('A' + column % 26));
		return (column < 26) ? last : columnName(column / 26 - 1) + last;
	}

	/** Ends the last sheet, and every sheet that no row reached. */
	void close() throws IOException {
		finishSheet();
		while (this.sheet + 1 < this.table.sheets()) {
			this.sheet++;
			this.row = this.table.headingRow();
			this.out = new XmlText(this.parts.begin(this.sheet));
			finishSheet();
		}
	}

	private void finishSheet() throws IOException {
		this.out.flush();
		int last = (this.lastOfTable > 0) ? this.lastOfTable : this.row;
		this.parts.finish(this.sheet, last, this.links);
		this.lastOfTable = 0;
		this.links.clear();
	}

}
