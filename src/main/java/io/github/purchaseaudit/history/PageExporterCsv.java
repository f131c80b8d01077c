package io.github.purchaseaudit.history;

import java.time.ZoneId;

import io.github.purchaseaudit.inventory.ColumnNames;
import io.github.purchaseaudit.inventory.Columns;
import io.github.purchaseaudit.inventory.Content;
import io.github.purchaseaudit.inventory.TableFormat;

/**
 * Copies of the report-a-problem page that a browser extension exports as CSV: one row
 * for each item, the order's total and payment method repeated, days like
 * {@code Dec 31, 2024}, sums like {@code $9.99} or {@code Free}. It does not escape
 * quotes.
 */
final class PageExporterCsv extends TableFormat {

	private final ZoneId zone;

	private final String currency;

	PageExporterCsv(ZoneId zone, String currency) {
		super("page-exporter", ColumnNames.load(PageExporterCsv.class, "page-exporter.properties"));
		this.zone = zone;
		this.currency = currency;
	}

	@Override
	protected boolean isHeading(Columns columns) {
		return columns.has("order") && columns.has("title") && columns.has("line-amount")
				&& (columns.has("purchased") || columns.has("purchase-date"))
				&& (columns.has("order-total") || columns.has("billing-name"));
	}

	@Override
	protected boolean leavesQuotes() {
		return true;
	}

	@Override
	protected Reading below(Columns columns, Content content) {
		return new PageRows(content, this.zone, this.currency);
	}

}
