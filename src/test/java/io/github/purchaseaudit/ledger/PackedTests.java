package io.github.purchaseaudit.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import io.github.purchaseaudit.order.Money;
import io.github.purchaseaudit.order.PaymentMethod;
import io.github.purchaseaudit.order.PurchaseTime;
import io.github.purchaseaudit.order.Sentence;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Tests for {@link Packed} and {@link PackedSentence}. */
class PackedTests {

	@Test
	void nextWhenTextHoldsAnyCharKeepsIt() {
		StringBuilder all = new StringBuilder();
		for (int c = 0; c <= Character.MAX_VALUE; c++) {
			all.append((char) c);
		}
		Packed packed = again(Packed.empty().put("Puzzle Garden").put(all).put("着せ替え").put(""));
		assertEquals("Puzzle Garden", packed.next());
		assertEquals(all.toString(), packed.next());
		assertEquals("着せ替え", packed.next());
		assertEquals("", packed.next());
	}

	@Test
	void nextWhenLengthTakesMoreBytesThanTheLettersDid() {
		String letters = "é".repeat(100);
		Packed packed = again(Packed.empty().put("x".repeat(126) + letters).put("x".repeat(127)).put(letters));
		assertEquals("x".repeat(126) + letters, packed.next());
		assertEquals("x".repeat(127), packed.next());
		assertEquals(letters, packed.next());
	}

	@Test
	void nextWhenNothingWasPutIsNull() {
		Packed packed = again(Packed.empty().put((Object) null).putTime(null).putInstant(null).put((Object) null));
		assertNull(packed.next());
		assertNull(packed.nextTime());
		assertNull(packed.nextInstant());
		assertThrows(IllegalStateException.class, packed::need);
	}

	@Test
	void nextKeepsTimesAndNumbers() {
		PurchaseTime instant = PurchaseTime.at(Instant.parse("2025-12-29T22:16:08.820000001Z"));
		PurchaseTime before = PurchaseTime.at(Instant.parse("1969-12-31T23:59:59.5Z"));
		PurchaseTime day = PurchaseTime.on(LocalDate.of(1969, 7, 20));
		Packed packed = again(Packed.empty()
			.putTime(instant)
			.putTime(before)
			.putTime(day)
			.putInstant(Instant.EPOCH)
			.put(new BigDecimal("1E+3"))
			.putFlag(true)
			.putFlag(false));
		assertEquals(instant, packed.nextTime());
		assertEquals(before, packed.nextTime());
		assertEquals(day, packed.nextTime());
		assertEquals(Instant.EPOCH, packed.nextInstant());
		assertEquals(new BigDecimal("1000"), packed.nextNumber());
		assertTrue(packed.needFlag());
		assertFalse(packed.needFlag());
	}

	@Test
	void needInnerGivesWhatWasPutAsOneValue() {
		Packed inner = Packed.empty().put("M1234").put(List.of());
		Packed packed = again(Packed.empty().put(inner).put("after"));
		assertEquals("M1234", Packed.of(packed.needInner()).next());
		assertEquals("after", packed.next());
	}

	@Test
	void sentenceKeepsFactsOfEveryKind() {
		Sentence sentence = Sentence.of("why.BURST.sum", "領収書", 7L, Money.of("12.50", "USD"),
				new PaymentMethod("Visa", "9999", true), new PaymentMethod("Apple Card", null, false),
				LocalDate.of(2026, 10, 3), Instant.parse("2026-10-03T01:02:03Z"),
				PurchaseTime.at(Instant.parse("2026-10-03T01:02:03Z")), PurchaseTime.on(LocalDate.of(2026, 10, 3)),
				Sentence.of("place", "a.csv", Sentence.of("row", 9)));
		Packed packed = Packed.empty();
		PackedSentence.put(packed, sentence);
		assertEquals(sentence, PackedSentence.next(again(packed)));
	}

	private static Packed again(Packed packed) {
		return Packed.of(packed.bytes());
	}

}
