package io.github.purchaseaudit.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import io.github.purchaseaudit.order.Charge;

/** A settled line of a statement, and what of the orders explains it so far. */
final class ChargeLine {

	private final Charge charge;

	private final int occurrence;

	private List<Share> shares = List.of();

	private boolean cut;

	ChargeLine(Charge charge, int occurrence) {
		this.charge = charge;
		this.occurrence = occurrence;
	}

	Charge charge() {
		return this.charge;
	}

	int occurrence() {
		return this.occurrence;
	}

	LocalDate day() {
		return this.charge.day();
	}

	BigDecimal amount() {
		return this.charge.amount().amount();
	}

	boolean isExplained() {
		return !this.shares.isEmpty();
	}

	List<Share> shares() {
		return this.shares;
	}

	/** Takes these in place of what it had taken before. */
	void take(List<Share> shares) {
		this.shares.forEach((share) -> share.order.release(this, share.amount));
		this.shares = shares;
		shares.forEach((share) -> share.order.take(this, share.amount));
	}

	/** That a search for an explanation gave up. */
	void cut() {
		this.cut = true;
	}

	boolean isCut() {
		return this.cut;
	}

	/** How much of an order the line is for. */
	record Share(OpenOrder order, BigDecimal amount) {

		static Share whole(OpenOrder order) {
			return new Share(order, order.amount());
		}

	}

}
