package io.github.purchaseaudit.history;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;

import io.github.purchaseaudit.inventory.Dump;
import io.github.purchaseaudit.inventory.Format;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PageFormatsTests {

	private static final List<Format> FORMATS = HistoryFormats.all(ZoneId.of("Asia/Tokyo"), "JPY");

	@ParameterizedTest
	@ValueSource(strings = { "page-exporter.csv", "page-script.csv", "page-older-script.csv", "page-excel-tool.csv" })
	void readEveryItemOf(String fixture) {
		String golden = fixture.substring(0, fixture.lastIndexOf('.')) + ".txt";
		assertEquals(Dump.text(getClass(), golden), Dump.of(FORMATS, getClass(), fixture));
	}

	@Test
	void readWhenQuoteOpensInEveryRow() {
		StringBuilder text = new StringBuilder("Name,Date,Web Order Id,Order Id,Publisher,Price,Icon\n");
		for (int i = 10; i < 40; i++) {
			text.append("\"Odd\" Name,22 Jun 2024,MX2Y2Z3A").append(i).append(",1,Example,$1.99,\n");
		}
		String dump = Dump.of(FORMATS, "script.csv", text.toString().getBytes(StandardCharsets.UTF_8));
		assertTrue(dump.endsWith("used 30, set aside 0, heading 1\n"), dump);
	}

	@Test
	void readWhenCutInTheMiddle() {
		byte[] whole = Dump.bytes(getClass(), "page-exporter.csv");
		String dump = Dump.of(FORMATS, "exporter.csv", Arrays.copyOf(whole, whole.length - 60));
		assertTrue(dump.contains("row 11 not read: inventory.csv.open-quote"), dump);
		assertTrue(dump.endsWith("used 6, set aside 3, heading 1, pending 1\n"), dump);
	}

}
