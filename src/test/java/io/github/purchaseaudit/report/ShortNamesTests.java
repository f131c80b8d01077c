package io.github.purchaseaudit.report;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

import io.github.purchaseaudit.order.Sentence;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Evidence names files so that a person finds them, and no longer than that takes. */
class ShortNamesTests {

	@Test
	void leaveOutWhatLiesBetween() {
		ShortNames names = names("Apple.zip!/Data/Stores Activity/History, old.csv", "2026/mail.mbox");
		assertEquals(Sentence.of("evidence.row", "Apple.zip!/…/History, old.csv, row 59"),
				names.in(Sentence.of("evidence.row", "Apple.zip!/Data/Stores Activity/History, old.csv, row 59")));
		Sentence mail = Sentence.of("evidence.receipt", "2026/mail.mbox, byte 7 [a/b/c, d]", "<a/b/c/d@example.com>");
		assertEquals(mail, names.in(mail));
		Sentence other = Sentence.of("evidence.row", "Apple.zip!/Data/Stores Activity/Other.csv, row 1");
		assertEquals(other, names.in(other));
	}

	@Test
	void keepNamesApartThatWouldBeTheSame() {
		ShortNames names = names("Apple.zip!/2025/Data/History.csv", "Apple.zip!/2026/Data/History.csv");
		Sentence row = Sentence.of("evidence.row", "Apple.zip!/2026/Data/History.csv, row 3");
		assertEquals(row, names.in(row));
	}

	@Test
	void keepNamesApartFromOneThatLooksShortened() {
		ShortNames names = names("Apple.zip!/2026/Data/History.csv", "Apple.zip!/…/History.csv");
		Sentence row = Sentence.of("evidence.row", "Apple.zip!/2026/Data/History.csv, row 3");
		assertEquals(row, names.in(row));
	}

	private static ShortNames names(String... names) {
		return ShortNames.of(Stream.of(names)
			.map((name) -> new InputFacts(name, null, 1L, "ab", "input.read", 0, 0, 0, 0, 0, new TreeMap<>(), List.of(),
					List.of()))
			.toList());
	}

}
