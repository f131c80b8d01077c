package io.github.purchaseaudit.rule;

import java.util.List;
import java.util.Optional;

import io.github.purchaseaudit.order.HistoryLine;
import io.github.purchaseaudit.order.Money;
import io.github.purchaseaudit.order.OrderNumber;

/** Finds what the purchase history says other orders cost. */
@FunctionalInterface
public interface HistoryTotals {

	Optional<Money> total(OrderNumber order);

	/** The rows of all orders that bear a document number. */
	default List<HistoryLine> rows(String document) {
		return List.of();
	}

}
