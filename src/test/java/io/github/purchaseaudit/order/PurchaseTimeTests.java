package io.github.purchaseaudit.order;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Tests for {@link PurchaseTime}. */
class PurchaseTimeTests {

	private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

	private static final Instant EVENING = Instant.parse("2025-12-29T22:16:08.820Z");

	private static final LocalDate DAY = LocalDate.of(2025, 12, 29);

	@Test
	void instant() {
		PurchaseTime time = PurchaseTime.at(EVENING);
		assertTrue(time.hasTimeOfDay());
		assertEquals(LocalDate.of(2025, 12, 30), time.dayIn(TOKYO));
		assertEquals(EVENING, time.startIn(TOKYO));
		assertEquals("2025-12-29T22:16:08.820Z", time.toString());
		assertEquals(time, PurchaseTime.parse(time.toString()));
	}

	@Test
	void day() {
		PurchaseTime time = PurchaseTime.on(DAY);
		assertFalse(time.hasTimeOfDay());
		assertEquals(DAY, time.dayIn(TOKYO));
		assertEquals(Instant.parse("2025-12-28T15:00:00Z"), time.startIn(TOKYO));
		assertEquals("2025-12-29", time.toString());
		assertEquals(time, PurchaseTime.parse(time.toString()));
	}

	@Test
	void eitherInstantOrDay() {
		assertThrows(IllegalArgumentException.class, () -> new PurchaseTime(EVENING, DAY));
		assertThrows(IllegalArgumentException.class, () -> new PurchaseTime(null, null));
	}

}
