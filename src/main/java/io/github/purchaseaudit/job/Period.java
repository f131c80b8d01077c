package io.github.purchaseaudit.job;

import java.time.LocalDate;
import java.time.YearMonth;

import org.jspecify.annotations.Nullable;

/**
 * The days whose orders are flagged, in the household's zone, both ends included.
 *
 * @param from null for all days before
 * @param until null for all days after
 * @param month whether a month was asked for by its name
 */
public record Period(@Nullable LocalDate from, @Nullable LocalDate until, boolean month) {

	public static final Period ALL = new Period(null, null);

	public Period(@Nullable LocalDate from, @Nullable LocalDate until) {
		this(from, until, false);
	}

	public static Period of(YearMonth month) {
		return new Period(month.atDay(1), month.atEndOfMonth(), true);
	}

	/** Whether the day lies in the period; an unknown day lies only in {@code all}. */
	public boolean holds(@Nullable LocalDate day) {
		if (day == null) {
			return this.from == null && this.until == null;
		}
		return (this.from == null || !day.isBefore(this.from)) && (this.until == null || !day.isAfter(this.until));
	}

	/** Whether the period begins after the day. */
	public boolean isAfter(LocalDate day) {
		return this.from != null && day.isBefore(this.from);
	}

	/**
	 * As in file names, in the form it was asked for: {@code all}, {@code 2026-10},
	 * {@code 2026-10-01_2026-10-31}, {@code from-2026-10-01} …
	 */
	@Override
	public String toString() {
		if (this.from == null) {
			return (this.until != null) ? "until-" + this.until : "all";
		}
		if (this.until == null) {
			return "from-" + this.from;
		}
		return this.month ? YearMonth.from(this.from).toString() : this.from + "_" + this.until;
	}

}
