package io.github.purchaseaudit.history;

import java.time.ZoneId;

import io.github.purchaseaudit.inventory.Columns;

/**
 * Copies of the report-a-problem page that a browser extension exports as CSV: one row
 * for each item, the order's total and payment method repeated, days like
 * {@code Dec 31, 2024}, sums like {@code $9.99} or {@code Free}. It does not escape
 * quotes.
 */
final class PageExporterCsv extends PageCsv {

	PageExporterCsv(ZoneId zone, String currency) {
		super("page-exporter", zone, currency);
	}

	@Override
	protected boolean isHeading(Columns columns) {
		return columns.has("order") && columns.has("title") && columns.has("line-amount")
				&& (columns.has("purchased") || columns.has("purchase-date"))
				&& (columns.has("order-total") || columns.has("billing-name"));
	}

}
