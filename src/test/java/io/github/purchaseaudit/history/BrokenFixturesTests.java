package io.github.purchaseaudit.history;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import io.github.purchaseaudit.inventory.Dump;
import io.github.purchaseaudit.inventory.Format;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Every fixture in its broken forms: what is lost is told, the rest is read. */
class BrokenFixturesTests {

	private static final List<Format> FORMATS = HistoryFormats.all(ZoneId.of("Asia/Tokyo"), "JPY");

	static Stream<String> fixtures() {
		return Stream.of("transactions.csv", "free.csv", "billing.csv", "account.csv", "subscriptions.csv",
				"online.csv", "list-ja.csv", "list-en.csv");
	}

	@ParameterizedTest
	@MethodSource("fixtures")
	void readWhenCutAnywhere(String fixture) {
		byte[] whole = Dump.bytes(getClass(), fixture);
		for (int length = 0; length < whole.length; length += 7) {
			String dump = Dump.of(FORMATS, fixture, Arrays.copyOf(whole, length));
			assertFalse(dump.contains("lost"), dump);
		}
	}

	@ParameterizedTest
	@MethodSource("fixtures")
	void readWhenCharsetIsWrong(String fixture) {
		String text = new String(Dump.bytes(getClass(), fixture), StandardCharsets.ISO_8859_1);
		for (String charset : List.of("UTF-8", "windows-31j", "UTF-16LE")) {
			String dump = Dump.of(FORMATS, fixture, text.getBytes(Charset.forName(charset)));
			assertFalse(dump.contains("lost"), dump);
		}
	}

	@ParameterizedTest
	@MethodSource("fixtures")
	void readWhenQuoteIsOpenedAndNeverClosed(String fixture) {
		byte[] whole = Dump.bytes(getClass(), fixture);
		byte[] stray = "\"never closed\n".getBytes(StandardCharsets.UTF_8);
		byte[] both = Arrays.copyOf(whole, whole.length + stray.length);
		System.arraycopy(stray, 0, both, whole.length, stray.length);
		String good = Dump.of(FORMATS, fixture, whole);
		String dump = Dump.of(FORMATS, fixture, both);
		assertTrue(dump.contains("not read: inventory.csv.open-quote"), dump);
		assertEquals(used(good), used(dump));
	}

	@ParameterizedTest
	@MethodSource("fixtures")
	void readWhenLineIsEndless(String fixture) {
		byte[] whole = Dump.bytes(getClass(), fixture);
		byte[] both = Arrays.copyOf(whole, whole.length + 2 * 1024 * 1024);
		Arrays.fill(both, whole.length, both.length, (byte) 'x');
		String dump = Dump.of(FORMATS, fixture, both);
		assertTrue(dump.contains("not read: inventory.csv.long-line"), dump);
		assertEquals(used(Dump.of(FORMATS, fixture, whole)), used(dump));
	}

	@ParameterizedTest
	@MethodSource("fixtures")
	void identifyWhenItIsAPageInstead(String fixture) {
		String page = "<!DOCTYPE html><html><body><table><tr><td>"
				+ new String(Dump.bytes(getClass(), fixture), StandardCharsets.UTF_8).replace(",", "</td><td>")
					.replace(";", "</td><td>")
				+ "</td></tr></table></body></html>";
		assertEquals("no format\n", Dump.of(FORMATS, fixture, page.getBytes(StandardCharsets.UTF_8)));
	}

	private static String used(String dump) {
		int at = dump.lastIndexOf("used ");
		return dump.substring(at, dump.indexOf(',', at));
	}

}
