package io.github.purchaseaudit.order;

import java.util.Optional;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Tests for {@link Brand}. */
class BrandTests {

	@ParameterizedTest
	@CsvSource({ "VISA, Visa, true", "ＶＩＳＡ, Visa, true", "master card, Mastercard, true", "JCB, JCB, true",
			"アメリカン・エキスプレス, Amex, true", "Apple Card, Apple Card, false", "Apple\u00a0Account 残高, Store credit, false",
			"Apple Account\u2011Guthaben, Store credit, false", "d払い, Carrier, false", "行動電話帳單, Carrier, false",
			"PayPal, PayPal, false" })
	void ofWhenKnown(String text, String brand, boolean card) {
		assertEquals(Optional.of(brand), Brand.of(text));
		assertTrue(Brand.isKnown(text));
		assertEquals(card, Brand.isCard(brand));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "None", "なし", "－", "—", "不明", "記載なし", "わからない", "確認中", "？", "unknown" })
	void ofWhenNoneNamed(String text) {
		assertEquals(Optional.empty(), Brand.of(text));
		assertFalse(Brand.isKnown(text));
	}

	@ParameterizedTest
	@CsvSource({ "' 家族のカード ', 家族のカード", "Ｇｏｌｄ　Card, Gold Card" })
	void ofWhenOnlyAText(String text, String brand) {
		assertEquals(Optional.of(brand), Brand.of(text));
		assertFalse(Brand.isKnown(text));
	}

}
