package io.github.purchaseaudit.ledger;

import org.jspecify.annotations.Nullable;

/**
 * One audit in the ledger.
 *
 * @param id rises with every audit
 * @param identity digest of inputs, household, period and as-of
 * @param attempt rises each time the same audit runs again after it completed
 * @param resumed whether an interrupted attempt goes on
 * @param baseline the audit that findings are compared with; null for the first
 */
public record Run(long id, String identity, long attempt, boolean resumed, @Nullable Long baseline) {
}
