package io.github.purchaseaudit.rule;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import io.github.purchaseaudit.household.Household;
import io.github.purchaseaudit.household.RegisteredMethod;
import io.github.purchaseaudit.order.Charge;
import io.github.purchaseaudit.order.PaymentMethod;
import io.github.purchaseaudit.order.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * For which days the statements of each registered card were read, so that an order which
 * they never show can be noted.
 * <p>
 * A statement covers the days from its first line of Apple's to its last; statements that
 * follow each other within 10 days are one. An order is missing there when the day before
 * it and the ten days after it are covered, and no line took any part of it. That is no
 * finding: Apple may charge late, or another card.
 */
public final class StatementSpans {

	private static final int DAYS_BEFORE = 1;

	private static final int DAYS_AFTER = 10;

	private static final int TOGETHER = 10;

	private final Register register;

	private final ChargeRow rows;

	/** By card, then by statement. */
	private final Map<String, Map<Integer, Span>> statements = new TreeMap<>();

	public StatementSpans(Household household) {
		this.register = new Register(household.paymentMethods());
		this.rows = new ChargeRow(household);
	}

	/** Takes in a line. */
	public void add(Charge charge) {
		card(this.rows.card(charge).stream().findFirst().orElse(null))
			.ifPresent((card) -> this.statements.computeIfAbsent(card, (key) -> new TreeMap<>())
				.merge(charge.place().member(), new Span(charge.day(), charge.day()), Span::with));
	}

	private Optional<String> card(@Nullable PaymentMethod shown) {
		return Optional.ofNullable(shown)
			.map((card) -> this.register.match(card).methods())
			.filter((methods) -> methods.size() == 1)
			.map((methods) -> methods.get(0))
			.map(RegisteredMethod::name);
	}

	/**
	 * What to note beside an order that no line shows; nothing where the statements of
	 * its card do not cover its days.
	 */
	public Optional<Sentence> note(Payable order) {
		if (order.payments().size() != 1) {
			return Optional.empty();
		}
		PaymentMethod shown = order.payments().get(0);
		return card(shown).flatMap((card) -> covering(card, order))
			.map((span) -> Sentence.of("evidence.not-on-statement", shown, span.first(), span.last()));
	}

	private Optional<Span> covering(String card, Payable order) {
		Span joined = null;
		for (Span span : this.statements.getOrDefault(card, Map.of())
			.values()
			.stream()
			.sorted(Comparator.comparing(Span::first))
			.toList()) {
			boolean follows = joined != null && !span.first().isAfter(joined.last().plusDays(TOGETHER));
			if (joined != null && !follows && covers(joined, order)) {
				return Optional.of(joined);
			}
			joined = (joined != null && follows) ? joined.with(span) : span;
		}
		return Optional.ofNullable(joined).filter((span) -> covers(span, order));
	}

	private static boolean covers(Span span, Payable order) {
		return span.holds(order.first().minusDays(DAYS_BEFORE)) && span.holds(order.until().plusDays(DAYS_AFTER));
	}

}
