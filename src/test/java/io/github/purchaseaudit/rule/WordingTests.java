package io.github.purchaseaudit.rule;

import java.time.LocalDate;
import java.util.List;

import io.github.purchaseaudit.household.Ours;
import io.github.purchaseaudit.household.RegisteredMethod;
import io.github.purchaseaudit.order.PaymentMethod;
import io.github.purchaseaudit.order.Sentence;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class WordingTests {

	private static RegisteredMethod card(@Nullable String last4, @Nullable String from, @Nullable String closed) {
		return new RegisteredMethod("card", "Visa", last4, List.of(), List.of(), null,
				(from != null) ? LocalDate.parse(from) : null, (closed != null) ? LocalDate.parse(closed) : null,
				Ours.YES, 8);
	}

	@Test
	void severalFactsAreOne() {
		assertEquals("a", Wording.list(List.of("a")));
		assertEquals(Sentence.of("list.and", "a", "b"), Wording.list(List.of("a", "b")));
		assertEquals(Sentence.of("list.and", Sentence.of("list.comma", "a", "b"), "c"),
				Wording.list(List.of("a", "b", "c")));
	}

	@Test
	void cardShowsItsDigitsAndTheDateThatMatters() {
		PaymentMethod visa = PaymentMethod.of("Visa", null);
		LocalDate from = LocalDate.parse("2020-04-01");
		LocalDate closed = LocalDate.parse("2026-03-31");
		assertEquals(Sentence.of("card", visa, ""), Wording.card(card(null, null, null)));
		assertEquals(Sentence.of("card.digits", visa, "1234"), Wording.card(card("1234", null, null)));
		assertEquals(Sentence.of("card.from", visa, "", from), Wording.card(card(null, "2020-04-01", null)));
		assertEquals(Sentence.of("card.from.digits", visa, "1234", from),
				Wording.card(card("1234", "2020-04-01", null)));
		assertEquals(Sentence.of("card.closed", visa, "", closed), Wording.card(card(null, null, "2026-03-31")));
		assertEquals(Sentence.of("card.closed.digits", visa, "1234", closed),
				Wording.card(card("1234", "2020-04-01", "2026-03-31")));
	}

	@Test
	void registerListsOurCardsAlone() {
		HouseholdSketch none = HouseholdSketch.empty()
			.card("Store credit", null, Ours.YES)
			.card("Amex", "1111", Ours.NO)
			.card("JCB", "2222", Ours.UNKNOWN);
		assertEquals(Sentence.of("register.none"), Wording.register(none.build()));
		assertEquals(Sentence.of("register.only", Sentence.of("card.digits", PaymentMethod.of("Visa", null), "1234")),
				Wording.register(none.card("Visa", "1234", Ours.YES).build()));
	}

}
