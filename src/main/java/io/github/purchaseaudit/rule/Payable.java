package io.github.purchaseaudit.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import io.github.purchaseaudit.order.Item;
import io.github.purchaseaudit.order.Money;
import io.github.purchaseaudit.order.PaymentMethod;

/**
 * A charged order that a card statement can show.
 *
 * @param first the earliest day it can have been made; the day itself, or the day before
 * where the source shows no time of day
 * @param last the latest such day
 * @param payments as the sources show them; empty when none is named
 * @param parts what its items cost, for charges of a part
 * @param invoiced later days on which it was charged, as far as the export shows them: a
 * pre-order is charged when it comes out
 */
public record Payable(String key, LocalDate first, LocalDate last, Money amount, List<PaymentMethod> payments,
		List<BigDecimal> parts, List<LocalDate> invoiced) {

	/** An order of which no later day is known. */
	public Payable(String key, LocalDate first, LocalDate last, Money amount, List<PaymentMethod> payments,
			List<BigDecimal> parts) {
		this(key, first, last, amount, payments, parts, List.of());
	}

	public Payable {
		payments = List.copyOf(payments);
		parts = List.copyOf(parts);
		invoiced = List.copyOf(invoiced);
	}

	/**
	 * What a statement can show of an order: nothing when it was free, or when only the
	 * balance or the mobile phone bill paid.
	 */
	public static Optional<Payable> of(ExaminedOrder order, ZoneId zone) {
		Purchase purchase = order.purchase();
		boolean elsewhere = !order.payments().isEmpty()
				&& order.payments().stream().allMatch((method) -> method.isStoreCredit() || method.isCarrier());
		if (purchase == null || !purchase.charged() || purchase.purchased() == null || elsewhere) {
			return Optional.empty();
		}
		LocalDate day = purchase.purchased().dayIn(zone);
		int tolerance = purchase.purchased().hasTimeOfDay() ? 0 : 1;
		List<BigDecimal> parts = purchase.items()
			.stream()
			.map(Item::price)
			.filter((price) -> price != null && price.signum() > 0)
			.toList();
		LocalDate last = day.plusDays(tolerance);
		List<LocalDate> invoiced = purchase.invoiced()
			.stream()
			.map((time) -> time.dayIn(zone))
			.filter((later) -> later.isAfter(last))
			.distinct()
			.sorted()
			.toList();
		return Optional.of(new Payable(order.key(), day.minusDays(tolerance), last,
				Objects.requireNonNull(purchase.amount()), order.payments(), parts, invoiced));
	}

	/** The last day that is known of it. */
	LocalDate until() {
		return this.invoiced.isEmpty() ? this.last : this.invoiced.get(this.invoiced.size() - 1);
	}

	/** Whether it was made or charged within these days, both included. */
	boolean isWithin(LocalDate from, LocalDate to) {
		boolean made = !this.first.isAfter(to) && !this.last.isBefore(from);
		return made || this.invoiced.stream().anyMatch((day) -> !day.isAfter(to) && !day.isBefore(from));
	}

	/** Whether the balance paid one part and something else the rest. */
	boolean isSplit() {
		return this.payments.size() > 1 && this.payments.stream().anyMatch(PaymentMethod::isStoreCredit);
	}

	List<PaymentMethod> cards() {
		return this.payments.stream().filter((method) -> !method.isStoreCredit() && !method.isCarrier()).toList();
	}

}
