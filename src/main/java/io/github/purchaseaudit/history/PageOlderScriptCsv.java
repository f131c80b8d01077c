package io.github.purchaseaudit.history;

import java.time.ZoneId;

import io.github.purchaseaudit.inventory.ColumnNames;
import io.github.purchaseaudit.inventory.Columns;
import io.github.purchaseaudit.inventory.Content;
import io.github.purchaseaudit.inventory.TableFormat;

/**
 * Copies of the report-a-problem page by an older user script, as CSV. Its
 * {@code Transaction ID} is the order number; it has no place for the payment method.
 */
final class PageOlderScriptCsv extends TableFormat {

	private final ZoneId zone;

	private final String currency;

	PageOlderScriptCsv(ZoneId zone, String currency) {
		super("page-older-script", ColumnNames.load(PageOlderScriptCsv.class, "page-older-script.properties"));
		this.zone = zone;
		this.currency = currency;
	}

	@Override
	protected boolean isHeading(Columns columns) {
		return columns.has("order") && columns.has("title") && columns.has("purchased") && columns.has("order-total");
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
