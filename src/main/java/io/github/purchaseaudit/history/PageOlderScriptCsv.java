package io.github.purchaseaudit.history;

import java.time.ZoneId;

import io.github.purchaseaudit.inventory.Columns;

/**
 * Copies of the report-a-problem page by an older user script, as CSV. Its
 * {@code Transaction ID} is the order number; it has no place for the payment method.
 */
final class PageOlderScriptCsv extends PageCsv {

	PageOlderScriptCsv(ZoneId zone, String currency) {
		super("page-older-script", zone, currency);
	}

	@Override
	protected boolean isHeading(Columns columns) {
		return columns.has("order") && columns.has("title") && columns.has("purchased") && columns.has("order-total");
	}

}
