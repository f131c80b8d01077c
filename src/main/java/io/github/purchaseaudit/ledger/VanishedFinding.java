package io.github.purchaseaudit.ledger;

import java.time.LocalDate;

import io.github.purchaseaudit.rule.ExaminedOrder;
import io.github.purchaseaudit.rule.FindingCode;
import org.jspecify.annotations.Nullable;

/**
 * A finding of the baseline that this audit does not have.
 *
 * @param subject the key of the order, mail or charge
 * @param day when it was bought, charged or sent, in the household's zone
 * @param account the one name of the account; null when none was named
 * @param sources the kinds of evidence that it rested on
 */
public record VanishedFinding(String subject, FindingCode code, @Nullable LocalDate day, @Nullable String account,
		String sources) {

	/** Whether a row of a purchase history spoke for it. */
	public boolean restedOnHistory() {
		return this.sources.indexOf(Sources.HISTORY) >= 0;
	}

	/** Whether the order has every kind of evidence that there was before. */
	public boolean isCoveredBy(ExaminedOrder now) {
		String there = Sources.of(now.evidence());
		return this.sources.chars().allMatch((kind) -> there.indexOf(kind) >= 0);
	}

}
