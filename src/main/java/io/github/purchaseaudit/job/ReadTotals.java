package io.github.purchaseaudit.job;

import java.util.List;
import java.util.Optional;

import io.github.purchaseaudit.ledger.Histories;
import io.github.purchaseaudit.order.HistoryLine;
import io.github.purchaseaudit.order.Money;
import io.github.purchaseaudit.order.OrderNumber;
import io.github.purchaseaudit.rule.HistoryTotal;
import io.github.purchaseaudit.rule.HistoryTotals;

/**
 * What orders cost by the histories that were read.
 *
 * @param currency what sums without a currency are in
 */
record ReadTotals(Histories histories, String currency) implements HistoryTotals {

	@Override
	public Optional<Money> total(OrderNumber order) {
		return HistoryTotal.of(this.histories.lines(order.value()), this.currency).map(HistoryTotal::money);
	}

	@Override
	public List<HistoryLine> rows(String document) {
		return this.histories.invoiced(document);
	}

}
