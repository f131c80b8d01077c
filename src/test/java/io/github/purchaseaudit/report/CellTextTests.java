package io.github.purchaseaudit.report;

import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;

class CellTextTests {

	@ParameterizedTest
	@CsvSource({ "'',10,1", "abcdefghij,10,1", "abcdefghijkl,10,2", "あいうえお,10,1", "あいうえおか,10,2", "'a\nb\n',10,3",
			"あいうえおかきくけこさ,10,3", "abcd efghij klmnop,10,3", "ABCDEFGHIJ,10,2", "abc abcdefghijklm,10,3",
			"'支払い方法の記載なし（NO_PAYMENT_METHOD）, 外貨での支払い（FOREIGN_CURRENCY）',30,4" })
	void countLines(String text, int width, int lines) {
		assertEquals(lines, CellText.lines(text, width));
	}

	@ParameterizedTest
	@CsvSource({ "'',10,''", "ab cd ef,6,ab cd|ef", "abcdefghijkl,10,abcdefghijkl", "あい、うえお。,8,あい、|うえお。",
			"あいうえお,6,あいうえお", "ab abcdefghijkl c,8,ab|abcdefghijkl|c" })
	void breakLines(String text, int width, String lines) {
		assertEquals(lines, String.join("|", CellText.broken(text, width)));
	}

	@ParameterizedTest
	@CsvSource({ "'',3,''", "abc,3,abc", "abcd,3,ab…", "ab cde,4,ab…", "😀😀😀,3,😀😀😀", "😀😀😀😀,3,😀😀…" })
	void shorten(String text, int longest, String shown) {
		assertEquals(shown, CellText.shortened(text, longest));
	}

	@Test
	void cutBetweenCharacters() {
		Texts texts = Texts.of("ja", ZoneOffset.UTC);
		String fitting = "x".repeat(32_767);
		assertSame(fitting, CellText.fitting(fitting, texts));
		for (int i = 0; i < 2; i++) {
			String cut = CellText.fitting("x".repeat(i) + "😀".repeat(20_000), texts);
			String text = cut.substring(0, cut.indexOf('…'));
			assertFalse(Character.isHighSurrogate(text.charAt(text.length() - 1)));
		}
	}

}
