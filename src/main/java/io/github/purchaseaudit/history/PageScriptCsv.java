package io.github.purchaseaudit.history;

import java.time.ZoneId;

import io.github.purchaseaudit.inventory.Columns;

/**
 * Copies of the report-a-problem page by a user script, as CSV. {@code Web Order Id} is
 * the order number; its {@code Order Id}, 14 digits, is the item's. It deletes commas,
 * writes days like {@code 22 Jun 2024} and has no place for the payment method.
 */
final class PageScriptCsv extends PageCsv {

	PageScriptCsv(ZoneId zone, String currency) {
		super("page-script", zone, currency);
	}

	@Override
	protected boolean isHeading(Columns columns) {
		return columns.has("title") && columns.has("purchased") && columns.has("order") && columns.has("line-amount");
	}

}
