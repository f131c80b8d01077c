package io.github.purchaseaudit.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import io.github.purchaseaudit.order.Money;
import io.github.purchaseaudit.order.PaymentMethod;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Counts and sums over the examined orders and the records behind them. */
public final class Totals {

	/** Stands between the methods of one order. */
	static final String BESIDE = "\t";

	private final JdbcTemplate jdbc;

	private final @Nullable ExaminedOrders orders;

	/** For what was read, before any order is examined. */
	public Totals(DataSource source) {
		this.jdbc = new JdbcTemplate(source);
		this.orders = null;
	}

	public Totals(DataSource source, ExaminedOrders orders) {
		this.jdbc = new JdbcTemplate(source);
		this.orders = orders;
	}

	/** Orders of the period. */
	public long orders() {
		return count((group) -> group.order() && group.inPeriod());
	}

	/** Orders outside the period, used as context. */
	public long contextOrders() {
		return count((group) -> group.order() && !group.inPeriod());
	}

	/** Orders without a date: no period but {@code all} holds them. */
	public long undated() {
		return count((group) -> group.order() && !group.inPeriod() && group.month() == null);
	}

	public long flagged() {
		return count(ExaminedGroup::flagged);
	}

	/** How many flagged rows compare with the baseline how, by the report's names. */
	public Map<String, Long> flaggedSince() {
		return groups().stream()
			.filter(ExaminedGroup::flagged)
			.collect(Collectors.groupingBy(ExaminedGroup::since, Collectors.summingLong(ExaminedGroup::count)));
	}

	/**
	 * Flagged rows that the baseline did not have; those it had otherwise have changed.
	 */
	public long newlyFlagged() {
		return count((group) -> group.flagged() && group.since().equals("NEW"));
	}

	public long notJudged() {
		return count((group) -> group.order() && group.inPeriod() && group.notJudged());
	}

	public long undecided() {
		return count((group) -> group.inPeriod() && group.undecided());
	}

	/** Orders of the period that nothing flags while an entry is undecided. */
	public long waiting() {
		return count(Totals::isWaiting);
	}

	/** What they cost, by currency. */
	public List<Money> waitingSums() {
		return sums((group) -> isWaiting(group) && group.charged());
	}

	private static boolean isWaiting(ExaminedGroup group) {
		return group.order() && group.inPeriod() && group.undecided() && !group.flagged();
	}

	private long count(Predicate<ExaminedGroup> condition) {
		return groups().stream().filter(condition).mapToLong(ExaminedGroup::count).sum();
	}

	private Collection<ExaminedGroup> groups() {
		return counts().groups();
	}

	private ExaminedCounts counts() {
		return Objects.requireNonNull(this.orders, "the examined orders").counts();
	}

	/**
	 * The groups that are alike in some of it, in the order of what they are alike in.
	 */
	private Collection<ExaminedGroup> merged(Predicate<ExaminedGroup> condition,
			Function<ExaminedGroup, List<String>> key) {
		Map<String, ExaminedGroup> merged = new TreeMap<>();
		groups().stream()
			.filter(condition)
			.forEach((group) -> merged.merge(String.join("\0", key.apply(group)), group, ExaminedGroup::and));
		return merged.values();
	}

	private static boolean isSpent(ExaminedGroup group) {
		return group.order() && group.inPeriod() && group.charged();
	}

	private static boolean isFlaggedWithoutOrder(ExaminedGroup group) {
		return !group.order() && group.inPeriod() && group.flagged();
	}

	private static String text(@Nullable String text) {
		return (text != null) ? text : "";
	}

	public long setAside() {
		return count("select count(*) from set_aside");
	}

	public long records() {
		return count("select (select count(*) from history_line) + (select count(*) from mail)"
				+ " + (select count(*) from charge)");
	}

	/** All money of the period by currency. */
	public List<Money> sums() {
		return sums(Totals::isSpent);
	}

	private List<Money> sums(Predicate<ExaminedGroup> condition) {
		return merged(condition, (group) -> List.of(text(group.currency()))).stream()
			.map((group) -> money(group.amount(), group.currency()))
			.filter(Objects::nonNull)
			.toList();
	}

	/**
	 * What each payment method paid in the period, by currency and month. An order that
	 * several paid counts with each of them, its sum with the first. Behind them those
	 * that no order shows, but a flagged charge or mail does: with no order.
	 */
	public List<Spent> spent() {
		List<Spent> spent = new ArrayList<>();
		merged(Totals::isSpent, (group) -> List.of(group.method(), text(group.currency()), text(group.month())))
			.forEach((group) -> {
				BigDecimal amount = Objects.requireNonNull(group.amount());
				for (String method : group.method().split(BESIDE, -1)) {
					spent.add(new Spent(method(method), text(group.currency()), month(group.month()), group.count(),
							amount, instant(group.first()), instant(group.last()), group.subject()));
					amount = BigDecimal.ZERO;
				}
			});
		Set<String> known = new HashSet<>();
		spent.forEach((one) -> known.add((one.method() != null) ? one.method().key() : ""));
		merged(Totals::isFlaggedWithoutOrder, (group) -> List.of(group.method())).forEach((group) -> {
			for (String packed : group.method().split(BESIDE, -1)) {
				PaymentMethod method = method(packed);
				if (method != null && known.add(method.key())) {
					spent.add(new Spent(method, text(group.currency()), null, 0, BigDecimal.ZERO, null, null,
							group.subject()));
				}
			}
		});
		return spent;
	}

	/** What is missing for the period's orders and charges, by account and month. */
	public List<Missing> missing() {
		return counts().missing();
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
