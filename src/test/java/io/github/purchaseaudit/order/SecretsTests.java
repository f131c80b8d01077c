package io.github.purchaseaudit.order;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SecretsTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			CVV 123                             | CVV ****
			CVV 000                             | CVV ****
			CVV 999                             | CVV ****
			passwd=sesame                       | passwd=****
			Visa 4111-1122-0000-0018 CVC2:0427  | Visa ****0018 CVC2:****
			Gems (Security  Code is 1234)       | Gems (Security  Code is ****
			セキュリティコードは１２３          | セキュリティコードは****
			暗証番号 ９８７６                   | 暗証番号 ****
			PIN=0427, then call                 | PIN=****, then call
			Your password: hunter2              | Your password: ****
			Password = correct horse            | Password = **** horse
			合計 パスワード：ひみつ 1234        | 合計 パスワード:**** 1234
			""")
	void hide(String text, String safe) {
		assertEquals(safe, Secrets.hide(text));
	}

	@ParameterizedTest
	@ValueSource(strings = { "codes", "passwords" })
	void hideBehindEveryWord(String list) {
		WordLists.beside(Secrets.class, "secret-words.properties").list(list).forEach((word) -> {
			for (String written : List.of(word, word.toUpperCase(Locale.ROOT), "\u3042" + word, "a " + word)) {
				String hidden = Secrets.hide(written + ": 0427");
				assertTrue(hidden.endsWith("****") && !hidden.contains("0427"), hidden);
			}
		});
	}

	/** Apps are called so, and numbers of items are no codes. */
	@ParameterizedTest
	@ValueSource(strings = { "1Password: Password Manager", "パスワードマネージャー Pro", "Your password was changed",
			"パスワードは変更されました", "Spin 1000 Coins", "PIN 123456789", "PIN 42", "PI 314", "Cider 1200" })
	void keepNames(String text) {
		assertEquals(text, Secrets.hide(text));
	}

	@Test
	void paymentMethodsHoldNone() {
		assertEquals(List.of(new PaymentMethod("Visa", "1234", false)),
				PaymentText.parse("Visa .... 1234 CVV 567, password: hunter2", null));
		assertEquals(List.of(new PaymentMethod("Visa", "0018", false)),
				PaymentText.parse("4111-1122-0000-0018 CVC 567", null));
	}

}
