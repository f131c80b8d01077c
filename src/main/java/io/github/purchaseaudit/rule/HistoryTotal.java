package io.github.purchaseaudit.rule;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
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

	/** Whether it may be without tax: only a total of Apple's own export never is. */
	boolean mayLackTax() {
		return this.summed || !this.source.provesAbsence();
	}

	private static Optional<HistoryTotal> of(SourceRows rows, String currency) {
		List<String> currencies = currencies(rows, currency);
		return (currencies.size() == 1) ? Optional.of(in(currencies.get(0), rows, currency)) : Optional.empty();
	}

	/**
	 * What an order cost in one of several currencies, where no source shows it in one:
	 * the household's, else the first. It is a part of the whole, and says that the order
	 * was not free.
	 */
	static Optional<Money> part(List<SourceRows> sources, String currency) {
		return sources.stream()
			.flatMap((rows) -> currencies(rows, currency).stream()
				.sorted(Comparator.comparing((String one) -> !one.equals(currency)))
				.map((one) -> in(one, rows, currency).money()))
			.filter(Money::isPositive)
			.findFirst();
	}

	/**
	 * In the order of the rows; what cost nothing has none where others cost something.
	 */
	private static List<String> currencies(SourceRows rows, String currency) {
		List<HistoryLine> priced = rows.lines().stream().filter(HistoryTotal::isPriced).toList();
		List<String> all = priced.stream().map((line) -> currency(line, currency)).distinct().toList();
		List<String> paid = priced.stream()
			.filter(HistoryTotal::isPaid)
			.map((line) -> currency(line, currency))
			.distinct()
			.toList();
		boolean nothing = paid.isEmpty() && !all.isEmpty();
		return nothing ? List.of(all.contains(currency) ? currency : all.get(0)) : paid;
	}

	private static HistoryTotal in(String currency, SourceRows rows, String usual) {
		List<HistoryLine> priced = rows.lines()
			.stream()
			.filter((line) -> isPriced(line) && currency(line, usual).equals(currency))
			.toList();
		BigDecimal stated = stated(priced);
		BigDecimal sum = (stated != null) ? stated : added(priced);
		return new HistoryTotal(new Money(sum, currency), rows.source(), stated == null);
	}

	private static String currency(HistoryLine line, String usual) {
		return Objects.requireNonNullElse(line.currency(), usual);
	}

	private static boolean isPriced(HistoryLine line) {
		return line.orderTotal() != null || line.lineAmount() != null;
	}

	private static boolean isPaid(HistoryLine line) {
		return isPaid(line.orderTotal()) || isPaid(line.lineAmount());
	}

	private static boolean isPaid(@Nullable BigDecimal sum) {
		return sum != null && sum.signum() != 0;
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
