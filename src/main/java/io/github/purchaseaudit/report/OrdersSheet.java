package io.github.purchaseaudit.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;

/** Every order of the period; what does not fit on one sheet goes on to the next. */
final class OrdersSheet {

	private static final int NOTES_WIDTH = 52;

	private final Sheets sheets;

	private final OrderColumns order;

	private @Nullable TableSheet flagged;

	OrdersSheet(Sheets sheets) {
		this.sheets = sheets;
		this.order = new OrderColumns(sheets, " ", ShortNames.of(List.of()), false);
	}

	TableSheet table(AuditResults results) {
		List<Column> columns = new ArrayList<>(this.order.columns());
		columns.add(this.sheets.column("notes", NOTES_WIDTH));
		columns.add(this.sheets.column("key", 4));
		Texts texts = this.sheets.texts();
		TableSheet table = new TableSheet(texts.text("sheet.orders"), "AllOrders", texts.text("orders.title"),
				this.sheets.intro("orders"), columns, OrderColumns.TELL_THE_ROW, (rows) -> rows(rows, results));
		return table.holding(this.sheets.facts().orders())
			.folded(new Fold(OrderColumns.TELL_THE_ROW - 1, OrderColumns.TELL_THE_ROW, OrderColumns.FIRST_PAGE,
					columns.size() - 1));
	}

	/** The sheet that findings lead to. */
	void leadTo(TableSheet flaggedOrders) {
		this.flagged = flaggedOrders;
	}

	private void rows(Rows rows, AuditResults results) throws IOException {
		AtomicInteger row = new AtomicInteger();
		Streaming.each(results::orders, (reported) -> row(rows, reported, row.getAndIncrement()));
	}

	private void row(Rows rows, ReportedOrder reported, int row) throws IOException {
		Integer place = reported.order().isFlagged() ? this.sheets.links().flaggedRow(reported.order().key()) : null;
		String finding = null;
		if (place != null && this.flagged != null) {
			this.sheets.links().setAllRow(place, row);
			finding = this.flagged.place(OrderColumns.FINDINGS, place);
		}
		String notes = this.sheets.words().notes(reported.order().notes());
		this.order.write(rows, reported, CellText.lines(notes, NOTES_WIDTH), finding, null);
		rows.text(notes, Look.WRAPPED);
		rows.text(reported.order().key(), Look.KEY);
		rows.end();
	}

}
