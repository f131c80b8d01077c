package io.github.purchaseaudit.order;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** Tests for {@link PaymentMethod}. */
class PaymentMethodTests {

	@ParameterizedTest
	@CsvSource({ "Visa 9999, Visa, 9999, false", "Visa 9999 (Apple Pay), Visa, 9999, true",
			"Visa (Apple Pay), Visa,, true", "Apple Card, Apple Card,, false", "' 家族のカード ', 家族のカード,, false",
			"Visa 99999, Visa 99999,, false", "Card 0427, Card, 0427, false" })
	void shownAndReadBack(String text, String brand, @Nullable String last4, boolean applePay) {
		PaymentMethod method = new PaymentMethod(brand, last4, applePay);
		assertEquals(Optional.of(method), PaymentMethod.ofShown(text));
		assertEquals(text.strip(), method.toString());
	}

	@Test
	void ofShownWhenBlank() {
		assertEquals(Optional.empty(), PaymentMethod.ofShown(" "));
	}

	@ParameterizedTest
	@CsvSource({ "WeChat Pay, wechat  pay, true", "Suica, ＳＵＩＣＡ, true", "Suica 1234, SUICA 1234, true",
			"Suica 1234, Suica, false", "Visa (Apple Pay), Visa, false", "Suica, PASMO, false", "visa, Visa, true" })
	void theSpellingTellsNoneApart(String text, String other, boolean same) {
		PaymentMethod method = PaymentMethod.ofShown(text).orElseThrow();
		PaymentMethod spelled = PaymentMethod.ofShown(other).orElseThrow();
		assertEquals(same, method.equals(spelled));
		assertEquals(same, method.key().equals(spelled.key()));
		assertEquals(same, method.hashCode() == spelled.hashCode());
	}

	@Test
	void neverWithoutBrandNorWithOtherDigits() {
		assertThrows(IllegalArgumentException.class, () -> PaymentMethod.of(" ", null));
		assertThrows(IllegalArgumentException.class, () -> PaymentMethod.of("Visa", "427"));
		assertThrows(IllegalArgumentException.class, () -> PaymentMethod.of("Visa", "１２３４"));
	}

	@ParameterizedTest
	@CsvSource({ "Visa 9999, false, false, false", "Store credit, true, false, false", "Carrier, false, true, false",
			"Card 9999, false, false, true" })
	void kinds(String shown, boolean storeCredit, boolean carrier, boolean unnamed) {
		PaymentMethod method = PaymentMethod.ofShown(shown).orElseThrow();
		assertEquals(storeCredit, method.isStoreCredit());
		assertEquals(carrier, method.isCarrier());
		assertEquals(unnamed, method.isUnnamedCard());
	}

	@ParameterizedTest
	@CsvSource({ "Visa 9999, Visa 9999, true", "Visa 9999, Visa, true", "Visa, Visa 9999, true", "Visa, Visa, true",
			"Visa 9999, Visa 0427, false", "Visa 9999, JCB 9999, false", "Visa, JCB, false",
			"Visa 9999, Card 9999, true", "Card 9999, Visa 9999, true", "Card 9999, Visa 0427, false",
			"Card 9999, Visa, true", "Card 9999, Store credit, false", "Store credit, Card 9999, false",
			"Store credit, Store credit, true", "Visa 9999, Visa 9999 (Apple Pay), true" })
	void agreesWith(String one, String other, boolean agree) {
		assertEquals(agree,
				PaymentMethod.ofShown(one).orElseThrow().agreesWith(PaymentMethod.ofShown(other).orElseThrow()));
	}

	@Test
	void ofDigits() {
		assertEquals(PaymentMethod.of("Card", "0427"), PaymentMethod.ofDigits("0427"));
	}

}
