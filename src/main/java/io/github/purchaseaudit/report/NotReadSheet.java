package io.github.purchaseaudit.report;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import io.github.purchaseaudit.order.SetAside;

/** Everything that a reader met and could not read, with file and place. */
final class NotReadSheet {

	private static final int REASON_WIDTH = 76;

	private static final int FILE_WIDTH = 56;

	private final Sheets sheets;

	NotReadSheet(Sheets sheets) {
		this.sheets = sheets;
	}

	TableSheet table(AuditResults results) {
		Texts texts = this.sheets.texts();
		List<Column> columns = List.of(this.sheets.column("file", FILE_WIDTH), this.sheets.column("where", 24),
				this.sheets.column("reason", REASON_WIDTH));
		AtomicLong count = new AtomicLong();
		results.notRead((record) -> count.incrementAndGet());
		TableSheet table = new TableSheet(texts.text("sheet.not-read"), "NotRead", texts.text("not-read.title"),
				this.sheets.intro("not-read"), columns, 0,
				(rows) -> Streaming.each(results::notRead, (record) -> row(rows, record)));
		return table.holding(count.get());
	}

	private void row(Rows rows, SetAside record) throws IOException {
		String reason = this.sheets.texts().write(record.reason());
		rows.start(Math.max(CellText.lines(reason, REASON_WIDTH), CellText.lines(record.place().file(), FILE_WIDTH)));
		rows.text(record.place().file(), Look.WRAPPED);
		rows.text(this.sheets.texts().place(record.place().where()), Look.CODE);
		rows.text(reason, Look.WRAPPED);
		rows.end();
	}

}
