package io.github.purchaseaudit.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The orders a person must look at, with a place for the decision. */
final class FlaggedSheet {

	private static final int COMMENT_WIDTH = 26;

	private final Sheets sheets;

	private final OrderColumns order;

	private final TableSheet all;

	/**
	 * Prepares the sheet.
	 * @param all the sheet All orders, which the order numbers lead to
	 */
	FlaggedSheet(Sheets sheets, TableSheet all) {
		this.sheets = sheets;
		this.order = new OrderColumns(sheets, "\n", true);
		this.all = all;
	}

	TableSheet table(AuditResults results) {
		List<Column> columns = new ArrayList<>(this.order.columns());
		columns.add(this.sheets.choice("decision", 12));
		columns.add(this.sheets.column("comment", COMMENT_WIDTH));
		columns.add(this.sheets.column("key", 4));
		Texts texts = this.sheets.texts();
		List<String> intro = this.sheets.intro("flagged");
		intro.add(texts.text("flagged.links"));
		TableSheet table = new TableSheet(texts.text("sheet.flagged"), "FlaggedOrders", texts.text("flagged.title"),
				intro, columns, 3, (rows) -> Streaming.each(results::flagged, (reported) -> row(rows, reported)));
		return table.holding(this.sheets.links().flaggedRows());
	}

	private void row(Rows rows, ReportedOrder reported) throws IOException {
		Integer place = this.sheets.links().allRow(reported.order().key());
		this.order.write(rows, reported, null,
				(place != null) ? this.all.place(OrderColumns.ORDER_NUMBER, place) : null);
		rows.text(this.sheets.words().choice(reported.decision()), Look.CHOICE);
		rows.text(this.sheets.words().comment(reported.decision()), Look.COMMENT);
		rows.text(reported.order().key(), Look.KEY);
		rows.end();
	}

}
