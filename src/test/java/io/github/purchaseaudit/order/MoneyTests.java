package io.github.purchaseaudit.order;

import java.math.BigDecimal;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Tests for {@link Money}. */
class MoneyTests {

	@ParameterizedTest
	@CsvSource({ "12.340, 12.34 EUR", "1200.00, 1200 EUR", "1.2E3, 1200 EUR", "0.00, 0 EUR", "-0.50, -0.5 EUR" })
	void normalForm(String amount, String shown) {
		Money sum = Money.of(amount, "EUR");
		assertEquals(shown, sum.toString());
		assertEquals(new BigDecimal(amount).compareTo(BigDecimal.ZERO) > 0, sum.isPositive());
	}

	@Test
	void equalWhenSumAndCurrencyAre() {
		assertEquals(Money.of("1.50", "EUR"), Money.of("1.5", "EUR"));
		assertEquals(Money.of("1.50", "EUR").hashCode(), Money.of("1.5", "EUR").hashCode());
		assertNotEquals(Money.of("1.50", "EUR"), Money.of("1.51", "EUR"));
		assertNotEquals(Money.of("1.50", "EUR"), Money.of("1.50", "USD"));
		assertNotEquals(Money.of("1.50", "EUR"), (Object) "1.5 EUR");
	}

	/** Sums are keys of maps. */
	@Test
	void hashCodesAreSpread() {
		long codes = IntStream.range(0, 1000)
			.boxed()
			.flatMap((cents) -> Stream.of("EUR", "JPY")
				.map((currency) -> new Money(BigDecimal.valueOf(cents, 2), currency)))
			.map(Money::hashCode)
			.distinct()
			.count();
		assertTrue(codes > 1500, () -> "codes " + codes);
	}

	@Test
	void plus() {
		assertEquals(Money.of("4", "EUR"), Money.of("1.50", "EUR").plus(Money.of("2.50", "EUR")));
		assertThrows(IllegalArgumentException.class, () -> Money.of("1", "EUR").plus(Money.of("1", "USD")));
	}

	@Test
	void currencyHasThreeLetters() {
		assertThrows(IllegalArgumentException.class, () -> Money.of("1", "EURO"));
	}

}
