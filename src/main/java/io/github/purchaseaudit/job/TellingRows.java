package io.github.purchaseaudit.job;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.github.purchaseaudit.ledger.ExaminedRows;
import io.github.purchaseaudit.ledger.KnownOrders;
import io.github.purchaseaudit.order.OrderNumber;
import io.github.purchaseaudit.order.Receipt;
import io.github.purchaseaudit.rule.PurchaseMailOnly;
import io.github.purchaseaudit.rule.SubjectKey;

/** Finds the rows that tell of the purchase that a mail names by its order numbers. */
final class TellingRows {

	private final KnownOrders orders;

	private final ExaminedRows rows;

	TellingRows(KnownOrders orders, ExaminedRows rows) {
		this.orders = orders;
		this.rows = rows;
	}

	/** The keys of the orders themselves, else of the mails that stand for them. */
	Set<String> of(Receipt mail) {
		return mail.orders()
			.stream()
			.flatMap((order) -> row(order).stream())
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	private Optional<String> row(OrderNumber order) {
		if (this.orders.hasOrder(order)) {
			return Optional.of(order.value());
		}
		return among(this.orders.mails(order)
			.stream()
			.filter(PurchaseMailOnly::tellsOfPurchase)
			.map(SubjectKey::of)
			.distinct()
			.toList()).stream().findFirst();
	}

	/** Those of the keys that have a row. */
	Set<String> among(Collection<String> keys) {
		return this.rows.select(keys)
			.stream()
			.map((row) -> row.order().key())
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

}
