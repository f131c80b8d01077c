package io.github.purchaseaudit.job;

import java.time.LocalDate;
import java.time.ZoneId;

import io.github.purchaseaudit.ledger.EarlierFindings;
import io.github.purchaseaudit.ledger.ExaminedRow;
import io.github.purchaseaudit.order.PurchaseTime;
import io.github.purchaseaudit.rule.ExaminedOrder;

/**
 * Says whether an order belongs to the period, or is carried over into it.
 * <p>
 * An order from before the period is carried over when no completed audit could judge it:
 * its row came late, the mail or the history did not cover its day yet, it was pending or
 * undecided. So an order is carried over when it has a finding that was never reported,
 * and that no earlier audit that judged the order could have reported by the sources it
 * had. It is so once: afterwards this audit has reported it. An order that was judged and
 * found clean is not carried over when only the register changes. Days before the first
 * day that any audit was asked about are context only, for there a person chose to begin;
 * without an earlier audit nothing is carried over.
 * <p>
 * Example: the audit of October has no mail after 31 October, so that the order of the
 * 30th cannot be judged for its receipt. In the audit of November the mail is there, the
 * receipt is not: the order is flagged there, marked as carried over.
 */
final class Places {

	private final Period period;

	private final ZoneId zone;

	private final EarlierFindings earlier;

	Places(AuditRequest request, EarlierFindings earlier) {
		this.period = request.period();
		this.zone = request.household().zone();
		this.earlier = earlier;
	}

	/** The order in its place. */
	ExaminedRow of(ExaminedOrder order) {
		PurchaseTime purchased = order.purchased();
		LocalDate day = (purchased != null) ? purchased.dayIn(this.zone) : null;
		boolean carriedOver = day != null && order.isFlagged() && this.period.isAfter(day)
				&& this.earlier.haveBegunBy(day) && this.earlier.lack(order);
		return new ExaminedRow(order, this.period.holds(day), carriedOver);
	}

}
