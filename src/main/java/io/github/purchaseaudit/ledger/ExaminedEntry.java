package io.github.purchaseaudit.ledger;

import org.jspecify.annotations.Nullable;

/**
 * What the examination made of one joined order.
 *
 * @param row null when the evidence is no order, such as a notice or a forged mail
 */
public record ExaminedEntry(JoinedOrder joined, @Nullable ExaminedRow row) {
}
