package io.github.purchaseaudit.order;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * A sum in major units of one currency (12.34 USD, 1200 JPY); the currency is an ISO 4217
 * code.
 */
public record Money(BigDecimal amount, String currency) {

	private static final Set<String> WITHOUT_DECIMALS = Currency.getAvailableCurrencies()
		.stream()
		.filter((currency) -> currency.getDefaultFractionDigits() == 0)
		.map(Currency::getCurrencyCode)
		.collect(Collectors.toUnmodifiableSet());

	private static final Set<String> CODES = Currency.getAvailableCurrencies()
		.stream()
		.map(Currency::getCurrencyCode)
		.collect(Collectors.toUnmodifiableSet());

	public Money {
		if (currency.length() != 3) {
			throw new IllegalArgumentException("Not an ISO currency code: " + currency);
		}
		amount = amount.stripTrailingZeros();
		amount = amount.setScale(Math.max(amount.scale(), 0));
	}

	public static Money of(String amount, String currency) {
		return new Money(new BigDecimal(amount), currency);
	}

	/** Whether it is a code of ISO 4217, in capitals. */
	public static boolean isCode(String text) {
		return CODES.contains(text);
	}

	public boolean isPositive() {
		return this.amount.signum() > 0;
	}

	/** The same sum without a minus. */
	public Money abs() {
		return new Money(this.amount.abs(), this.currency);
	}

	/** Whether sums of a currency can have decimals: those in yen have none. */
	public static boolean hasDecimals(String currency) {
		return !WITHOUT_DECIMALS.contains(currency);
	}

	/**
	 * Whether the sum can be one of its currency: yen has no decimals. Of a code that ISO
	 * 4217 does not know, any can.
	 */
	public boolean fitsCurrency() {
		return this.amount.scale() == 0 || hasDecimals(this.currency);
	}

	/**
	 * The sum of both.
	 * @throws IllegalArgumentException when the currencies differ
	 */
	public Money plus(Money other) {
		if (!this.currency.equals(other.currency)) {
			throw new IllegalArgumentException("Cannot add " + other.currency + " to " + this.currency);
		}
		return new Money(this.amount.add(other.amount), this.currency);
	}

	/** As a record's own, which is slow to begin with. */
	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof Money money && money.amount.equals(this.amount) && money.currency.equals(this.currency);
	}

	@Override
	public int hashCode() {
		return 31 * this.amount.hashCode() + this.currency.hashCode();
	}

	@Override
	public String toString() {
		return this.amount.toPlainString() + " " + this.currency;
	}

}
