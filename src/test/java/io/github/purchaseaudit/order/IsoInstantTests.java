package io.github.purchaseaudit.order;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** Tests for {@link IsoInstant}. */
class IsoInstantTests {

	@Test
	void parseWhenWrittenByJavaReadsTheSame() {
		Random random = new Random(11);
		for (int i = 0; i < 2000; i++) {
			long millis = (random.nextLong() >>> 1) % 7_000_000_000_000L - 2_000_000_000_000L;
			Instant instant = Instant.ofEpochMilli((i % 2 == 0) ? millis : millis / 1000 * 1000);
			assertEquals(instant, IsoInstant.parse(instant.toString()));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "2024-12-31T24:00:00Z", "2016-12-31T23:59:60Z", "2024-02-29T01:02:03.123456Z",
			"2024-02-29T01:02:03+09:00", "2024-02-29t01:02:03.120z" })
	void parseWhenUnusualReadsAsJavaDoes(String text) {
		assertEquals(Instant.parse(text), IsoInstant.parse(text));
	}

	@ParameterizedTest
	@ValueSource(strings = { "2023-02-29T01:02:03Z", "2024-13-01T01:02:03.000Z", "2024-01-01T01:60:03Z",
			"2024-01-01 01:02:03Z", "2024-01-01T01:02:0xZ", "", "2024-01-01T01:02:03X", "2024-01-01T01:02:03x123Z",
			"2024-01-01T01:02:03.123X", "2024-01-01T01:02:03.1:3Z", "2024-01-01T01:02:03.1/3Z", "2024-01-01T01:02:0:Z",
			"2024-01-01T01:02:1/Z", "2024/01/01x01.02.03Z", "2024-01-01T01:02:03+1234", "2024-01-01T01:02:3",
			"2024-01-01T01Z" })
	void parseWhenNoInstantFails(String text) {
		assertThrows(DateTimeException.class, () -> IsoInstant.parse(text));
	}

}
