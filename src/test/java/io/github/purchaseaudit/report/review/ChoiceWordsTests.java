package io.github.purchaseaudit.report.review;

import java.util.Optional;

import io.github.purchaseaudit.report.Decision.Choice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class ChoiceWordsTests {

	@ParameterizedTest
	@CsvSource({ "Ours,OURS", "OURS,OURS", "' Not  ours ',NOT_OURS", "ＮＯＴ　ＯＵＲＳ,NOT_OURS", "自分・家族の購入,OURS",
			"自分･家族の購入,OURS", "身に覚えなし,NOT_OURS", "家族に確認,ASK_FAMILY", "Ask the Family,ASK_FAMILY", "Ａｐｐｌｅに確認,ASK_APPLE",
			"appleに確認,ASK_APPLE", "ask apple,ASK_APPLE", "ignore,IGNORE", "対応不要\u200B,IGNORE" })
	void choice(String word, Choice choice) {
		assertEquals(Optional.of(choice), ChoiceWords.choice(word));
	}

	@Test
	void choiceWhenOtherWord() {
		assertEquals(Optional.empty(), ChoiceWords.choice("ours?"));
		assertEquals(Optional.empty(), ChoiceWords.choice(""));
	}

}
