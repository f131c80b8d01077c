package io.github.purchaseaudit.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The orders a person must look at, with a place for the decision. */
final class FlaggedSheet {

	private static final int COMMENT_WIDTH = 24;

	private final Sheets sheets;

	private final OrderColumns order;

	private final TableSheet all;

	/**
	 * Prepares the sheet.
	 * @param all the sheet All orders, which the order numbers lead to, and where
	 * evidence is named in full
	 * @param names of the files in evidence
	 */
	FlaggedSheet(Sheets sheets, TableSheet all, ShortNames names) {
		this.sheets = sheets;
		this.order = new OrderColumns(sheets, "\n", names, true);
		this.all = all;
	}

	TableSheet table(AuditResults results) {
		List<Column> columns = new ArrayList<>(this.order.columns());
		columns.add(this.sheets.choice("decision", 11));
		columns.add(this.sheets.column("comment", COMMENT_WIDTH));
		columns.add(this.sheets.column("key", 4));
		Texts texts = this.sheets.texts();
		List<String> intro = this.sheets.intro("flagged");
		intro.add(texts.text("flagged.links"));
		TableSheet table = new TableSheet(texts.text("sheet.flagged"), "FlaggedOrders", texts.text("flagged.title"),
				intro, columns, OrderColumns.TELL_THE_ROW,
				(rows) -> Streaming.each(results::flagged, (reported) -> row(rows, reported)));
		return table.holding(this.sheets.links().flaggedRows())
			.folded(new Fold(OrderColumns.TELL_THE_ROW - 1, OrderColumns.TELL_THE_ROW, OrderColumns.FIRST_PAGE,
					columns.size() - 1));
	}

	private void row(Rows rows, ReportedOrder reported) throws IOException {
		Integer place = this.sheets.links().allRow(reported.order().key());
		String comment = this.sheets.words().comment(reported.decision());
		this.order.write(rows, reported, CellText.lines(comment, COMMENT_WIDTH), null,
				(place != null) ? this.all.place(OrderColumns.ORDER_NUMBER, place) : null);
		rows.text(this.sheets.words().choice(reported.decision()), Look.CHOICE);
		rows.text(comment, Look.COMMENT);
		rows.text(reported.order().key(), Look.KEY);
		rows.end();
	}

}
