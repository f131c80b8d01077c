package io.github.purchaseaudit.report.review;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;

import io.github.purchaseaudit.report.Decision;
import io.github.purchaseaudit.rule.FindingCode;
import org.jspecify.annotations.Nullable;

/**
 * What is decided about one order, mail, charge or payment method.
 *
 * @param comment with what it overrode
 * @param codes the findings that stood on the row when it was decided; null when unknown
 * @param workbook the file it was decided in
 * @param modified when that file was last modified
 */
public record Decided(String subject, Decision.@Nullable Choice choice, String comment,
		@Nullable Set<FindingCode> codes, String workbook, Instant modified) {

	/** The decision as it stands beside these findings. */
	public Decision beside(Collection<FindingCode> findings) {
		boolean changed = this.choice != null && this.codes != null && !this.codes.containsAll(findings);
		return new Decision(this.choice, this.comment, changed);
	}

}
