package io.github.purchaseaudit.job;

import java.time.LocalDate;
import java.time.YearMonth;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PeriodTests {

	private static final LocalDate FIRST = LocalDate.of(2026, 10, 1);

	private static final LocalDate LAST = LocalDate.of(2026, 10, 31);

	@Test
	void nameAsAskedFor() {
		assertEquals("2026-10", Period.of(YearMonth.of(2026, 10)).toString());
		assertEquals("2026-10-01_2026-10-31", new Period(FIRST, LAST).toString());
		assertEquals("from-2026-10-01", new Period(FIRST, null).toString());
		assertEquals("until-2026-10-31", new Period(null, LAST).toString());
		assertEquals("all", Period.ALL.toString());
	}

	@Test
	void holdBothEnds() {
		Period october = Period.of(YearMonth.of(2026, 10));
		assertTrue(october.holds(FIRST) && october.holds(LAST));
		assertFalse(october.holds(FIRST.minusDays(1)) || october.holds(LAST.plusDays(1)) || october.holds(null));
		assertTrue(Period.ALL.holds(null));
	}

}
