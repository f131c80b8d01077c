package io.github.purchaseaudit.statement;

import java.io.IOException;
import java.time.ZoneId;
import java.util.List;

import io.github.purchaseaudit.inventory.Content;
import io.github.purchaseaudit.inventory.Format;
import io.github.purchaseaudit.inventory.Sample;
import io.github.purchaseaudit.inventory.Sink;
import io.github.purchaseaudit.inventory.Tables;
import io.github.purchaseaudit.order.Brand;
import io.github.purchaseaudit.order.DayOrder;

/**
 * Transactions of the Apple Card as card.apple.com exports them:
 * {@code Transaction Date,Clearing Date,Description,Merchant,Category,Type,Amount (USD),Purchased By},
 * days as MM/DD/YYYY, purchases positive, credits negative. The card shows no digits.
 */
final class AppleCardFormat implements Format {

	private static final List<String> HEADINGS = Words.list("apple-card").stream().map(Words::heading).toList();

	private final Issuer issuer;

	AppleCardFormat(ZoneId zone) {
		this.issuer = new Issuer(new Card(Brand.APPLE_CARD, null, null), "USD", null,
				(text) -> DayOrder.MONTH_FIRST.read(text, zone));
	}

	@Override
	public String id() {
		return "statement-apple-card";
	}

	@Override
	public boolean identify(Sample sample) {
		return Columns.in(sample).stream().anyMatch((columns) -> columns.hasAll(HEADINGS));
	}

	@Override
	public boolean knowsSheets() {
		return true;
	}

	@Override
	public void read(Content content, Sink sink) throws IOException {
		Tables.read(content, new StatementRows(this.issuer, content, sink, Columns.in(content)));
	}

}
