package io.github.purchaseaudit.ledger;

import io.github.purchaseaudit.rule.ExaminedOrder;

/**
 * An examined order and its place in the period.
 *
 * @param inPeriod whether its day lies in the audit's period
 * @param carriedOver whether it lies before the period and is flagged all the same,
 * because no completed audit could judge it
 */
public record ExaminedRow(ExaminedOrder order, boolean inPeriod, boolean carriedOver) {

	/** Whether the row stands among the flagged ones. */
	public boolean isFlagged() {
		return this.order.isFlagged() && (this.inPeriod || this.carriedOver);
	}

}
