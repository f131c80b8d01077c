package io.github.purchaseaudit.job;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

import io.github.purchaseaudit.household.Account;
import io.github.purchaseaudit.household.Household;
import io.github.purchaseaudit.household.Ours;
import io.github.purchaseaudit.ledger.Gap;
import io.github.purchaseaudit.ledger.Totals.Held;
import io.github.purchaseaudit.ledger.Totals.Missing;
import io.github.purchaseaudit.order.Sentence;
import io.github.purchaseaudit.rule.AccountIdentities;
import io.github.purchaseaudit.rule.Coverage;
import io.github.purchaseaudit.rule.Examination;

/**
 * Names what to fetch so that what cannot be judged can be: which mailbox, which export,
 * which months.
 */
final class MissingSources {

	/** Months without orders between two others are fetched along. */
	private static final int TOGETHER = 3;

	/** A charge is explained by orders from some days before it to the day after. */
	private static final int DAYS_BEFORE = 10;

	private static final String ONLINE = io.github.purchaseaudit.order.Source.ONLINE_PURCHASES.name();

	private final Household household;

	private final Coverage coverage;

	private final AccountIdentities identities;

	/** Months of which apple.com's own list was read, and it names no account. */
	private final NavigableSet<YearMonth> unnamed = new TreeSet<>();

	private final SortedMap<Source, SortedMap<YearMonth, Long>> sources = new TreeMap<>();

	/**
	 * @param read whether it was read, and names no account
	 */
	private record Source(String account, Gap gap, boolean read) implements Comparable<Source> {

		@Override
		public int compareTo(Source other) {
			int byAccount = this.account.compareTo(other.account);
			int byGap = this.gap.compareTo(other.gap);
			return (byAccount != 0) ? byAccount : (byGap != 0) ? byGap : Boolean.compare(this.read, other.read);
		}

	}

	MissingSources(Examination examination, List<Held> held) {
		this.household = examination.household();
		this.coverage = examination.coverage();
		this.identities = examination.identities();
		held.stream()
			.filter((one) -> one.account().isEmpty() && one.source().equals(ONLINE))
			.map(Held::month)
			.forEach(this.unnamed::add);
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
				boolean read = missing.gap() == Gap.ONLINE && isAmongUnnamed(missing.month());
				add(new Source(account, missing.gap(), read), missing);
			}
			return;
		}
		this.household.accounts()
			.stream()
			.filter((registered) -> registered.ours() != Ours.NO)
			.map(Account::id)
			.filter((id) -> !isCovered(id, missing.month()))
			.forEach((id) -> add(new Source(id, Gap.CHARGE, false), missing));
	}

	/** To fetch the same file again would not help. */
	private boolean isAmongUnnamed(YearMonth month) {
		return this.unnamed.floor(month) != null && this.unnamed.ceiling(month) != null;
	}

	/**
	 * Nobody can fetch a stranger's mail or export; a bare number may be ours, while that
	 * of an account of ours is not known.
	 */
	private boolean canBeFetched(String account) {
		return this.household.account(account)
			.map((registered) -> registered.ours() != Ours.NO)
			.orElseGet(() -> account.indexOf('@') < 0 && !this.identities.isComparable(account));
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
		String key = "missing." + source.gap().name().toLowerCase(Locale.ROOT) + (source.read() ? ".no-account" : "");
		return Sentence.of(key, account, months, orders);
	}

}
