package io.github.purchaseaudit.ledger;

import java.util.List;

import io.github.purchaseaudit.order.HistoryLine;
import io.github.purchaseaudit.order.Order;

/**
 * An order with the rows that were left out of it because another file holds them too.
 */
public record JoinedOrder(Order order, List<HistoryLine> duplicates) {
}
