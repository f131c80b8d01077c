package io.github.purchaseaudit.rule;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/**
 * How many records each source holds of each account, month by month. A month without
 * records that lies within what the source covers holds 0; a month that the source says
 * nothing about is missing.
 */
public final class CoverageMonths {

	private final AccountIdentities identities;

	private final SortedMap<Row, SortedMap<YearMonth, Long>> rows = new TreeMap<>(
			Comparator.comparing(Row::account).thenComparing(Row::source));

	/**
	 * One row of the table.
	 *
	 * @param account the one name of the account; empty for records without an account
	 * @param source the key that the records were added under
	 */
	public record Row(String account, String source) {
	}

	public CoverageMonths(AccountIdentities identities) {
		this.identities = identities;
	}

	/** Takes in records of one month. */
	public void add(String account, String source, YearMonth month, long records) {
		String name = account.isBlank() ? "" : this.identities.name(account);
		this.rows.computeIfAbsent(new Row(name, source), (row) -> new TreeMap<>()).merge(month, records, Long::sum);
	}

	/**
	 * Fills the gaps of one source with zeros where it covers a whole month.
	 * @param covered whether the source can show an absence on that day for an account
	 */
	public void fill(String source, BiDayPredicate covered) {
		this.rows.forEach((row, months) -> {
			if (row.source().equals(source)) {
				fill(months, (day) -> covered.test(row.account(), day));
			}
		});
	}

	private static void fill(SortedMap<YearMonth, Long> months, Predicate<LocalDate> covered) {
		YearMonth last = months.lastKey();
		for (YearMonth month = months.firstKey(); month.isBefore(last); month = month.plusMonths(1)) {
			if (covered.test(month.atDay(1)) && covered.test(month.atEndOfMonth())) {
				months.putIfAbsent(month, 0L);
			}
		}
	}

	/** Hands on the rows, by account and source. */
	public void forEach(BiConsumer<Row, SortedMap<YearMonth, Long>> consumer) {
		this.rows.forEach(consumer);
	}

	/** Whether a source covers a day for an account. */
	@FunctionalInterface
	public interface BiDayPredicate {

		boolean test(String account, LocalDate day);

	}

}
