package io.github.purchaseaudit.job;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import io.github.purchaseaudit.household.Household;
import io.github.purchaseaudit.household.RegisterLine;
import io.github.purchaseaudit.household.WrittenLists;
import io.github.purchaseaudit.ledger.ExaminedOrders;
import io.github.purchaseaudit.ledger.ExaminedRow;
import io.github.purchaseaudit.order.Brand;
import io.github.purchaseaudit.order.PaymentMethod;
import io.github.purchaseaudit.order.Sentence;
import io.github.purchaseaudit.report.AuditFacts.MoneyLine;
import io.github.purchaseaudit.report.AuditFacts.Part;
import io.github.purchaseaudit.report.Decision;
import io.github.purchaseaudit.report.Decision.Choice;
import io.github.purchaseaudit.report.MoneyTally;
import io.github.purchaseaudit.report.ReportedOrder;
import io.github.purchaseaudit.rule.ExaminedOrder;
import io.github.purchaseaudit.rule.Finding;
import io.github.purchaseaudit.rule.FindingCode;
import io.github.purchaseaudit.rule.Register;
import org.jspecify.annotations.Nullable;

/**
 * Which flagged rows still wait for a decision, who paid them, and which lines of
 * household.yml the decided ones ask for.
 */
final class OpenRows {

	private static final int LINES_SHOWN = 20;

	private final Set<Advice> advice = new LinkedHashSet<>();

	/** What paid flagged orders that are not settled. */
	private final Set<String> brandsInQuestion = new HashSet<>();

	private final MoneyTally money = new MoneyTally();

	private long orders;

	private long mails;

	private long changed;

	private final DecidedDays days = new DecidedDays();

	private final Register register;

	private final ZoneId zone;

	private OpenRows(Household household) {
		this.register = new Register(household.paymentMethods());
		this.zone = household.zone();
	}

	/**
	 * Looks through the flagged rows.
	 * @param household as household.yml has it, without what was decided since
	 */
	static OpenRows of(Household household, ExaminedOrders orders, SuspiciousMails mails, KnownDecisions decisions) {
		OpenRows open = new OpenRows(household);
		orders.flagged((order) -> open.add(decisions.reported(order)));
		mails.forEach((mail) -> open.mails += open.waiting(mail.decision()));
		return open;
	}

	/** Asks for the line of a payment method that is decided to be ours. */
	void register(PaymentMethod method) {
		addAdvice(Advice.of(method));
	}

	/**
	 * Asks for the lines that orders outside the period wait for: their month need not be
	 * audited again, unless the line would have no digits. Whether that would hide other
	 * orders of the month is known there alone.
	 * @param rows those of which a person decided that they are ours
	 */
	void registerEarlier(List<ExaminedRow> rows, KnownDecisions decisions) {
		rows.stream()
			.filter((row) -> !row.isFlagged())
			.map(ExaminedRow::order)
			.flatMap((order) -> advice(decisions.of(order), order))
			.filter((one) -> one.method() == null || one.method().last4() != null)
			.forEach(this::addAdvice);
	}

	/** One line stands for all spellings of a method. */
	private void addAdvice(Advice one) {
		if (one.method() == null || this.advice.stream().noneMatch((other) -> one.method().equals(other.method()))) {
			this.advice.add(one);
		}
	}

	private void add(ReportedOrder reported) {
		add(reported.decision(), reported.order());
		this.money.add(reported);
	}

	private void add(@Nullable Decision decision, ExaminedOrder order) {
		this.orders += waiting(decision);
		if (decision == null || !decision.isSettled()) {
			order.payments().stream().map((method) -> Brand.key(method.brand())).forEach(this.brandsInQuestion::add);
		}
		advice(decision, order).forEach(this::addAdvice);
		if (isOurs(decision)) {
			addDays(order);
		}
	}

	private Stream<Advice> advice(@Nullable Decision decision, ExaminedOrder order) {
		boolean asks = isOurs(decision) && this.advice.size() < LINES_SHOWN;
		return asks ? order.findings().stream().flatMap((finding) -> advice(finding, order)) : Stream.empty();
	}

