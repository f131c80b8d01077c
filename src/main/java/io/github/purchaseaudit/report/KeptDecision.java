package io.github.purchaseaudit.report;

/**
 * What a person decided about a subject that has no finding any more.
 *
 * @param subject the key of the order, mail or charge, unmasked
 */
public record KeptDecision(String subject, Decision decision) {
}
