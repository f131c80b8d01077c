package io.github.purchaseaudit.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import io.github.purchaseaudit.order.Money;
import io.github.purchaseaudit.order.PaymentMethod;
import io.github.purchaseaudit.rule.Payer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Counts and sums over the examined orders and the records behind them. */
public final class Totals {

	private final JdbcTemplate jdbc;

	public Totals(DataSource source) {
		this.jdbc = new JdbcTemplate(source);
	}

	/** Orders of the period. */
	public long orders() {
		return count("select count(*) from examined_order where is_order and in_period");
	}

	/** Orders outside the period, used as context. */
	public long contextOrders() {
		return count("select count(*) from examined_order where is_order and not in_period");
	}

	public long flagged() {
		return count("select count(*) from examined_order where flagged");
	}

	/** How many flagged rows compare with the baseline how, by the report's names. */
	public Map<String, Long> flaggedSince() {
		Map<String, Long> counts = new HashMap<>();
		this.jdbc.query("select since, count(*) from examined_order where flag_sort >= '' group by since", (row) -> {
			counts.put(row.getString(1), row.getLong(2));
		});
		return counts;
	}

	/** Flagged rows that the baseline did not have, or had otherwise. */
	public long newlyFlagged() {
		return count("select count(*) from examined_order where flagged and since in ('NEW', 'CHANGED')");
	}

	public long notJudged() {
		return count("select count(*) from examined_order where is_order and in_period and not_judged");
	}

	public long undecided() {
		return count("select count(*) from examined_order where in_period and undecided");
	}

	public long setAside() {
		return count("select count(*) from set_aside");
	}

	public long records() {
		return count("select (select count(*) from history_line) + (select count(*) from mail)"
				+ " + (select count(*) from charge)");
	}

	/** The flagged money by who paid it and currency. */
	public List<PaidBy> paidBy() {
		return this.jdbc.query(
				"select payer, currency, count(*), sum(amount), sum(refunded) from examined_order where flagged"
						+ " group by payer, currency order by payer, currency",
				(row, number) -> new PaidBy(Payer.valueOf(row.getString(1)), row.getLong(3),
						money(row.getBigDecimal(4), row.getString(2)), money(row.getBigDecimal(5), row.getString(2))));
	}

	/** All money of the period by currency. */
	public List<Money> sums() {
		return this.jdbc.query(
				"select currency, sum(amount) from examined_order where is_order and in_period and amount > 0"
						+ " group by currency order by currency",
				(row, number) -> new Money(row.getBigDecimal(2), row.getString(1)));
	}

	/** What each payment method paid in the period, by currency and month. */
	public List<Spent> spent() {
		return this.jdbc.query("select method, currency, purchase_month, count(*), sum(amount), min(purchased),"
				+ " max(purchased), min(subject) from examined_order where is_order and in_period and amount > 0"
				+ " group by method, currency, purchase_month order by method, currency, purchase_month",
				(row, number) -> new Spent(method(row.getString(1)), row.getString(2), month(row.getString(3)),
						row.getLong(4), row.getBigDecimal(5), instant(row.getObject(6, Long.class)),
						instant(row.getObject(7, Long.class)), row.getString(8)));
	}

	/** What is missing for the period's orders and charges, by account and month. */
	public List<Missing> missing() {
		List<Missing> all = new ArrayList<>();
		this.jdbc.query("select account, purchase_month, gaps, count(*) from examined_order where in_period"
				+ " and gaps <> '' and purchase_month is not null group by account, purchase_month, gaps"
				+ " order by account, purchase_month, gaps", (row) -> {
					for (Gap gap : Gap.values()) {
						if (gap.isIn(row.getString(3))) {
							all.add(new Missing(row.getString(1), gap, YearMonth.parse(row.getString(2)),
									row.getLong(4)));
						}
					}
				});
		return all;
	}

	/** How many records each account has in each source and month. */
	public List<Held> held() {
		return this.jdbc.query(
				"select account, source, purchase_month, sum(amount) from month_count"
						+ " group by account, source, purchase_month order by account, source, purchase_month",
				(row, number) -> new Held(row.getString(1), row.getString(2), YearMonth.parse(row.getString(3)),
						row.getLong(4)));
	}

	private long count(String sql) {
		Long count = this.jdbc.queryForObject(sql, Long.class);
		return (count != null) ? count : 0;
	}

	private static @Nullable Money money(@Nullable BigDecimal amount, @Nullable String currency) {
		return (amount != null && currency != null) ? new Money(amount, currency) : null;
	}

	private static @Nullable PaymentMethod method(String packed) {
		return packed.isEmpty() ? null : PackedEvidence.method(packed);
	}

	private static @Nullable YearMonth month(@Nullable String text) {
		return (text != null) ? YearMonth.parse(text) : null;
	}

	private static @Nullable Instant instant(@Nullable Long seconds) {
		return (seconds != null) ? Instant.ofEpochSecond(seconds) : null;
	}

	/** Flagged money of one kind of payer and one currency. */
	public record PaidBy(Payer payer, long orders, @Nullable Money amount, @Nullable Money refunded) {
	}

	/**
	 * What one payment method paid in one month; a null method is one that nobody named.
	 */
	public record Spent(@Nullable PaymentMethod method, String currency, @Nullable YearMonth month, long orders,
			BigDecimal amount, @Nullable Instant first, @Nullable Instant last, String subject) {
	}

	/** How many orders of an account and month wait for the same source. */
	public record Missing(@Nullable String account, Gap gap, YearMonth month, long orders) {
	}

	/** How many records an account has in one source and month. */
	public record Held(String account, String source, YearMonth month, long amount) {
	}

}
