package io.github.purchaseaudit.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import io.github.purchaseaudit.order.HistoryLine;
import io.github.purchaseaudit.order.Money;
import io.github.purchaseaudit.order.OrderNumber;
import io.github.purchaseaudit.order.Receipt;
import org.jspecify.annotations.Nullable;

/**
 * What the history says of an invoice that it knows for more orders than the receipt
 * names: their rows bear its document number. Apple gathers several purchases in one
 * receipt, and often names only one order.
 *
 * @param money what all of them cost; null when they cannot be added
 * @param summed whether some rows show no total, so that the tax may be missing
 * @param orders how many orders
 * @param rows how many rows, copies in other files not counted
 */
record SharedInvoice(@Nullable Money money, boolean summed, int orders, long rows) {

	/** The invoice of a receipt, if the history knows it for others too. */
	static Optional<SharedInvoice> of(Case order, Receipt mail) {
		if (order.number() == null || mail.document() == null) {
			return Optional.empty();
		}
		Map<OrderNumber, List<HistoryLine>> invoiced = new TreeMap<>();
		for (HistoryLine line : order.examination().histories().rows(mail.document())) {
			if (line.order() != null) {
				invoiced.computeIfAbsent(line.order(), (number) -> new ArrayList<>()).add(line);
			}
		}
		invoiced.putIfAbsent(order.number(), order.lines());
		List<OrderNumber> bare = mail.orders().stream().filter((number) -> !invoiced.containsKey(number)).toList();
		int orders = invoiced.size() + bare.size();
		return (orders > Math.max(1, mail.orders().size()))
				? Optional.of(add(order, List.copyOf(invoiced.values()), bare)) : Optional.empty();
	}

	/**
	 * Adds the orders up.
	 * @param bare those whose rows lack the document number
	 */
	private static SharedInvoice add(Case order, List<List<HistoryLine>> invoiced, List<OrderNumber> bare) {
		List<Optional<Money>> sums = new ArrayList<>();
		boolean summed = false;
		long rows = 0;
		for (List<HistoryLine> lines : invoiced) {
			Optional<HistoryTotal> total = HistoryTotal.of(lines, order.currency());
			sums.add(total.map(HistoryTotal::money));
			summed |= total.filter(HistoryTotal::summed).isPresent();
			rows += total.map((one) -> rows(lines, one)).orElse(0L);
		}
		bare.forEach((number) -> sums.add(order.examination().histories().total(number)));
		return new SharedInvoice(sum(sums), summed, sums.size(), rows);
	}

	private static long rows(List<HistoryLine> lines, HistoryTotal total) {
		return SourceRows.of(lines.stream().sorted(SourceRows.ORDER).toList())
			.stream()
			.filter((one) -> one.source() == total.source())
			.mapToLong((one) -> one.lines().size())
			.sum();
	}

	private static @Nullable Money sum(List<Optional<Money>> sums) {
		boolean addable = sums.stream().allMatch(Optional::isPresent)
				&& sums.stream().flatMap(Optional::stream).map(Money::currency).distinct().count() == 1;
		return addable ? sums.stream().flatMap(Optional::stream).reduce(Money::plus).orElse(null) : null;
	}

}
