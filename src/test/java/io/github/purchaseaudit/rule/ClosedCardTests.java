package io.github.purchaseaudit.rule;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.github.purchaseaudit.rule.OrderSketch.order;
import static org.junit.jupiter.api.Assertions.assertEquals;

class ClosedCardTests extends RuleTests {

	/** The JCB closes with the last second of 31 March 2026 in Tokyo. */
	@ParameterizedTest
	@CsvSource({ "2026-03-31T14:59:59Z, false", "2026-03-31T15:00:00Z, true", "2026-01-01T00:00:00Z, false" })
	void flagFromTheDayAfterClosing(String instant, boolean flagged) {
		ExaminedOrder examined = examine(order().row((row) -> row.at(instant).paid("JCB", "1234")));
		assertEquals(flagged, codes(examined).contains(FindingCode.CLOSED_CARD));
	}

	/** The Mastercard opens with the first second of 1 April 2020 in Tokyo. */
	@ParameterizedTest
	@CsvSource({ "2020-03-31T14:59:59Z, true", "2020-03-31T15:00:00Z, false" })
	void flagUntilTheDayBeforeOpening(String instant, boolean flagged) {
		ExaminedOrder examined = examine(order().row((row) -> row.at(instant).paid("Mastercard", "5678")));
		assertEquals(flagged, codes(examined).contains(FindingCode.CLOSED_CARD));
	}

	@ParameterizedTest
	@CsvSource({ "2026-03-31, false", "2026-04-01, false", "2026-04-02, true" })
	void passOneDayMoreWithoutTimeOfDay(String day, boolean flagged) {
		ExaminedOrder examined = examine(order().row((row) -> row.list().on(day).paid("JCB", "1234")));
		assertEquals(flagged, codes(examined).contains(FindingCode.CLOSED_CARD));
	}

	@Test
	void sayWhenItWasClosed() {
		ExaminedOrder examined = examine(order().row((row) -> row.paid("JCB", "1234")));
		assertWhy(examined, FindingCode.CLOSED_CARD,
				"2026年5月3日 12:00のこの注文はJCB（下4桁1234）で支払われています。一致するのは、その日に使えなかったJCB（下4桁1234、2026年3月31日解約）だけです。");
	}

	/** The day of closing would not tell why. */
	@Test
	void sayWhenItOpenedIfThatWasLater() {
		ExaminedOrder examined = examine(order().row((row) -> row.at("2016-05-03T03:00:00Z").paid("Visa", "4242")),
				HouseholdSketch.family().card("Visa", "4242", "2016-05-04", "2026-03-31"));
		assertWhy(examined, FindingCode.CLOSED_CARD,
				"2016年5月3日 12:00のこの注文はVisa（下4桁4242）で支払われています。一致するのは、その日に使えなかったVisa（下4桁4242、2016年5月4日から）だけです。");
	}

	@Test
	void passWhenAnotherCardOfTheBrandIsOpen() {
		assertCodes(examine(order().row((row) -> row.paid("JCB")),
				HouseholdSketch.family().card("JCB", "7777", "2026-04-01", null)));
	}

	@Test
	void flagWhenOnlyTheClosedOneHasTheDigits() {
		assertCodes(examine(order().row((row) -> row.paid("JCB", "1234")),
				HouseholdSketch.family().card("JCB", "7777", "2026-04-01", null)), FindingCode.CLOSED_CARD);
	}

	@Test
	void passWhenFree() {
		assertCodes(examine(order().row((row) -> row.amount("0").paid("JCB", "1234"))));
	}

	@Test
	void passWhenOnlyTheDayOfTheMailIsKnown() {
		assertCodes(examine(order().mail((mail) -> mail.dated(null).sent("2026-04-01T00:00:00Z").paid("JCB", "1234"))));
	}

}
