package io.github.purchaseaudit.ledger;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * Examined orders that are alike in all that the totals tell apart, so that the large
 * table is read once for all of them.
 *
 * @param order whether they are orders, no mails or charges alone
 * @param charged whether their amounts are above zero
 * @param amount null where no amount is known
 * @param first seconds since 1970
 * @param last seconds since 1970
 */
record ExaminedGroup(boolean order, boolean inPeriod, boolean flagged, boolean notJudged, boolean undecided,
		boolean charged, String since, String method, @Nullable String currency, @Nullable String month, long count,
		@Nullable BigDecimal amount, @Nullable Long first, @Nullable Long last, String subject) {

	/** The row as a group of its own. */
	static ExaminedGroup of(ExaminedScan.Row row) {
		BigDecimal amount = row.amount();
		return new ExaminedGroup(row.order(), row.inPeriod(), row.flagged(), row.notJudged(), row.undecided(),
				amount != null && amount.signum() > 0, row.since(), row.method(), row.currency(), row.month(), 1,
				amount, row.purchased(), row.purchased(), row.subject());
	}

	/** What all of its orders are alike in. */
	Key key() {
		return new Key(flags(), this.since, this.method, text(this.currency), text(this.month));
	}

	private int flags() {
		return (this.order ? 1 : 0) | (this.inPeriod ? 2 : 0) | (this.flagged ? 4 : 0) | (this.notJudged ? 8 : 0)
				| (this.undecided ? 16 : 0) | (this.charged ? 32 : 0);
	}

	private static String text(@Nullable String text) {
		return (text != null) ? text : "";
	}

	/** Both together, of whatever they are not alike in. */
	ExaminedGroup and(ExaminedGroup other) {
		BigDecimal sum = (this.amount == null) ? other.amount
				: (other.amount == null) ? this.amount : this.amount.add(other.amount);
		return new ExaminedGroup(this.order, this.inPeriod, this.flagged, this.notJudged, this.undecided, this.charged,
				this.since, this.method, this.currency, this.month, this.count + other.count, sum,
				lower(this.first, other.first), higher(this.last, other.last),
				(this.subject.compareTo(other.subject) <= 0) ? this.subject : other.subject);
	}

	private static @Nullable Long lower(@Nullable Long one, @Nullable Long other) {
		return (one == null) ? other : (other == null) ? one : Long.valueOf(Math.min(one, other));
	}

	private static @Nullable Long higher(@Nullable Long one, @Nullable Long other) {
		return (one == null) ? other : (other == null) ? one : Long.valueOf(Math.max(one, other));
	}

	/**
	 * What the totals tell apart.
	 *
	 * @param flags a bit for each yes or no
	 */
	record Key(int flags, String since, String method, String currency, String month) {

		@Override
		public int hashCode() {
			return this.flags
					+ 31 * (this.month.hashCode() + 31 * (this.method.hashCode() + 31 * this.since.hashCode()));
		}

	}

}
