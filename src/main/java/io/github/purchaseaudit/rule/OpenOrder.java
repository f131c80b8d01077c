package io.github.purchaseaudit.rule;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * An order, how much of it no line of a statement has taken yet, and who took the rest.
 */
final class OpenOrder {

	private final Payable order;

	private final Set<ChargeLine> takers = new LinkedHashSet<>();

	private BigDecimal left;

	OpenOrder(Payable order) {
		this.order = order;
		this.left = amount();
	}

	Payable order() {
		return this.order;
	}

	BigDecimal amount() {
		return this.order.amount().amount();
	}

	Set<ChargeLine> takers() {
		return this.takers;
	}

	boolean isWhole() {
		return this.takers.isEmpty();
	}

	void take(ChargeLine line, BigDecimal amount) {
		this.takers.add(line);
		this.left = this.left.subtract(amount);
	}

	void release(ChargeLine line, BigDecimal amount) {
		this.takers.remove(line);
		this.left = this.left.add(amount);
	}

	/** Whether a line of this amount can be for some of it, or for all that is left. */
	boolean hasPart(BigDecimal amount) {
		if (amount.compareTo(this.left) >= 0) {
			return amount.compareTo(this.left) == 0 && !isWhole();
		}
		return isSomeOf(amount);
	}

	/** Whether it is more than that, and can be charged in pieces of that amount. */
	boolean isSomeOf(BigDecimal amount) {
		return amount.compareTo(amount()) < 0 && (this.order.isSplit()
				|| new SubsetSum<>(this.order.parts(), (part) -> part).find(amount).isPresent());
	}

}
