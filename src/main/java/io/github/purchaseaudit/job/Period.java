package io.github.purchaseaudit.job;

import java.time.LocalDate;
import java.time.YearMonth;

import org.jspecify.annotations.Nullable;

/**
 * The days whose orders are flagged, in the household's zone, both ends included.
 *
 * @param from null for all days before
 * @param until null for all days after
 */
public record Period(@Nullable LocalDate from, @Nullable LocalDate until) {

	public static final Period ALL = new Period(null, null);

	public static Period of(YearMonth month) {
		return new Period(month.atDay(1), month.atEndOfMonth());
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

	/** As in file names: {@code all}, {@code 2026-10}, {@code from-2026-10-01} … */
	@Override
	public String toString() {
		if (this.from == null) {
			return (this.until != null) ? "until-" + this.until : "all";
		}
		if (this.until == null) {
			return "from-" + this.from;
		}
		YearMonth month = YearMonth.from(this.from);
		boolean whole = this.from.equals(month.atDay(1)) && this.until.equals(month.atEndOfMonth());
		return whole ? month.toString() : this.from + "_" + this.until;
	}

}
