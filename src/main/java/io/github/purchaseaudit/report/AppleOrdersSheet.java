package io.github.purchaseaudit.report;

import java.io.IOException;
import java.util.List;

import io.github.purchaseaudit.rule.ExaminedOrder;

/** The orders that Apple is asked about, as an adviser needs them. */
final class AppleOrdersSheet {

	private static final int ITEM_WIDTH = 26;

	private static final int WHY_WIDTH = 54;

	private static final int EVIDENCE_WIDTH = 54;

	private final Sheets sheets;

	AppleOrdersSheet(Sheets sheets) {
		this.sheets = sheets;
	}

	TableSheet table(List<ReportedOrder> orders) {
		Texts texts = this.sheets.texts();
		List<Column> columns = List.of(this.sheets.column("order-number", 14),
				this.sheets.column("document-number", 15), this.sheets.column("purchased", 17),
				this.sheets.column("account", 22), this.sheets.column("member", 13),
				this.sheets.column("item", ITEM_WIDTH), this.sheets.column("amount", 11),
				this.sheets.column("currency", 8), this.sheets.column("payment-method", 16),
				this.sheets.column("why", WHY_WIDTH), this.sheets.column("evidence", EVIDENCE_WIDTH),
				this.sheets.column("decision", 13));
		return new TableSheet(texts.text("support.sheet.orders"), "Orders", texts.text("support.apple.title"),
				List.of(texts.text("support.apple.what"), this.sheets.scope()), columns, 1, (rows) -> {
					for (ReportedOrder reported : orders) {
						row(rows, reported);
					}
				})
			.folded(new Fold(0, 2, 9, columns.size()));
	}

	private void row(Rows rows, ReportedOrder reported) throws IOException {
		ExaminedOrder order = reported.order();
		Words words = this.sheets.words();
		String items = words.items(order);
		String why = words.why(reported, "\n");
		String evidence = words.sentences(MoneyBack.before(order), "\n");
		rows.start(Math.max(CellText.lines(items, ITEM_WIDTH),
				Math.max(CellText.lines(why, WHY_WIDTH), CellText.lines(evidence, EVIDENCE_WIDTH))));
		rows.text((order.number() != null) ? order.number().value() : null, Look.CODE);
		rows.text(order.document(), Look.CODE);
		rows.time(order.purchased());
		rows.text(order.account(), Look.TEXT);
		rows.text((order.member() != null) ? this.sheets.texts().text("support.family-member") : null, Look.TEXT);
		rows.text(items, Look.WRAPPED);
		rows.money(order.amount());
		rows.text((order.amount() != null) ? order.amount().currency() : null, Look.TEXT);
		rows.text(words.payments(order.payments()), Look.TEXT);
		rows.text(why, Look.WRAPPED);
		rows.text(evidence, Look.WRAPPED);
		rows.text(words.choice(reported.decision()), Look.TEXT);
		rows.end();
	}

}
