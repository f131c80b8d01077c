package io.github.purchaseaudit.ledger;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;

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
		boolean charged, String since, String payer, String method, @Nullable String currency, @Nullable String month,
		long count, @Nullable BigDecimal amount, BigDecimal refunded, @Nullable Long first, @Nullable Long last,
		String subject) {

	private static final String KEY = "is_order, in_period, flagged, not_judged, undecided,"
			+ " case when amount > 0 then 1 else 0 end, since, payer, method, currency, purchase_month";

	static List<ExaminedGroup> load(JdbcTemplate jdbc) {
		return jdbc.query("select " + KEY + ", count(*), sum(amount), sum(refunded), min(purchased), max(purchased),"
				+ " min(subject) from examined_order group by " + KEY + " order by method, currency, purchase_month",
				ExaminedGroup::of);
	}

	private static ExaminedGroup of(ResultSet row, int number) throws SQLException {
		return new ExaminedGroup(row.getBoolean(1), row.getBoolean(2), row.getBoolean(3), row.getBoolean(4),
				row.getBoolean(5), row.getInt(6) == 1, row.getString(7), row.getString(8), row.getString(9),
				row.getString(10), row.getString(11), row.getLong(12), row.getBigDecimal(13), row.getBigDecimal(14),
				row.getObject(15, Long.class), row.getObject(16, Long.class), row.getString(17));
	}

	/** Both together, of whatever they are not alike in. */
	ExaminedGroup and(ExaminedGroup other) {
		BigDecimal sum = (this.amount == null) ? other.amount
				: (other.amount == null) ? this.amount : this.amount.add(other.amount);
		return new ExaminedGroup(this.order, this.inPeriod, this.flagged, this.notJudged, this.undecided, this.charged,
				this.since, this.payer, this.method, this.currency, this.month, this.count + other.count, sum,
				this.refunded.add(other.refunded), lower(this.first, other.first), higher(this.last, other.last),
				(this.subject.compareTo(other.subject) <= 0) ? this.subject : other.subject);
	}

	private static @Nullable Long lower(@Nullable Long one, @Nullable Long other) {
		return (one == null) ? other : (other == null) ? one : Long.valueOf(Math.min(one, other));
	}

	private static @Nullable Long higher(@Nullable Long one, @Nullable Long other) {
		return (one == null) ? other : (other == null) ? one : Long.valueOf(Math.max(one, other));
	}

}
