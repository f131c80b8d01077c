package io.github.purchaseaudit.rule;

import java.time.Instant;
import java.time.LocalDate;

import io.github.purchaseaudit.order.PurchaseTime;
import io.github.purchaseaudit.order.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.github.purchaseaudit.rule.OrderSketch.order;
import static org.junit.jupiter.api.Assertions.assertEquals;

class PurchaseTimesTests extends RuleTests {

	private static PurchaseTime on(String day) {
		return PurchaseTime.on(LocalDate.parse(day));
	}

	private static PurchaseTime at(String instant) {
		return PurchaseTime.at(Instant.parse(instant));
	}

	@ParameterizedTest
	@CsvSource({ "2026-05-03T03:00:00Z, 2026-05-02T03:00:00Z", "2026-05-02T03:00:00Z, 2026-05-03T03:00:00Z" })
	void earliestOfTheRows(String one, String other) {
		assertEquals(at("2026-05-02T03:00:00Z"),
				examine(order().row((row) -> row.at(one)).row((row) -> row.at(other))).purchased());
	}

	@ParameterizedTest
	@CsvSource({ "2026-05-03, 2026-05-02", "2026-05-02, 2026-05-03" })
	void earliestOfTheReceipts(String one, String other) {
		assertEquals(on("2026-05-02"),
				examine(order().mail((mail) -> mail.dated(one)).mail((mail) -> mail.dated(other))).purchased());
		assertEquals(on("2026-05-02"), examine(order().mail((mail) -> mail.dated(null).sent(one + "T03:00:00Z"))
			.mail((mail) -> mail.dated(null).sent(other + "T03:00:00Z"))).purchased());
	}

	@Test
	void byTheMostTrustedSource() {
		OrderSketch order = order().mail((mail) -> mail.dated(null).sent("2026-05-09T15:00:00Z"));
		assertEquals(on("2026-05-10"), examine(order).purchased(), "the day of the mail");
		order.row((row) -> row.list().on("2026-05-08"));
		assertEquals(on("2026-05-08"), examine(order).purchased());
		order.row((row) -> row.page().on("2026-05-07"));
		assertEquals(on("2026-05-07"), examine(order).purchased());
		order.mail((mail) -> mail.dated("2026-05-06"));
		assertEquals(on("2026-05-06"), examine(order).purchased());
		order.row((row) -> row.source(Source.ONLINE_PURCHASES, "o.csv").on("2026-05-05"));
		assertEquals(on("2026-05-05"), examine(order).purchased());
		order.row((row) -> row.on("2026-05-04"));
		assertEquals(on("2026-05-04"), examine(order).purchased());
	}

	/** Tokyo's 3 May begins at 15:00 of 2 May. */
	@ParameterizedTest
	@CsvSource({ "2026-05-02T14:59:59Z, false", "2026-05-02T15:00:00Z, true", "2026-05-03T15:00:00Z, false" })
	void timeOfDayFromASourceThatAgreesOnTheDay(String instant, boolean lent) {
		OrderSketch order = order().row((row) -> row.on("2026-05-03"))
			.row((row) -> row.list().on("2026-05-03"))
			.row((row) -> row.page().at(instant));
		assertEquals(lent ? at(instant) : on("2026-05-03"), examine(order).purchased());
	}

}
