package io.github.purchaseaudit.report;

import io.github.purchaseaudit.rule.ExaminedOrder;
import org.jspecify.annotations.Nullable;

/**
 * An order as it stands in the workbook.
 *
 * @param carriedOver whether it lies before the period and no audit could judge it before
 * @param decision what a person decided about it; null when nothing yet
 */
public record ReportedOrder(ExaminedOrder order, SinceLast since, boolean carriedOver, @Nullable Decision decision) {

	/** Whether a person decided that it is the family's own, or nothing to act on. */
	public boolean isSettled() {
		return this.decision != null && this.decision.isSettled();
	}

}
