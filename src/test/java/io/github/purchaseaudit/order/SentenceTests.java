package io.github.purchaseaudit.order;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** Tests for {@link Sentence}. */
class SentenceTests {

	static Stream<Sentence> sentences() {
		Sentence inner = Sentence.of("card.unknown", PaymentMethod.of("Visa", "9999"), "家計");
		return Stream.of(Sentence.of("no.facts"), Sentence.of("text", "Gems", ""), Sentence.of("number", 12, 13L),
				Sentence.of("sums", Money.of("12.34", "USD"), Money.of("-1200", "JPY")),
				Sentence.of("methods", new PaymentMethod("Visa", "0427", true), PaymentMethod.of("Store credit", null)),
				Sentence.of("times", LocalDate.of(2025, 12, 29), Instant.parse("2025-12-29T22:16:08.820Z"),
						PurchaseTime.at(Instant.parse("2025-12-29T22:16:08Z")),
						PurchaseTime.on(LocalDate.of(2025, 12, 30))),
				Sentence.of("nested", inner, "behind", Sentence.of("deeper", inner, 1), inner));
	}

	@ParameterizedTest
	@MethodSource("sentences")
	void decodeReadsWhatWasEncoded(Sentence sentence) {
		assertEquals(sentence, Sentence.decode(sentence.encode()));
	}

	@Test
	void ofKeepsWholeNumbersAsLong() {
		assertEquals(List.of(12L), Sentence.of("number", 12).facts());
	}

	@Test
	void encodeWhenTextHoldsTheMarks() {
		Sentence sentence = Sentence.of("text", "a\u001fb\u001dc\u001ed", PaymentMethod.of("e\u001ff", null));
		assertEquals(Sentence.of("text", "a b c d", PaymentMethod.of("e f", null)), Sentence.decode(sentence.encode()));
	}

	@Test
	void noFactOfAnotherKind() {
		assertThrows(IllegalArgumentException.class, () -> Sentence.of("text", 1.5));
		assertThrows(IllegalArgumentException.class, () -> Sentence.decode("text\u001fx1.5"));
	}

}
