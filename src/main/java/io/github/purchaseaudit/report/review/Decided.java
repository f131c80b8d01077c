package io.github.purchaseaudit.report.review;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import io.github.purchaseaudit.report.Decision;
import io.github.purchaseaudit.rule.ExaminedOrder;
import io.github.purchaseaudit.rule.Finding;
import io.github.purchaseaudit.rule.FindingCode;
import org.jspecify.annotations.Nullable;

/**
 * What is decided about one order, mail, charge or payment method.
 *
 * @param comment with what it overrode
 * @param codes the findings that stood on the row when it was decided; null when unknown
 * @param facts what the row showed beside them; null when unknown
 * @param workbook the file it was decided in
 * @param modified when that file was last modified
 */
public record Decided(String subject, Decision.@Nullable Choice choice, String comment,
		@Nullable Set<FindingCode> codes, @Nullable DecidedFacts facts, String workbook, Instant modified) {

	/** The decision as it stands beside these findings. */
	public Decision beside(Collection<FindingCode> findings) {
		return new Decision(this.choice, this.comment, this.choice != null && hasNew(findings));
	}

	/** The decision as it stands beside an order's findings and what they name. */
	public Decision beside(ExaminedOrder order) {
		List<FindingCode> findings = order.findings().stream().map(Finding::code).toList();
		boolean other = this.facts != null && !this.facts.stillHold(order);
		return new Decision(this.choice, this.comment, this.choice != null && (other || hasNew(findings)));
	}

	private boolean hasNew(Collection<FindingCode> findings) {
		return this.codes != null && !this.codes.containsAll(findings);
	}

}
