package io.github.purchaseaudit.order;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

class MoneyTextTests {

	@ParameterizedTest
	@CsvSource(delimiter = ';', textBlock = """
			$1.29; 1.29 USD
			¥160; 160 JPY
			￥160; 160 JPY
			1,200円; 1200 JPY
			１，２００円; 1200 JPY
			¥١٬٢٠٠; 1200 JPY
			۱۲٫۵۰ €; 12.5 EUR
			\u200f12.50\u00a0€\u200f; 12.5 EUR
			￥1,200; 1200 JPY
			¥ 1,200; 1200 JPY
			\\1,200; 1200 JPY
			¥1,200-; 1200 JPY
			1,200円（税込）; 1200 JPY
			税込 1,200円; 1200 JPY
			税込み 1,200円; 1200 JPY
			1,584; 1584 JPY
			48600; 48600 JPY
			無料; 0 JPY
			Free; 0 JPY
			Bezpłatnie; 0 JPY
			Ücretsiz; 0 JPY
			БЕСПЛАТНО; 0 JPY
			مجاني; 0 JPY
			0,99 €; 0.99 EUR
			1.234,50 €; 1234.5 EUR
			€1,234.50; 1234.5 EUR
			59,00 kr; 59 SEK
			59,- kr; 59 SEK
			269,00 CZK; 269 CZK
			749,00 р.; 749 RUB
			1 749 Р; 1749 RUB
			749 ₽; 749 RUB
			NT$ 90; 90 TWD
			HK$8.00; 8 HKD
			CA$ 3.99; 3.99 CAD
			$3.99 CAD; 3.99 CAD
			US$9.99; 9.99 USD
			49.000đ; 49000 VND
			1 234,50 $ CA; 1234.5 CAD
			١٬٢٣٤٫٥٠ ج.م.‏; 1234.5 EGP
			د.م.‏ 49,00; 49 MAD
			4.990 د.ك.‏; 4.99 KWD
			12,99 zl; 12.99 PLN
			3.90 NIS; 3.9 ILS
			35.00 บาท; 35 THB
			Za darmo; 0 JPY
			मुफ़्त; 0 JPY
			Percuma; 0 JPY
			₫105.000; 105000 VND
			￦8,900; 8900 KRW
			8,900원; 8900 KRW
			£0.79; 0.79 GBP
			CHF 1'234.50; 1234.5 CHF
			1 234,56 €; 1234.56 EUR
			12.34 CHF; 12.34 CHF
			-1200; -1200 JPY
			▲1,000; -1000 JPY
			−1,000円; -1000 JPY
			($5.00); -5 USD
			-$5.00; -5 USD
			$-5.00; -5 USD
			$1.99-; -1.99 USD
			¥5,658.76; 5658.76 JPY
			¥10918,81; 10918.81 JPY
			1.200 KWD; 1.2 KWD
			.99 USD; 0.99 USD
			₹1,00,000; 100000 INR
			JPY 1200; 1200 JPY
			900円; 900 JPY
			(1,200円) 税込; -1200 JPY
			税込 (1,200円); -1200 JPY
			( $5.00 ); -5 USD
			+5.00 €; 5 EUR
			,99 €; 0.99 EUR
			CHF 59.-; 59 CHF
			CHF 1’234.50; 1234.5 CHF
			123,456; 123456 JPY
			123456789012; 123456789012 JPY
			1.5 USD; 1.5 USD
			.500 USD; 0.5 USD
			0.500 USD; 0.5 USD
			1,200 KWD; 1200 KWD
			1.2345 USD; 1.2345 USD
			1.234.567,89 €; 1234567.89 EUR
			""")
	void parseWhenWrittenAsSomewhere(String text, String sum) {
		assertEquals(sum, MoneyText.parse(text, "JPY").orElseThrow().toString());
	}

	@ParameterizedTest
	@CsvSource({ "$5, CAD, 5 CAD", "$5, EUR, 5 USD", "¥30, CNY, 30 CNY", "￥30, USD, 30 JPY", "59 kr, NOK, 59 NOK",
			"59 kr, DKK, 59 DKK", "59 kr, EUR, 59 SEK", "30元, JPY, 30 CNY", "1.99, EUR, 1.99 EUR",
			"1.99-, EUR, -1.99 EUR", "無料, EUR, 0 EUR" })
	void parseWhenSeveralCurrenciesShareTheSign(String text, String fallback, String sum) {
		assertEquals(sum, MoneyText.parse(text, fallback).orElseThrow().toString());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "-", "¥", "abc", "1,2,3", "12,34,5", "1.2.3", "約1,200円", "1,200円くらい", "$5 €",
			"(-5.00)", "€$5", "-$1.99-", ",-", "¥,-", ".", "税込", "1,234.567,890", "1,234.567.890", ",234,567",
			"1234,567", "1.00.000", "1,0,000", "1,0000,000", "1. 5", "1,2x5", "1234567890123", "1,234,5678", "1,20000",
			"--5", "1 2", "4111111111111111", "1,200-", "1,200.5.5", "１月", "$", "5%" })
	void parseWhenNoSumThenNothing(String text) {
		assertTrue(MoneyText.parse(text, "JPY").isEmpty(), text);
	}

	@Test
	void parseWhenSignsStandThatNobodySees() {
		assertEquals("1200 JPY", MoneyText.parse("\u200e¥1,200\u0008", "JPY").orElseThrow().toString());
		assertEquals("0 EUR", MoneyText.parse("\u200f Free", "EUR").orElseThrow().toString());
		assertEquals("1234.56 EUR", MoneyText.parse("1\u202f234,56\t€", "JPY").orElseThrow().toString());
	}

	@ParameterizedTest
	@CsvSource({ "64, 1200 JPY", "65, nothing" })
	void parseWhenTextIsLong(int length, String sum) {
		String text = "¥" + " ".repeat(length - 6) + "1,200";
		assertEquals(sum, MoneyText.parse(text, "JPY").map(Money::toString).orElse("nothing"));
	}

	@Test
	void parseWhenTextIsHuge() {
		String huge = "¥1,".repeat(350_000);
		assertTimeoutPreemptively(Duration.ofSeconds(60), () -> assertTrue(MoneyText.parse(huge, "JPY").isEmpty()));
	}

	@Property
	void parseReadsBackWhatWasWritten(@ForAll @IntRange(min = -99_999_999, max = 99_999_999) int cents) {
		BigDecimal amount = BigDecimal.valueOf(cents, 2);
		Money expected = new Money(amount, "EUR");
		String english = String.format(Locale.ROOT, "%,.2f", amount);
		String german = String.format(Locale.GERMANY, "%,.2f €", amount);
		assertEquals(expected, MoneyText.parse("€" + english, "JPY").orElseThrow());
		assertEquals(expected, MoneyText.parse(german, "JPY").orElseThrow());
		assertEquals(expected, MoneyText.parse(amount.toPlainString(), "EUR").orElseThrow());
	}

	@Property
	void parseNeverThrows(@ForAll String text) {
		MoneyText.parse(text, "JPY").ifPresent((sum) -> assertEquals(3, sum.currency().length()));
	}

}
