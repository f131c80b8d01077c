package io.github.purchaseaudit.rule;

import java.util.List;

import io.github.purchaseaudit.order.Charge;
import io.github.purchaseaudit.order.Sentence;

/**
 * A line of a card statement, and what became of it.
 *
 * @param orders keys of the orders that explain it
 * @param row how it stands in the report when no order explains it
 */
public record ExaminedCharge(Charge charge, Outcome outcome, List<String> orders, ExaminedOrder row) {

	public ExaminedCharge {
		orders = List.copyOf(orders);
	}

	/** The line as evidence of the orders that explain it. */
	public Sentence evidence() {
		return EvidenceTexts.charge(this.charge);
	}

	/** What became of a line. */
	public enum Outcome {

		EXPLAINED,

		/** Nothing explains it although everything that could is there. */
		WITHOUT_ORDER,

		/** Nothing explains it, but something may be missing. */
		NOT_JUDGED,

		/** Not settled, or too small to be more than a check of the card. */
		AUTHORISATION,

		/** Money that came back. */
		REFUND

	}

}
