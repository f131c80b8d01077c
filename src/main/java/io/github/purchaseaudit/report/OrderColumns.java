package io.github.purchaseaudit.report;

import java.io.IOException;
import java.util.List;

import io.github.purchaseaudit.rule.ExaminedOrder;
import org.jspecify.annotations.Nullable;

/**
 * The columns that Flagged orders and All orders share.
 *
 * @param separator between sentences of one cell
 * @param names for evidence; none where it costs no lines to name files in full
 * @param wrapped whether rows are as tall as their text; else of one line
 */
record OrderColumns(Sheets sheets, String separator, ShortNames names, boolean wrapped) {

	static final char FINDINGS = 'B';

	static final char ORDER_NUMBER = 'C';

	/** Severity, findings and order number. */
	static final int TELL_THE_ROW = 3;

	/** On paper the columns up to the receipt come first, then why and what follows. */
	static final int FIRST_PAGE = 12;

	private static final int FINDINGS_WIDTH = 30;

	private static final int ACCOUNT_WIDTH = 20;

	private static final int ITEM_WIDTH = 20;

	private static final int METHOD_WIDTH = 13;

	private static final int WHY_WIDTH = 76;

	private static final int EVIDENCE_WIDTH = 46;

	/** What long names leave empty at the ends of lines, on the average. */
	private static final int UNBROKEN = 2;

	/** An order with very many records; whoever needs the rest opens the cell. */
	private static final int EVIDENCE_LINES = 10;

	/**
	 * Each part of the columns is as wide as A4 takes in letters of 7.5 points, so that
	 * several long rows stand on a page, and most orders fit on a single line.
	 */
	List<Column> columns() {
		return List.of(this.sheets.column("severity", 7), column("findings", FINDINGS_WIDTH, 23),
				this.sheets.column("order-number", 16), this.sheets.column("document-number", 14),
				this.sheets.column("purchased", 17), column("account", ACCOUNT_WIDTH, 22),
				this.sheets.column("member", 7), column("item", ITEM_WIDTH, 22), this.sheets.column("amount", 10),
				this.sheets.column("currency", 8), column("payment-method", METHOD_WIDTH, 23),
				this.sheets.column("receipt", 12), column("why", WHY_WIDTH, 40), column("evidence", EVIDENCE_WIDTH, 40),
				this.sheets.column("days-left", 6), column("since", 8, 24));
	}

	private Column column(String key, int wrappedWidth, int width) {
		return this.sheets.column(key, this.wrapped ? wrappedWidth : width);
	}

	/**
	 * Writes the cells.
	 * @param lines how many the row needs for the cells that follow
	 * @param finding where the finding is explained; null to link no finding
	 * @param order where the whole order stands; null to link no order
	 */
	void write(Rows rows, ReportedOrder reported, int lines, @Nullable String finding, @Nullable String order)
			throws IOException {
		Words words = this.sheets.words();
		ExaminedOrder examined = reported.order();
		String findings = words.findings(examined);
		String items = words.items(examined);
		String why = words.why(reported, this.separator);
		String evidence = words.sentences(MoneyBack.before(examined).stream().map(this.names::in).toList(),
				this.separator);
		String payments = words.payments(examined.payments());
		int own = this.wrapped ? Math.max(lines(findings, items, why, evidence), lines(examined, payments)) : 1;
		rows.start(Math.max(own, lines));
		rows.text(words.severity(examined), severity(examined));
		if (finding != null) {
			rows.link(findings, Look.CODE_LINK, finding);
		}
		else {
			rows.text(findings, Look.WRAPPED);
		}
		numbers(rows, examined, order);
		rows.time(examined.purchased());
		rows.text(examined.account(), Look.WRAPPED);
		rows.text(examined.member(), Look.WRAPPED);
		rows.text(items, Look.WRAPPED);
		rows.money(examined.amount());
		rows.text((examined.amount() != null) ? examined.amount().currency() : null, Look.TEXT);
		rows.text(payments, Look.WRAPPED);
		rows.text(words.receipt(examined), Look.WRAPPED);
		rows.text(why, Look.WRAPPED);
		rows.text(evidence, Look.WRAPPED);
		rows.number(words.daysLeft(examined), Look.NUMBER);
		rows.text(words.since(reported), Look.WRAPPED);
	}

	private static int lines(String findings, String items, String why, String evidence) {
		int left = Math.max(CellText.lines(findings, FINDINGS_WIDTH), CellText.lines(items, ITEM_WIDTH));
		int right = Math.max(CellText.lines(why, WHY_WIDTH),
				Math.min(EVIDENCE_LINES, CellText.lines(evidence, EVIDENCE_WIDTH - UNBROKEN)));
		return Math.max(left, right);
	}

	private static int lines(ExaminedOrder examined, String payments) {
		String account = (examined.account() != null) ? examined.account() : "";
		return Math.max(CellText.lines(account, ACCOUNT_WIDTH), CellText.lines(payments, METHOD_WIDTH));
	}

	private Look severity(ExaminedOrder examined) {
		if (!examined.isFlagged()) {
			return Look.TEXT;
		}
		return this.sheets.words().isHigh(examined) ? Look.HIGH : Look.MEDIUM;
	}

	private static void numbers(Rows rows, ExaminedOrder examined, @Nullable String order) throws IOException {
		String number = (examined.number() != null) ? examined.number().value() : null;
		rows.link(number, Look.CODE_LINK, order);
		rows.link(examined.document(), Look.CODE_LINK, (number == null) ? order : null);
	}

}
