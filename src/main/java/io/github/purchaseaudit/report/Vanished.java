package io.github.purchaseaudit.report;

import java.time.LocalDate;

import io.github.purchaseaudit.rule.FindingCode;
import org.jspecify.annotations.Nullable;

/**
 * A finding of the last audit that this one does not have.
 *
 * @param subject the key of the order, mail or charge, unmasked
 * @param day when it was bought, charged or sent; null when unknown
 * @param since gone, or not examined this time
 */
public record Vanished(String subject, FindingCode code, @Nullable LocalDate day, SinceLast since) {
}
