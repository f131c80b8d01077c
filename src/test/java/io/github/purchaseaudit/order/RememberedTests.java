package io.github.purchaseaudit.order;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class RememberedTests {

	private final List<String> asked = new ArrayList<>();

	private final Remembered<Integer> lengths = new Remembered<>((text) -> {
		this.asked.add(text);
		return text.length();
	});

	@Test
	void ofATextThatComesAgainAsksOnce() {
		assertEquals(4, this.lengths.of("Visa"));
		assertEquals(4, this.lengths.of("Visa"));
		assertEquals(3, this.lengths.of("JCB"));

		assertEquals(List.of("Visa", "JCB"), this.asked);
	}

	@Test
	void ofMoreTextsThanItKeepsForgetsAndStaysRight() {
		assertEquals(3, this.lengths.of("JCB"));
		IntStream.range(0, 1000).forEach((i) -> assertEquals(4, this.lengths.of(String.valueOf(1000 + i))));

		assertEquals(3, this.lengths.of("JCB"));
		assertEquals(1002, this.asked.size());
	}

	@Test
	void ofALongTextKeepsNothing() {
		String text = "x".repeat(201);

		assertEquals(201, this.lengths.of(text));
		assertEquals(201, this.lengths.of(text));

		assertEquals(List.of(text, text), this.asked);
	}

}
