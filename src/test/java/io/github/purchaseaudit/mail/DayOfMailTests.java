package io.github.purchaseaudit.mail;

import java.time.LocalDate;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

/** Days in numbers, whose order the day of the mail tells: the 10th of October 2026. */
class DayOfMailTests {

	private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

	private static TestMail dated(String day) {
		return new TestMail().replace("2026年10月10日", day);
	}

	@ParameterizedTest
	@ValueSource(strings = { "09/10/2026", "10/09/2026", "09-10-2026", "9.10.2026", "09/10/26", "10/09/26", "09.10.26",
			"26/10/09", "٠٩\u200f/١٠\u200f/٢٠٢٦" })
	void readTheDayBeforeTheMail(String day) {
		var read = dated(day).read().dated();
		assertNotNull(read);
		assertEquals(LocalDate.of(2026, 10, 9), read.dayIn(TOKYO));
	}

	@ParameterizedTest
	@ValueSource(strings = { "05/03/2026", "11/12/2026", "09/10/2025" })
	void guessNoDayThatIsFarFromTheMail(String day) {
		assertNull(dated(day).read().dated());
	}

	/** It may be sent on months later, when the other order of the numbers fits. */
	@Test
	void guessNothingInAForwardedCopy() {
		assertNull(dated("09/10/2026").set("Subject", "Fwd: Your receipt from Apple.").read().dated());
	}

	@Test
	void guessNothingWhereTheMailHasNoDay() {
		assertNull(dated("09/10/2026").set("Date", null).read().dated());
	}

}
