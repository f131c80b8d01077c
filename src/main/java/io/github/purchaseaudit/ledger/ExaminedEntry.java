package io.github.purchaseaudit.ledger;

import io.github.purchaseaudit.rule.ExaminedOrder;
import org.jspecify.annotations.Nullable;

/**
 * What the examination made of one joined order.
 *
 * @param examined null when the evidence is no order, such as a notice or a forged mail
 * @param inPeriod whether its day lies in the audit's period
 * @param carriedOver whether it lies before the period and is flagged all the same,
 * because no completed audit could judge it
 */
public record ExaminedEntry(JoinedOrder joined, @Nullable ExaminedOrder examined, boolean inPeriod,
		boolean carriedOver) {
}
