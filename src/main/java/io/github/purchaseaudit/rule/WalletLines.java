package io.github.purchaseaudit.rule;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

import io.github.purchaseaudit.order.Charge;
import io.github.purchaseaudit.order.Nfkc;

/**
 * Lines that may be one payment: who pays Apple by PayPal has it on PayPal's own list
 * and, as {@code PAYPAL *APPLE.COM/BILL}, on the statement of the card behind it, or with
 * PayPal as payee on that of the bank. One order explains one of them; the other is no
 * charge without an order, nor surely the same.
 * <p>
 * PayPal's list names no card. Lines of about two months are kept.
 */
final class WalletLines {

	private static final String WALLET = "paypal";

	/** A card may be charged some days after PayPal paid. */
	private static final int DAYS = 5;

	private final Deque<ChargeLine> lines = new ArrayDeque<>();

	private final Set<ChargeLine> paired = new HashSet<>();

	void add(ChargeLine line) {
		if (isThrough(line.charge()) || isUnnamed(line.charge())) {
			this.lines.add(line);
		}
	}

	void forgetBefore(LocalDate day) {
		while (!this.lines.isEmpty() && this.lines.element().day().isBefore(day)) {
			this.paired.remove(this.lines.remove());
		}
	}

	/**
	 * Whether another line tells of the payment of a line that nothing explains. Where
	 * nothing explains either, the one on the card stays alone.
	 */
	boolean mayTellOf(ChargeLine line) {
		if (this.paired.contains(line)) {
			return false;
		}
		for (ChargeLine other : this.lines) {
			if (!this.paired.contains(other) && areOne(line.charge(), other.charge())
					&& (other.isExplained() || isUnnamed(line.charge()))) {
				this.paired.add(line);
				this.paired.add(other);
				return true;
			}
		}
		return false;
	}

	private static boolean areOne(Charge one, Charge other) {
		boolean kinds = (isThrough(one) && isUnnamed(other)) || (isUnnamed(one) && isThrough(other));
		return kinds && one.place().member() != other.place().member() && one.amount().equals(other.amount())
				&& !one.day().plusDays(DAYS).isBefore(other.day()) && !other.day().plusDays(DAYS).isBefore(one.day());
	}

	private static boolean isThrough(Charge charge) {
		return Nfkc.lower(charge.shop()).contains(WALLET) || WALLET.equalsIgnoreCase(charge.brand());
	}

	private static boolean isUnnamed(Charge charge) {
		return !isThrough(charge) && charge.brand() == null && charge.last4() == null
				&& Objects.requireNonNullElse(charge.cardName(), "").isEmpty();
	}

}
