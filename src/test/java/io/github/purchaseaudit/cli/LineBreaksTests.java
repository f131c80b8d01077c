package io.github.purchaseaudit.cli;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Lines that fit, in the manner of either language. */
class LineBreaksTests {

	@Test
	void wideCharactersTakeTwoColumns() {
		assertEquals(List.of("注文は", "五件で", "す"), LineBreaks.of("", "注文は五件です", 7));
	}

	@Test
	void wordsStayWhole() {
		assertEquals(List.of("an order of", "the family"), LineBreaks.of("", "an order of the family", 12));
	}

	@Test
	void noLineBeginsWithAFullStop() {
		assertEquals(List.of("注文で", "す。次"), LineBreaks.of("", "注文です。次", 8));
	}

	@Test
	void noLineEndsWithAnOpeningBracket() {
		assertEquals(List.of("これは", "「判断」"), LineBreaks.of("", "これは「判断」", 8));
	}

	@Test
	void furtherLinesAreIndented() {
		assertEquals(List.of("1. 注文", "   です"), LineBreaks.of("1. ", "注文です", 8));
	}

	@Test
	void wordLongerThanALineIsNotLost() {
		assertEquals(List.of("reportaproblem.apple.com", "を"), LineBreaks.of("", "reportaproblem.apple.comを", 10));
	}

}
