package io.github.purchaseaudit.report;

import java.io.IOException;
import java.util.List;

import io.github.purchaseaudit.rule.ExaminedOrder;
import org.jspecify.annotations.Nullable;

/**
 * The columns that Flagged orders and All orders share.
 *
 * @param separator between sentences of one cell
 * @param wrapped whether rows are as tall as their text; else they show its first line
 */
record OrderColumns(Sheets sheets, String separator, boolean wrapped) {

	static final char FINDINGS = 'B';

	static final char ORDER_NUMBER = 'C';

	private static final int FINDINGS_WIDTH = 24;

	private static final int ITEM_WIDTH = 22;

	private static final int WHY_WIDTH = 44;

	private static final int EVIDENCE_WIDTH = 44;

	/** Deep folders make it long; whoever needs the rest opens the cell. */
	private static final int EVIDENCE_LINES = 6;

	List<Column> columns() {
		return List.of(this.sheets.column("severity", 8), this.sheets.column("findings", FINDINGS_WIDTH),
				this.sheets.column("order-number", 16), this.sheets.column("document-number", 14),
				this.sheets.column("purchased", 16), this.sheets.column("account", 20), this.sheets.column("member", 8),
				this.sheets.column("item", ITEM_WIDTH), this.sheets.column("amount", 10),
				this.sheets.column("currency", 6), this.sheets.column("payment-method", 15),
				this.sheets.column("receipt", 9), this.sheets.column("why", WHY_WIDTH),
				this.sheets.column("evidence", EVIDENCE_WIDTH), this.sheets.column("days-left", 7),
				this.sheets.column("since", 11));
	}

	/**
	 * Writes the cells.
	 * @param finding where the finding is explained; null to link no finding
	 * @param order where the whole order stands; null to link no order
	 */
	void write(Rows rows, ReportedOrder reported, @Nullable String finding, @Nullable String order) throws IOException {
		Words words = this.sheets.words();
		ExaminedOrder examined = reported.order();
		String findings = words.findings(examined);
		String items = words.items(examined);
		String why = words.why(reported, this.separator);
		String evidence = words.sentences(examined.evidence(), this.separator);
		rows.start(this.wrapped ? lines(findings, items, why, evidence) : 1);
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
		rows.text(words.payments(examined.payments()), Look.WRAPPED);
		rows.text(words.receipt(examined), Look.TEXT);
		rows.text(why, Look.WRAPPED);
		rows.text(evidence, Look.WRAPPED);
		rows.number(words.daysLeft(examined), Look.NUMBER);
		rows.text(words.since(reported), Look.WRAPPED);
	}

	private static int lines(String findings, String items, String why, String evidence) {
		int left = Math.max(CellText.lines(findings, FINDINGS_WIDTH), CellText.lines(items, ITEM_WIDTH));
		int right = Math.max(CellText.lines(why, WHY_WIDTH),
				Math.min(EVIDENCE_LINES, CellText.lines(evidence, EVIDENCE_WIDTH)));
		return Math.max(left, right);
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
