package io.github.purchaseaudit.job;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.NavigableMap;
import java.util.TreeMap;

import io.github.purchaseaudit.household.Household;
import io.github.purchaseaudit.household.Ours;
import io.github.purchaseaudit.household.RegisteredMethod;
import io.github.purchaseaudit.ledger.Totals.Spent;
import io.github.purchaseaudit.order.PaymentMethod;
import io.github.purchaseaudit.order.PurchaseTime;
import io.github.purchaseaudit.report.MethodSpending;
import io.github.purchaseaudit.report.MethodSpending.Status;
import io.github.purchaseaudit.rule.Register;
import org.jspecify.annotations.Nullable;

/** What each payment method paid, beside what the register says of it. */
final class Spending {

	private final Household household;

	private final Register register;

	private final LocalDate asOf;

	private final KnownDecisions decisions;

	private final UndecidedEntries undecided;

	Spending(Household household, LocalDate asOf, KnownDecisions decisions, UndecidedEntries undecided) {
		this.undecided = undecided;
		this.household = household;
		this.register = new Register(household.paymentMethods());
		this.decisions = decisions;
		this.asOf = asOf;
	}

	/**
	 * One row for each method and currency seen, then the registered ones that paid
	 * nothing.
	 */
	List<MethodSpending> of(List<Spent> months) {
		Map<List<String>, List<Spent>> methods = new LinkedHashMap<>();
		for (Spent month : months) {
			String method = (month.method() != null) ? month.method().key() : "";
			methods.computeIfAbsent(List.of(method, month.currency()), (key) -> new ArrayList<>()).add(month);
		}
		List<MethodSpending> rows = new ArrayList<>();
		methods.values().stream().map(this::seen).sorted(Comparator.comparing(MethodSpending::key)).forEach(rows::add);
		for (RegisteredMethod method : this.household.paymentMethods()) {
			if (rows.stream().noneMatch((row) -> isOf(row, method))) {
				rows.add(unused(method));
			}
		}
		return rows;
	}

	private static boolean isOf(MethodSpending row, RegisteredMethod method) {
		RegisteredMethod registered = row.registered();
		return registered != null && registered.line() == method.line();
	}

	private MethodSpending seen(List<Spent> months) {
		PaymentMethod method = spelled(months);
		RegisteredMethod registered = Optional.ofNullable(method).flatMap(this::registered).orElse(null);
		NavigableMap<YearMonth, BigDecimal> byMonth = new TreeMap<>();
		for (Spent month : months) {
			if (month.month() != null && month.amount().signum() != 0) {
				byMonth.merge(month.month(), month.amount(), BigDecimal::add);
			}
		}
		BigDecimal total = months.stream().map(Spent::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
		String example = (registered != null && registered.ours() == Ours.UNKNOWN)
				? this.undecided.example(Objects.requireNonNull(method)) : null;
		return new MethodSpending("pay:" + shown(method) + ":" + months.get(0).currency(), shown(method), registered,
				status(method, registered), months.stream().mapToLong(Spent::orders).sum(), total,
				months.get(0).currency(), edge(months.stream().map(Spent::first).toList(), false),
				edge(months.stream().map(Spent::last).toList(), true), byMonth, example,
				this.decisions.ofMethod(shown(method)));
	}

	/** As the register spells it, else as most orders do. */
	private @Nullable PaymentMethod spelled(List<Spent> months) {
		Map<String, Long> orders = new TreeMap<>();
		months.forEach((month) -> orders.merge(shown(month.method()), month.orders(), Long::sum));
		String most = Collections.max(orders.entrySet(), Map.Entry.comparingByValue()).getKey();
		return months.stream()
			.map(Spent::method)
			.filter((method) -> method != null && method.toString().equals(most))
			.findFirst()
			.map(this.register::spelled)
			.orElse(null);
	}

	private MethodSpending unused(RegisteredMethod method) {
		PaymentMethod shown = shown(method);
		return new MethodSpending("pay:" + shown + ":" + this.household.currency() + ":" + method.name(),
				shown.toString(), method, status(shown, method), 0, BigDecimal.ZERO, this.household.currency(), null,
				null, new TreeMap<>(), null, this.decisions.ofMethod(shown.toString()));
	}

	/** As sources would show it, so that a decision about it is one about them too. */
	private static PaymentMethod shown(RegisteredMethod method) {
		if (method.last4() != null) {
			return PaymentMethod.of(method.brand(), method.last4());
		}
		boolean applePay = !method.applePayLast4().isEmpty();
		String digits = Register.digits(method)
			.stream()
			.filter((one) -> !one.equals(Register.NOT_SHOWN))
			.reduce((one, last) -> last)
			.orElse(null);
		return new PaymentMethod(method.brand(), digits, applePay && digits != null);
	}

	/** Of several entries one that is open: with it alone the method may be in order. */
	private Optional<RegisteredMethod> registered(PaymentMethod shown) {
		return this.register.entries(shown)
			.stream()
			.min(Comparator.comparing((RegisteredMethod method) -> !method.isOpenOn(this.asOf)));
	}

	private Status status(@Nullable PaymentMethod method, @Nullable RegisteredMethod registered) {
		if (method == null) {
			return Status.NOT_NAMED;
		}
		if (registered == null) {
			return this.register.isUndecided(method) ? Status.UNDECIDED
					: method.isStoreCredit() ? Status.OPEN : Status.UNKNOWN;
		}
		if (registered.ours() == Ours.YES) {
			return registered.isOpenOn(this.asOf) ? Status.OPEN : Status.CLOSED;
		}
		return (registered.ours() == Ours.NO) ? Status.NOT_OURS : Status.UNDECIDED;
	}

	private static String shown(@Nullable PaymentMethod method) {
		return (method != null) ? method.toString() : "";
	}

	private @Nullable PurchaseTime edge(List<@Nullable Instant> times, boolean last) {
		Comparator<Instant> order = last ? Comparator.reverseOrder() : Comparator.naturalOrder();
		return times.stream().filter(Objects::nonNull).min(order).map(this::shown).orElse(null);
	}

	/**
	 * What has no time of day is kept as the first instant of its day; a purchase of just
	 * that second loses the time of day, and nothing false is said.
	 */
	private PurchaseTime shown(Instant time) {
		PurchaseTime day = PurchaseTime.on(PurchaseTime.at(time).dayIn(this.household.zone()));
		return day.startIn(this.household.zone()).equals(time) ? day : PurchaseTime.at(time);
	}

}
