package io.github.purchaseaudit.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import io.github.purchaseaudit.household.Household;
import io.github.purchaseaudit.order.Money;
import io.github.purchaseaudit.order.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * What the whole audit found, for the summary, the call sheet and About.
 *
 * @param period as in the file name: {@code all}, {@code 2026-10} …
 * @param from first day of the period; null without one
 * @param until last day of the period; null without one
 * @param asOf the day the audit speaks of
 * @param orders orders of the period
 * @param contextOrders orders outside the period that were used as context
 * @param flagged orders, mails and charges with findings of the period, suspicious mails
 * apart
 * @param newlyFlagged those of them that are new since the last audit
 * @param suspiciousMails counterfeit and doubtful purchase mails
 * @param notJudged orders that could not be judged
 * @param warnings what a person should know first, such as a missing source or entries
 * still undecided
 * @param sums per currency: of all orders of the period
 */
public record AuditFacts(Household household, String language, String period, @Nullable LocalDate from,
		@Nullable LocalDate until, LocalDate asOf, String version, long orders, long contextOrders, long flagged,
		long newlyFlagged, long suspiciousMails, long counterfeitMails, long notJudged, MoneyLine money,
		List<Money> sums, List<Sentence> warnings, Map<String, String> parameters) {

	/**
	 * The money line of the call sheet over the flagged orders: sums per currency and how
	 * many orders, and how much of them came back.
	 */
	public record MoneyLine(Part ours, Part notOurs, Part balance, Part notJudged) {
	}

	/** One part of the money line. */
	public record Part(List<Money> sums, long orders, List<Money> refunded) {
	}

}