	private static boolean isOurs(@Nullable Decision decision) {
		return decision != null && decision.choice() == Choice.OURS && decision.isSettled();
	}

	/** Where several entries may be meant, nobody can tell which of them was open. */
	private void addDays(ExaminedOrder order) {
		boolean closed = order.findings().stream().anyMatch((finding) -> finding.code() == FindingCode.CLOSED_CARD);
		if (closed && order.purchased() != null) {
			LocalDate day = order.purchased().dayIn(this.zone);
			order.payments()
				.stream()
				.map(this.register::entries)
				.filter((entries) -> entries.size() == 1)
				.forEach((entries) -> this.days.add(entries.get(0), day));
		}
	}

	private int waiting(@Nullable Decision decision) {
		this.changed += (decision != null && decision.changed()) ? 1 : 0;
		return (decision == null || decision.isOpen()) ? 1 : 0;
	}

	/**
	 * What the register has already needs no line, and one without digits would widen it.
	 */
	private Stream<Advice> advice(Finding finding, ExaminedOrder order) {
		return switch (finding.code()) {
			case UNKNOWN_CARD,
					APPLE_PAY_UNCONFIRMED ->
				order.payments()
					.stream()
					.filter((method) -> !method.isStoreCredit() && this.register.entries(method).isEmpty())
					.map(Advice::of);
			case UNKNOWN_ACCOUNT ->
				Optional.ofNullable(order.account()).flatMap(RegisterLine::account).map(Advice::of).stream();
			case UNKNOWN_DEVICE ->
				names(finding.why()).flatMap((device) -> RegisterLine.device(device).map(Advice::of).stream());
			default -> Stream.empty();
		};
	}

	/**
	 * The names in a reason: those of the devices that receipts show. What an export says
	 * of the device is no name.
	 */
	private static Stream<String> names(Sentence why) {
		return why.facts().stream().flatMap((fact) -> {
			if (fact instanceof Sentence part) {
				return names(part);
			}
			return (fact instanceof String name) ? Stream.of(name) : Stream.empty();
		});
	}

	/** Flagged rows without a decision that still holds. */
	long orders() {
		return this.orders;
	}

	/** Suspicious mails without one. */
	long mails() {
		return this.mails;
	}

	/** Those of both that have changed since a person decided. */
	long changed() {
		return this.changed;
	}

	/** Who paid what is still in question, what is settled and what waits. */
	MoneyLine money(Part waiting) {
		return this.money.line(waiting);
	}

	/**
	 * The lines to paste, or why there is none, and the days to correct, as remarks.
	 * @param register the household.yml that is to take them
	 */
	List<Sentence> registerLines(Path register) {
		Set<String> inBrackets = this.advice.isEmpty() ? Set.of() : WrittenLists.inBrackets(register);
		Stream<Sentence> lines = this.advice.stream().map((one) -> remark(one, inBrackets));
		return Stream.concat(lines, this.days.remarks().stream()).toList();
	}

	/**
	 * A line without digits stands for every method of its brand: it would hide the
	 * orders that nobody says are ours.
	 */
	private Sentence remark(Advice one, Set<String> inBrackets) {
		PaymentMethod method = one.method();
		if (method != null && method.last4() == null && this.brandsInQuestion.contains(Brand.key(method.brand()))) {
			return Sentence.of("remark.register-no-line", method.toString(), method.brand());
		}
		RegisterLine line = one.line();
		return inBrackets.contains(line.list()) ? Sentence.of("remark.register-entry", line.list(), line.entry())
				: Sentence.of("remark.register-line", line.list(), line.line().strip());
	}

	/**
	 * A line to paste.
	 *
	 * @param method the payment method that it registers; null for another entry
	 */
	private record Advice(RegisterLine line, @Nullable PaymentMethod method) {

		static Advice of(PaymentMethod method) {
			return new Advice(RegisterLine.of(method), method);
		}

		static Advice of(RegisterLine line) {
			return new Advice(line, null);
		}

	}

}
