package io.github.purchaseaudit.order;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

/** Tests for {@link CardNumber}. */
class CardNumberTests {

	@ParameterizedTest
	@CsvSource(delimiter = ';', textBlock = """
			4000123456789017; ****9017
			4000123456785; ****6785
			000 Gems, 4000 1234 5678 9017.; 000 Gems, ****9017.
			４０００　１２３４　５６７８　９０１７　様; ****9017 様
			4000.1234_5678/9017; ****9017
			4000 - 1234 - 5678 - 9017; ****9017
			5100-1234-5678-9012, 4000|1234・5678ー9017!; ****9012, ****9017!
			2 Gems 4000 1234 5678 9017; 2 Gems ****9017
			""")
	void hideWhenWrittenSo(String text, String safe) {
		assertEquals(safe, CardNumber.hide(text));
	}

	@Test
	void hideWhenDividedByWhatNobodySees() {
		assertEquals("****9017", CardNumber.hide("4000\t1234\u200b5678\u00a09017"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "Coins", "書類　１２３４５６７８９０１２", "4000    1234    5678    9017", "123456789012, 5 Gems",
			"2024/12/31 to 2026" })
	void keepWhatIsNoCardNumber(String text) {
		assertSame(text, CardNumber.hide(text));
	}

	/** The ranges of numbers that the brands have, and the numbers beside them. */
	@ParameterizedTest
	@CsvSource({ "4000123456789017, Visa", "4999123456789018, Visa", "5000123456789015, Card",
			"5100123456789014, Mastercard", "5599123456789012, Mastercard", "5600123456789013, Card",
			"2220123456789014, Card", "2221123456789013, Mastercard", "2720123456789019, Mastercard",
			"2721123456789018, Card", "330012345678901, Card", "340012345678901, Amex", "350012345678901, Card",
			"370012345678901, Amex", "3527123456789016, Card", "3528123456789015, JCB", "3589123456789012, JCB",
			"3590123456789019, Card", "30001234567890, Diners", "31001234567890, Card", "36001234567890, Diners",
			"38001234567890, Diners", "39001234567890, Diners", "6200123456789012, UnionPay", "6010123456789018, Card",
			"6011123456789017, Discover", "6300123456789011, Card", "6400123456789010, Discover",
			"6500123456789019, Discover", "6600123456789018, Card" })
	void brandByTheFirstDigits(String number, String brand) {
		assertEquals(brand, PaymentText.parse(number, null).get(0).brand());
	}

}
