package io.github.purchaseaudit.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.github.purchaseaudit.order.HistoryLine;
import io.github.purchaseaudit.order.Money;
import io.github.purchaseaudit.order.Source;
import org.jspecify.annotations.Nullable;

/**
 * What one order cost by the purchase history, with tax and before refunds: Apple's
 * export before page copies before hand-made lists. Sources are never added together.
 *
 * @param summed whether the source shows no total, so that its rows were added up
 */
public record HistoryTotal(Money money, Source source, boolean summed) {

	/**
	 * The history's total of an order.
	 * @param lines the rows of the order, of any source and in any order
	 * @param currency what sums without a currency are in
	 */
	public static Optional<HistoryTotal> of(List<HistoryLine> lines, String currency) {
		return ofSources(SourceRows.of(lines.stream().sorted(SourceRows.ORDER).toList()), currency);
	}

	/** The total by the most trusted source that shows one. */
	static Optional<HistoryTotal> ofSources(List<SourceRows> sources, String currency) {
		return sources.stream().flatMap((rows) -> of(rows, currency).stream()).findFirst();
	}

	private static Optional<HistoryTotal> of(SourceRows rows, String currency) {
		List<HistoryLine> priced = rows.lines().stream().filter(HistoryTotal::isPriced).toList();
		Set<String> currencies = new TreeSet<>();
		priced.forEach((line) -> currencies.add(Objects.requireNonNullElse(line.currency(), currency)));
		if (currencies.size() != 1) {
			return Optional.empty();
		}
		BigDecimal stated = stated(priced);
		BigDecimal sum = (stated != null) ? stated : added(priced);
		Money money = new Money(sum, currencies.iterator().next());
		return Optional.of(new HistoryTotal(money, rows.source(), stated == null));
	}

	private static boolean isPriced(HistoryLine line) {
		return line.orderTotal() != null || line.lineAmount() != null;
	}

	/**
	 * The total that the rows repeat; an order of several invoices has one for each.
	 */
	private static @Nullable BigDecimal stated(List<HistoryLine> lines) {
		TreeMap<String, BigDecimal> invoices = new TreeMap<>();
		for (HistoryLine line : lines) {
			if (line.orderTotal() != null) {
				invoices.merge(Objects.requireNonNullElse(line.document(), ""), line.orderTotal(), BigDecimal::max);
			}
		}
		if (invoices.isEmpty()) {
			return null;
		}
		BigDecimal first = invoices.firstEntry().getValue();
		boolean repeated = invoices.values().stream().allMatch((total) -> total.compareTo(first) == 0);
		return (repeated && !isEachOnItsOwn(lines, first)) ? first
				: invoices.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	/**
	 * Whether the rows of each invoice add up to that total alone, so that the invoices
	 * are equal by chance.
	 */
	private static boolean isEachOnItsOwn(List<HistoryLine> lines, BigDecimal total) {
		return lines.stream()
			.collect(Collectors.groupingBy((line) -> Objects.requireNonNullElse(line.document(), "")))
			.values()
			.stream()
			.allMatch((invoice) -> added(invoice).compareTo(total) == 0);
	}

	private static BigDecimal added(List<HistoryLine> lines) {
		return lines.stream()
			.map(HistoryLine::lineAmount)
			.filter(Objects::nonNull)
			.reduce(BigDecimal.ZERO, BigDecimal::add);
	}

}
