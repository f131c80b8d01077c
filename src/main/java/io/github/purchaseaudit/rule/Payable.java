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
 */
public record Payable(String key, LocalDate first, LocalDate last, Money amount, List<PaymentMethod> payments,
		List<BigDecimal> parts) {

	public Payable {
		payments = List.copyOf(payments);
		parts = List.copyOf(parts);
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
		return Optional.of(new Payable(order.key(), day.minusDays(tolerance), day.plusDays(tolerance),
				Objects.requireNonNull(purchase.amount()), order.payments(), parts));
	}

	/** Whether the balance paid one part and something else the rest. */
	boolean isSplit() {
		return this.payments.size() > 1 && this.payments.stream().anyMatch(PaymentMethod::isStoreCredit);
	}

	List<PaymentMethod> cards() {
		return this.payments.stream().filter((method) -> !method.isStoreCredit() && !method.isCarrier()).toList();
	}

}
