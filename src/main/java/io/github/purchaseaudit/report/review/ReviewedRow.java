package io.github.purchaseaudit.report.review;

import java.util.Set;

import io.github.purchaseaudit.report.Decision;
import io.github.purchaseaudit.rule.FindingCode;
import org.jspecify.annotations.Nullable;

/**
 * One row of a workbook that a person wrote into.
 *
 * @param subject the key of the order, mail or charge; for a payment method
 * {@link Decisions#methodKey(String)}
 * @param choice null when the cell Decision holds none of the list
 * @param otherWord what stands in Decision instead of a word of the list; it takes an
 * earlier decision back
 * @param codes the findings that stood on the row; null when it does not show them
 * @param facts what the row showed beside them; null when it does not show all of it
 */
public record ReviewedRow(String subject, Decision.@Nullable Choice choice, String otherWord, String comment,
		@Nullable Set<FindingCode> codes, @Nullable DecidedFacts facts) {
}
