package io.github.purchaseaudit.rule;

import java.util.Optional;

import io.github.purchaseaudit.order.Money;
import io.github.purchaseaudit.order.OrderNumber;

/** Finds what the purchase history says another order cost. */
@FunctionalInterface
public interface HistoryTotals {

	Optional<Money> total(OrderNumber order);

}
