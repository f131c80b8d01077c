package io.github.purchaseaudit.mail.trust;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ConfusablesTests {

	@ParameterizedTest
	@ValueSource(strings = { "Apple", "APPLE", "АppIe", "ΑΡΡLΕ", "App1e", "ａｐｐｌｅ", "𝐀𝐩𝐩𝐥𝐞", "ap\u200bple", "аррӏе",
			"Àpple", "ap\u036fple" })
	void foldToTheSameLook(String text) {
		assertEquals(Confusables.skeleton("apple"), Confusables.skeleton(text));
	}

	@ParameterizedTest
	@ValueSource(strings = { "АppIe からの領収書です", "ΑΡΡLΕ", "App1e", "𝐀𝐩𝐩𝐥𝐞", "Apple and АppIe" })
	void imitate(String text) {
		assertTrue(Confusables.imitates(text, "apple"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "Apple からの領収書です。", "ＡＰＰＬＥ", "apple", "ファミリー", "Application", "Яблоко" })
	void notImitate(String text) {
		assertFalse(Confusables.imitates(text, "apple"));
	}

	@Test
	void knowMathLettersFromTheFirstToTheLast() {
		assertTrue(Confusables.hasMathLetters("\ud835\udc00pple"));
		assertTrue(Confusables.hasMathLetters("apple \ud835\udfff"));
		assertFalse(Confusables.hasMathLetters("apple 竜王戦記"));
	}

	@ParameterizedTest
	@ValueSource(chars = { 'i', 'I', 'l', 'L', '1', '|', '!' })
	void lookLikeOneStroke(char stroke) {
		assertEquals('l', Confusables.ascii(stroke));
	}

	@Test
	void keepControlCharacters() {
		assertEquals("\u0080", Confusables.skeleton("\u0080"));
	}

	@Test
	void keepOtherScripts() {
		assertEquals(Confusables.skeleton("ガ"), Confusables.skeleton("ｶﾞ"));
		assertFalse(Confusables.skeleton("領収書").isEmpty());
	}

}
