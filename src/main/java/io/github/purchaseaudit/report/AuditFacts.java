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
 * @param comparison how all findings compare with the last audit
 * @param warnings what a person should know first, such as a missing source or entries
 * still undecided
 * @param missing what to fetch, so that what cannot be judged can be
 * @param sums per currency: of all orders of the period
 */
public record AuditFacts(Household household, String language, String period, @Nullable LocalDate from,
		@Nullable LocalDate until, LocalDate asOf, String version, long orders, long contextOrders, long flagged,
		long newlyFlagged, long suspiciousMails, long counterfeitMails, long notJudged, Comparison comparison,
		MoneyLine money, List<Money> sums, List<Sentence> warnings, List<Sentence> missing,
		Map<String, String> parameters) {

	/** Flagged rows that nobody has decided to be the family's own or to need nothing. */
	public long inQuestion() {
		return this.flagged - this.money.settled().orders();
	}

	/** The sums of a part; nothing is no money in the household's currency. */
	public List<Money> sumsOf(Part part) {
		return part.sums().isEmpty() ? List.of(Money.of("0", this.household.currency())) : part.sums();
	}

	/**
	 * The money line of the call sheet over the flagged orders: sums per currency and how
	 * many orders, and how much of them came back. All parts together are all of them.
	 *
	 * @param free nothing was charged
	 * @param settled by a person, as the family's own or nothing to act on; in none of
	 * the other parts
	 * @param waiting not flagged, but only because an entry of the register is undecided
	 */
	public record MoneyLine(Part ours, Part notOurs, Part balance, Part notJudged, Part free, Part settled,
			Part waiting) {
	}

	/**
	 * How the findings compare with the last completed audit of other inputs or another
	 * period: flagged rows and suspicious mails that are new, changed or known, and
	 * findings of then that are gone or were not examined this time.
	 *
	 * @param last what a person calls that audit: its month, else the day it spoke of;
	 * null for a first audit
	 * @param freshMails how many of the new ones are mails, which are no flagged rows
	 */
	public record Comparison(@Nullable String last, long fresh, long changed, long known, long gone, long notExamined,
			long freshMails) {

		/** Nothing to compare with. */
		public static final Comparison NONE = new Comparison(null, 0, 0, 0, 0, 0, 0);

		/** Whether there is an audit to compare with, and nothing has come since. */
		public boolean isNothingNew() {
			return this.last != null && this.fresh == 0 && this.changed == 0;
		}

	}

	/** One part of the money line. */
	public record Part(List<Money> sums, long orders, List<Money> refunded) {

		/** No order at all. */
		public static final Part NONE = new Part(List.of(), 0, List.of());

	}

}
