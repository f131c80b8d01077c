package io.github.purchaseaudit.rule;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.github.purchaseaudit.order.PaymentMethod;

/**
 * An order, how much of it no line of a statement has taken yet, and who took the rest.
 */
final class OpenOrder {

	private final Payable order;

	private final List<PaymentMethod> cards;

	private final String payer;

	private final Set<ChargeLine> takers = new LinkedHashSet<>();

	private BigDecimal left;

	/**
	 * An order that no line has taken yet.
	 * @param payer who paid it; empty when that is not known
	 */
	OpenOrder(Payable order, String payer) {
		this.order = order;
		this.cards = order.cards();
		this.payer = payer;
		this.left = amount();
	}

	Payable order() {
		return this.order;
	}

	/** The cards that can have paid it, looked up once for all lines. */
	List<PaymentMethod> cards() {
		return this.cards;
	}

	String payer() {
		return this.payer;
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

	/**
	 * Whether a line of this amount can be for some of it, or for all that is left.
	 * @param cut runs where its items are too many to tell
	 */
	boolean hasPart(BigDecimal amount, Runnable cut) {
		if (amount.compareTo(this.left) >= 0) {
			return amount.compareTo(this.left) == 0 && !isWhole();
		}
		return isSomeOf(amount, cut);
	}

	/**
	 * Whether it is more than that, and can be charged in pieces of that amount.
	 * @param cut runs where its items are too many to tell
	 */
	boolean isSomeOf(BigDecimal amount, Runnable cut) {
		if (amount.compareTo(amount()) >= 0 || this.order.isSplit()) {
			return amount.compareTo(amount()) < 0;
		}
		SubsetSum<BigDecimal> search = new SubsetSum<>(this.order.parts(), (part) -> part);
		boolean found = search.find(amount).isPresent();
		if (!found && search.isCut()) {
			cut.run();
		}
		return found;
	}

}
