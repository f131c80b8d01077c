package io.github.purchaseaudit.order;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Reads a sum as people, shops and card issuers write it: {@code $1.29}, {@code ¥1,200},
 * {@code 1,200円}, {@code 0,99 €}, {@code NT$ 90}, {@code ▲1,000}, {@code (5.00)},
 * {@code 無料}. What cannot be read without guessing is no sum.
 * <p>
 * Signs and the currencies they may mean are data ({@code currencies.properties}). A sum
 * without sign is in the fallback currency; a sign that several currencies share
 * ({@code $}, {@code ¥}, {@code kr}) means the fallback currency where that is one of
 * them. A single point or comma before exactly three digits divides thousands, before any
 * other number of digits decimals. Yen are read with decimals too: forged mails have
 * them.
 */
public final class MoneyText {

	/** The code of sums that show no currency, and of none. */
	public static final String UNNAMED = "XXX";

	private static final int LONGEST = 64;

	private static final String MINUS = "-\u2010\u2011\u2012\u2013\u2212\u25b2\u25b3";

	private final String text;

	private final String fallback;

	private int from;

	private int to;

	private boolean negative;

	private @Nullable List<String> currencies;

	private MoneyText(String text, String fallback) {
		this.text = text;
		this.to = text.length();
		this.fallback = fallback;
	}

	/** The currency that a code, sign or name means, or nothing when it means none. */
	public static Optional<String> currencyNamed(String name) {
		return currencyNamed(name, UNNAMED).filter((currency) -> !currency.equals(UNNAMED));
	}

	/**
	 * The currency that a code, sign or name means.
	 * @param usual the one meant by a sign that several share, where it is one of them,
	 * and by a name that means none
	 */
	public static Optional<String> currencyNamed(String name, String usual) {
		List<String> meant = MoneyWords.NAMES.get(MoneyWords.fold(name));
		if (meant != null) {
			return Optional.of(meant.contains(usual) ? usual : meant.get(0));
		}
		return parse("1 " + name, usual).map(Money::currency);
	}

	/**
	 * The sum that the text is, or nothing when it is none.
	 * @param fallbackCurrency ISO 4217 code of a sum that shows no currency
	 */
	public static Optional<Money> parse(String text, String fallbackCurrency) {
		String shown = text.strip();
		if (shown.length() > LONGEST) {
			return Optional.empty();
		}
		String folded = MoneyWords.fold(shown);
		if (MoneyWords.NOTHING.contains(folded)) {
			return Optional.of(new Money(BigDecimal.ZERO, fallbackCurrency));
		}
		return new MoneyText(folded, fallbackCurrency).read();
	}

	private Optional<Money> read() {
		dropRemark();
		if (!bracketsAndSigns()) {
			return Optional.empty();
		}
		String currency = currency();
		return Optional.ofNullable(NumberText.parse(this.text.substring(this.from, this.to), currency))
			.map((amount) -> new Money(this.negative ? amount.negate() : amount, currency));
	}

	private void dropRemark() {
		for (String remark : MoneyWords.REMARKS) {
			if (this.text.endsWith(remark)) {
				this.to = this.text.length() - remark.length();
				return;
			}
			if (this.text.startsWith(remark)) {
				this.from = remark.length();
				return;
			}
		}
	}

	private boolean bracketsAndSigns() {
		trim();
		if (first() == '(' && last() == ')') {
			this.negative = true;
			this.from++;
			this.to--;
		}
		return prefix() && suffix();
	}

	private boolean prefix() {
		while (true) {
			trim();
			char c = first();
			if (isDigit(c) || c == '.' || c == ',') {
				return true;
			}
			if (MINUS.indexOf(c) >= 0 && !this.negative) {
				this.negative = true;
				this.from++;
			}
			else if (c == '+') {
				this.from++;
			}
			else if (!signAt(true)) {
				return false;
			}
		}
	}

	private boolean suffix() {
		while (true) {
			trim();
			char c = last();
			if (isDigit(c)) {
				return true;
			}
			if (MINUS.indexOf(c) >= 0) {
				this.to--;
				if (!trailingMinus()) {
					return false;
				}
			}
			else if (!signAt(false)) {
				return false;
			}
		}
	}

	/** {@code 59,-} and {@code ¥1,200-} end a sum; {@code 1.99-} makes it negative. */
	private boolean trailingMinus() {
		char c = last();
		if (c == ',' || c == '.') {
			this.to--;
			return true;
		}
		if (this.currencies != null && this.currencies.contains("JPY")) {
			return true;
		}
		if (this.negative || (this.currencies == null && this.fallback.equals("JPY"))) {
			return false;
		}
		this.negative = true;
		return true;
	}

	private boolean signAt(boolean prefix) {
		for (int length = Math.min(MoneyWords.LONGEST_SIGN, this.to - this.from); length > 0; length--) {
			int start = prefix ? this.from : this.to - length;
			List<String> meant = MoneyWords.SIGNS.get(this.text.substring(start, start + length));
			if (meant != null) {
				this.from += prefix ? length : 0;
				this.to -= prefix ? 0 : length;
				return narrow(meant);
			}
		}
		return false;
	}

	private boolean narrow(List<String> meant) {
		this.currencies = (this.currencies != null) ? this.currencies.stream().filter(meant::contains).toList() : meant;
		return !this.currencies.isEmpty();
	}

	private String currency() {
		if (this.currencies == null || this.currencies.contains(this.fallback)) {
			return this.fallback;
		}
		return this.currencies.get(0);
	}

	private void trim() {
		while (first() == ' ') {
			this.from++;
		}
		while (last() == ' ') {
			this.to--;
		}
	}

	private char first() {
		return (this.from < this.to) ? this.text.charAt(this.from) : 0;
	}

	private char last() {
		return (this.from < this.to) ? this.text.charAt(this.to - 1) : 0;
	}

	private static boolean isDigit(char c) {
		return c >= '0' && c <= '9';
	}

}
