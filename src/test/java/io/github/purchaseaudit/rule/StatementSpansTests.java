package io.github.purchaseaudit.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import io.github.purchaseaudit.order.Charge;
import io.github.purchaseaudit.order.Money;
import io.github.purchaseaudit.order.PaymentMethod;
import io.github.purchaseaudit.order.Place;
import io.github.purchaseaudit.order.Sentence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.jspecify.annotations.Nullable;

import static org.junit.jupiter.api.Assertions.assertEquals;

class StatementSpansTests {

	private static final PaymentMethod MASTERCARD = PaymentMethod.of("Mastercard", "5678");

	private final StatementSpans statements = new StatementSpans(HouseholdSketch.family().build());

	private void addLine(int statement, String day, @Nullable String brand, @Nullable String last4) {
		this.statements.add(new Charge(new Place(statement, "enavi.csv", "row 2"), LocalDate.parse(day),
				"APPLE COM BILL", Money.of("500", "JPY"), brand, last4, null, false, day));
	}

	private void add(int statement, String... days) {
		for (String day : days) {
			addLine(statement, day, "Mastercard", "5678");
		}
	}

	private Optional<Sentence> note(String first, String last, PaymentMethod... payments) {
		return this.statements.note(new Payable("M1", LocalDate.parse(first), LocalDate.parse(last),
				Money.of("9800", "JPY"), List.of(payments), List.of()));
	}

	private static Optional<Sentence> of(PaymentMethod shown, String first, String last) {
		return Optional
			.of(Sentence.of("evidence.not-on-statement", shown, LocalDate.parse(first), LocalDate.parse(last)));
	}

	@ParameterizedTest
	@CsvSource({ "2026-05-02, true", "2026-05-01, false", "2026-05-21, true", "2026-05-22, false" })
	void coverTheDayBeforeAndTenDaysAfter(String day, boolean noted) {
		add(1, "2026-05-20", "2026-05-31", "2026-05-01");
		assertEquals(noted ? of(MASTERCARD, "2026-05-01", "2026-05-31") : Optional.empty(), note(day, day, MASTERCARD));
	}

	@ParameterizedTest
	@CsvSource({ "2026-05-21, true", "2026-05-22, false" })
	void coverTheDayOfALaterCharge(String invoiced, boolean noted) {
		add(1, "2026-05-01", "2026-05-31");
		LocalDate made = LocalDate.parse("2026-05-02");
		Payable order = new Payable("M1", made, made, Money.of("9800", "JPY"), List.of(MASTERCARD), List.of(),
				List.of(LocalDate.parse(invoiced)));
		assertEquals(noted, this.statements.note(order).isPresent());
	}

	@ParameterizedTest
	@CsvSource({ "2026-05-02, 2026-05-21, true", "2026-05-01, 2026-05-21, false", "2026-05-02, 2026-05-22, false" })
	void coverAllDaysWithoutTimeOfDay(String first, String last, boolean noted) {
		add(1, "2026-05-01", "2026-05-31");
		assertEquals(noted, note(first, last, MASTERCARD).isPresent());
	}

	/** The first ends on 10 May. */
	@ParameterizedTest
	@CsvSource({ "2026-05-20, true", "2026-05-21, false" })
	void joinStatementsThatFollowEachOther(String begin, boolean joined) {
		add(2, begin, "2026-05-31");
		add(1, "2026-04-01", "2026-05-10");
		assertEquals(joined ? of(MASTERCARD, "2026-04-01", "2026-05-31") : Optional.empty(),
				note("2026-05-10", "2026-05-10", MASTERCARD));
	}

	@Test
	void takeTheStatementThatCovers() {
		add(1, "2026-01-01", "2026-01-31");
		add(2, "2026-03-01", "2026-03-31");
		add(3, "2026-05-01", "2026-05-31");
		assertEquals(of(MASTERCARD, "2026-01-01", "2026-01-31"), note("2026-01-10", "2026-01-10", MASTERCARD));
		assertEquals(of(MASTERCARD, "2026-03-01", "2026-03-31"), note("2026-03-10", "2026-03-10", MASTERCARD));
		assertEquals(of(MASTERCARD, "2026-05-01", "2026-05-31"), note("2026-05-10", "2026-05-10", MASTERCARD));
		assertEquals(Optional.empty(), note("2026-02-10", "2026-02-10", MASTERCARD));
	}

	@Test
	void oneWithinAnotherMakesItNoShorter() {
		add(1, "2026-05-01", "2026-05-31");
		add(2, "2026-05-05", "2026-05-10");
		assertEquals(of(MASTERCARD, "2026-05-01", "2026-05-31"), note("2026-05-15", "2026-05-15", MASTERCARD));
	}

	@Test
	void eachCardHasItsOwn() {
		add(1, "2026-05-01", "2026-05-31");
		PaymentMethod jcb = PaymentMethod.of("JCB", "1234");
		assertEquals(Optional.empty(), note("2026-05-10", "2026-05-10", jcb));
		addLine(2, "2026-05-01", "JCB", "1234");
		addLine(2, "2026-05-25", "JCB", "1234");
		assertEquals(of(jcb, "2026-05-01", "2026-05-25"), note("2026-05-10", "2026-05-10", jcb));
		PaymentMethod brandOnly = PaymentMethod.of("JCB", null);
		assertEquals(of(brandOnly, "2026-05-01", "2026-05-25"), note("2026-05-10", "2026-05-10", brandOnly));
	}

	@Test
	void notNotedForOtherCardsNorForNoneOrSeveral() {
		add(1, "2026-05-01", "2026-05-31");
		addLine(2, "2026-05-01", null, null);
		addLine(2, "2026-05-31", null, null);
		addLine(3, "2026-05-01", "Visa", "9999");
		addLine(3, "2026-05-31", "Visa", "9999");
		assertEquals(Optional.empty(), note("2026-05-10", "2026-05-10"));
		assertEquals(Optional.empty(), note("2026-05-10", "2026-05-10", PaymentMethod.of("Visa", "9999")));
		assertEquals(Optional.empty(),
				note("2026-05-10", "2026-05-10", MASTERCARD, PaymentMethod.of("Store credit", null)));
	}

	@Test
	void cardThatCannotBeToldFromAnotherHasNone() {
		StatementSpans two = new StatementSpans(HouseholdSketch.family().card("JCB", "7777", null, null).build());
		Charge line = new Charge(new Place(1, "enavi.csv", "row 2"), LocalDate.parse("2026-05-01"), "APPLE COM BILL",
				Money.of("500", "JPY"), "JCB", null, null, false, "a");
		two.add(line);
		assertEquals(Optional.empty(), two.note(new Payable("M1", line.day(), line.day(), line.amount(),
				List.of(PaymentMethod.of("JCB", null)), List.of())));
	}

}
