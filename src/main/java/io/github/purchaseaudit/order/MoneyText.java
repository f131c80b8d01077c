package io.github.purchaseaudit.order;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

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

	private static final int LONGEST = 64;

	private static final int MOST_DIGITS = 12;

	private static final String MINUS = "-\u2010\u2011\u2012\u2013\u2212\u25b2\u25b3";

	private static final Map<String, List<String>> SIGNS = signs();

	private static final Set<String> THREE_DECIMALS = Currency.getAvailableCurrencies()
		.stream()
		.filter((currency) -> currency.getDefaultFractionDigits() == 3)
		.map(Currency::getCurrencyCode)
		.collect(Collectors.toUnmodifiableSet());

	private static final int LONGEST_SIGN = SIGNS.keySet().stream().mapToInt(String::length).max().orElse(0);

	private static final Set<String> NOTHING = words("nothing");

	private static final Set<String> REMARKS = words("remarks");

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

	/**
	 * The sum that the text is, or nothing when it is none.
	 * @param fallbackCurrency ISO 4217 code of a sum that shows no currency
	 */
	public static Optional<Money> parse(String text, String fallbackCurrency) {
		String shown = text.strip();
		if (shown.isEmpty() || shown.length() > LONGEST) {
			return Optional.empty();
		}
		String folded = fold(shown);
		if (NOTHING.contains(folded)) {
			return Optional.of(new Money(BigDecimal.ZERO, fallbackCurrency));
		}
		return new MoneyText(folded, fallbackCurrency).read();
	}

	private Optional<Money> read() {
		dropRemark();
		boolean understood = bracketsAndSigns();
		if (!understood || this.from >= this.to) {
			return Optional.empty();
		}
		String currency = currency();
		BigDecimal amount = (currency != null) ? number(currency) : null;
		if (amount == null || currency == null) {
			return Optional.empty();
		}
		return Optional.of(new Money(this.negative ? amount.negate() : amount, currency));
	}

	private void dropRemark() {
		for (String remark : REMARKS) {
			if (this.text.endsWith(remark) && this.text.length() > remark.length()) {
				this.to = this.text.length() - remark.length();
				trim();
				return;
			}
			if (this.text.startsWith(remark)) {
				this.from = remark.length();
				trim();
				return;
			}
		}
	}

	private boolean bracketsAndSigns() {
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
			if (isDigit(c) || ((c == '.' || c == ',') && this.from + 1 < this.to)) {
				return true;
			}
			if (MINUS.indexOf(c) >= 0) {
				if (this.negative) {
					return false;
				}
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
		for (int length = Math.min(LONGEST_SIGN, this.to - this.from); length > 0; length--) {
			int start = prefix ? this.from : this.to - length;
			List<String> meant = SIGNS.get(this.text.substring(start, start + length));
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

	private @Nullable String currency() {
		if (this.currencies == null || this.currencies.contains(this.fallback)) {
			return this.fallback;
		}
		return this.currencies.get(0);
	}

	private @Nullable BigDecimal number(String currency) {
		int decimals = decimalMark(currency);
		StringBuilder digits = new StringBuilder();
		int group = 0;
		int groups = 0;
		char divider = 0;
		for (int i = this.from; i < decimals; i++) {
			char c = this.text.charAt(i);
			if (isDigit(c)) {
				digits.append(c);
				group++;
			}
			else {
				boolean fits = groups == 0 ? group >= 1 && group <= 3 : group == 3 || (group == 2 && c == ',');
				if (".,' ".indexOf(c) < 0 || (divider != 0 && c != divider) || !fits) {
					return null;
				}
				divider = c;
				groups++;
				group = 0;
			}
		}
		if ((groups > 0 && group != 3) || digits.length() > MOST_DIGITS) {
			return null;
		}
		String fraction = (decimals < this.to) ? this.text.substring(decimals + 1, this.to) : "";
		if (!fraction.chars().allMatch((c) -> isDigit((char) c)) || digits.length() + fraction.length() == 0) {
			return null;
		}
		return new BigDecimal("0" + digits + (fraction.isEmpty() ? "" : "." + fraction));
	}

	/** The index of the point or comma before the decimals, else the end. */
	private int decimalMark(String currency) {
		int point = this.text.lastIndexOf('.', this.to - 1);
		int comma = this.text.lastIndexOf(',', this.to - 1);
		int last = Math.max(point, comma);
		if (last < this.from) {
			return this.to;
		}
		boolean repeated = this.text.lastIndexOf(this.text.charAt(last), last - 1) >= this.from;
		boolean otherToo = Math.min(point, comma) >= this.from;
		int behind = this.to - last - 1;
		if (repeated) {
			return this.to;
		}
		if (otherToo || behind == 1 || behind == 2) {
			return last;
		}
		if (behind == 3) {
			boolean thousands = last > this.from && first() != '0'
					&& !(point == last && THREE_DECIMALS.contains(currency));
			return thousands ? this.to : last;
		}
		return (point == last) ? last : this.to;
	}

	private void trim() {
		while (this.from < this.to && this.text.charAt(this.from) == ' ') {
			this.from++;
		}
		while (this.from < this.to && this.text.charAt(this.to - 1) == ' ') {
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

	/** NFKC, upper case, one kind of blank and apostrophe, nothing invisible. */
	private static String fold(String text) {
		String folded = plain(text).toUpperCase(Locale.ROOT);
		StringBuilder kept = new StringBuilder(folded.length());
		for (int i = 0; i < folded.length(); i++) {
			char c = folded.charAt(i);
			if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
				kept.append(' ');
			}
			else if (c == '\u2019') {
				kept.append('\'');
			}
			else if (Character.getType(c) != Character.FORMAT && Character.getType(c) != Character.CONTROL) {
				kept.append(c);
			}
		}
		return kept.toString().strip();
	}

	/** Most sums are ASCII with a yen sign at most, which NFKC leaves alone. */
	private static String plain(String text) {
		boolean plain = text.chars().allMatch((c) -> c < 0x80 || c == '\u00a5');
		return plain ? text : Normalizer.normalize(text, Normalizer.Form.NFKC);
	}

	private static Map<String, List<String>> signs() {
		Map<String, List<String>> signs = new HashMap<>();
		for (Currency currency : Currency.getAvailableCurrencies()) {
			signs.put(currency.getCurrencyCode(), List.of(currency.getCurrencyCode()));
		}
		Properties lists = Words.load("currencies.properties");
		lists.stringPropertyNames()
			.forEach((sign) -> signs.put(fold(sign), Words.split(lists.getProperty(sign)).toList()));
		return signs;
	}

	private static Set<String> words(String name) {
		return Arrays.stream(Words.load("money-words.properties").getProperty(name).split("\\|", -1))
			.map(MoneyText::fold)
			.collect(Collectors.toUnmodifiableSet());
	}

}
