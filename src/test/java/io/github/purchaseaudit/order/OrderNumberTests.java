package io.github.purchaseaudit.order;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Tests for {@link OrderNumber}. */
class OrderNumberTests {

	@ParameterizedTest
	@CsvSource({ "MK8S2B9Q1Z, MK8S2B9Q1Z", "mk8s2b9q1z, MK8S2B9Q1Z", "' mk8s 2b9q\u00a01z ', MK8S2B9Q1Z",
			"ＭＫ８Ｓ２Ｂ９Ｑ１Ｚ, MK8S2B9Q1Z", "MK8S\u200b2B9Q\u00011Z, MK8S2B9Q1Z", "W1234-5678, W1234-5678", "mksbqz, MKSBQZ",
			"MKSB QZ, MKSBQZ", "123456 789012, 123456789012", "'MK8S\u2028 2B9Q1Z', MK8S2B9Q1Z", "M@[`{/:, M@[`{/:" })
	void ofWhenWrittenSo(String text, String value) {
		assertEquals(value, OrderNumber.of(text).orElseThrow().value());
		assertEquals(value, OrderNumber.of(text).orElseThrow().toString());
	}

	@Test
	void ofWhenNone() {
		assertEquals(Optional.empty(), OrderNumber.of(null));
		assertEquals(Optional.empty(), OrderNumber.of(" \u200b"));
		assertEquals(Optional.empty(), OrderNumber.of("M".repeat(65)));
		assertEquals("M".repeat(64), OrderNumber.of("M".repeat(64)).orElseThrow().value());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "mk8s2b9q1z", "MK8S 2B9Q1Z" })
	void constructorWhenNotInNormalForm(String value) {
		assertThrows(IllegalArgumentException.class, () -> new OrderNumber(value));
	}

	@ParameterizedTest
	@CsvSource({ "W0123456789, true", "W9, true", "W, false", "MK8S2B9Q1Z, false", "M123456789, false",
			"W12345678A, false", "W1234/678, false", "W1234:678, false" })
	void isHardware(String value, boolean hardware) {
		assertEquals(hardware, new OrderNumber(value).isHardware());
	}

	@Test
	void equalWhenTheNumberIs() {
		OrderNumber number = new OrderNumber("MK8S2B9Q1Z");
		assertEquals(number, OrderNumber.of("mk8s2b9q1z").orElseThrow());
		assertEquals(number.hashCode(), OrderNumber.of("mk8s2b9q1z").orElseThrow().hashCode());
		assertNotEquals(number, new OrderNumber("MK8S2B9Q1Y"));
		assertNotEquals(number, (Object) "MK8S2B9Q1Z");
		long codes = IntStream.range(0, 1000).mapToObj((i) -> new OrderNumber("M" + i).hashCode()).distinct().count();
		assertTrue(codes > 900, () -> "codes " + codes);
	}

	@Test
	void sortedByTheirLetters() {
		List<OrderNumber> numbers = List.of(new OrderNumber("W9"), new OrderNumber("MB"), new OrderNumber("MA"));
		assertEquals(List.of("MA", "MB", "W9"), numbers.stream().sorted().map(OrderNumber::value).toList());
	}

}
