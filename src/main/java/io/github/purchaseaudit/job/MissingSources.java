package io.github.purchaseaudit.job;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

import io.github.purchaseaudit.household.Account;
import io.github.purchaseaudit.household.Household;
import io.github.purchaseaudit.household.Ours;
import io.github.purchaseaudit.ledger.Gap;
import io.github.purchaseaudit.ledger.Totals.Missing;
import io.github.purchaseaudit.order.Sentence;
import io.github.purchaseaudit.rule.Coverage;

/**
 * Names what to fetch so that what cannot be judged can be: which mailbox, which export,
 * which months.
 */
final class MissingSources {

	/** Months without orders between two others are fetched along. */
	private static final int TOGETHER = 3;

	/** A charge is explained by orders from some days before it to the day after. */
	private static final int DAYS_BEFORE = 10;

	private final Household household;

	private final Coverage coverage;

	private final SortedMap<Source, SortedMap<YearMonth, Long>> sources = new TreeMap<>();

	private record Source(String account, Gap gap) implements Comparable<Source> {

		@Override
		public int compareTo(Source other) {
			int byAccount = this.account.compareTo(other.account);
			return (byAccount != 0) ? byAccount : this.gap.compareTo(other.gap);
		}

	}

	MissingSources(Household household, Coverage coverage) {
		this.household = household;
		this.coverage = coverage;
	}

	/** One sentence for each mailbox or export, and each run of months. */
	List<Sentence> of(List<Missing> missing) {
		missing.forEach(this::add);
		List<Sentence> sentences = new ArrayList<>();
		this.sources.forEach((source, months) -> say(source, months, sentences));
		return sentences;
	}

	private void add(Missing missing) {
		String account = (missing.account() != null) ? missing.account() : "";
		if (missing.gap() != Gap.CHARGE) {
			if (canBeFetched(account)) {
				add(new Source(account, missing.gap()), missing);
			}
			return;
		}
		this.household.accounts()
			.stream()
			.filter((registered) -> registered.ours() != Ours.NO)
			.map(Account::id)
			.filter((id) -> !isCovered(id, missing.month()))
			.forEach((id) -> add(new Source(id, Gap.CHARGE), missing));
	}

	/** Nobody can fetch a stranger's mail or export; a bare number may be ours. */
	private boolean canBeFetched(String account) {
		return this.household.account(account)
			.map((registered) -> registered.ours() != Ours.NO)
			.orElse(account.indexOf('@') < 0);
	}

	private void add(Source source, Missing missing) {
		this.sources.computeIfAbsent(source, (key) -> new TreeMap<>())
			.merge(missing.month(), missing.orders(), Long::sum);
	}

	private boolean isCovered(String account, YearMonth month) {
		LocalDate end = month.plusMonths(1).atDay(2);
		return month.atDay(1)
			.minusDays(DAYS_BEFORE)
			.datesUntil(end)
			.allMatch((day) -> this.coverage.history(account, day, false) || this.coverage.mail(account, day));
	}

	private static void say(Source source, SortedMap<YearMonth, Long> months, List<Sentence> sentences) {
		YearMonth first = months.firstKey();
		YearMonth last = first;
		long orders = 0;
		for (var month : months.entrySet()) {
			if (month.getKey().isAfter(last.plusMonths(TOGETHER))) {
				sentences.add(sentence(source, first, last, orders));
				first = month.getKey();
				orders = 0;
			}
			last = month.getKey();
			orders += month.getValue();
		}
		sentences.add(sentence(source, first, last, orders));
	}

	private static Sentence sentence(Source source, YearMonth first, YearMonth last, long orders) {
		Object account = source.account().isEmpty() ? Sentence.of("missing.no-account") : source.account();
		Object months = first.equals(last) ? first.toString()
				: Sentence.of("missing.months", first.toString(), last.toString());
		return Sentence.of("missing." + source.gap().name().toLowerCase(Locale.ROOT), account, months, orders);
	}

}
