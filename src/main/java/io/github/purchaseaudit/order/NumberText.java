package io.github.purchaseaudit.order;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Reads the digits of a sum, with either kind of decimal mark and thousands divided by
 * points, commas, blanks or apostrophes.
 */
final class NumberText {

	private static final int MOST_DIGITS = 12;

	private static final Set<String> THREE_DECIMALS = Currency.getAvailableCurrencies()
		.stream()
		.filter((currency) -> currency.getDefaultFractionDigits() == 3)
		.map(Currency::getCurrencyCode)
		.collect(Collectors.toUnmodifiableSet());

	private NumberText() {
	}

	/**
	 * The number that a text with digits is, or nothing when it is none.
	 * @param currency what it counts: few currencies have three decimals
	 */
	static @Nullable BigDecimal parse(String text, String currency) {
		int decimals = decimalMark(text, currency);
		StringBuilder digits = new StringBuilder();
		int group = 0;
		int groups = 0;
		char divider = 0;
		for (int i = 0; i < decimals; i++) {
			char c = text.charAt(i);
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
		String fraction = (decimals < text.length()) ? text.substring(decimals + 1) : "";
		if (!fraction.chars().allMatch((c) -> isDigit((char) c))) {
			return null;
		}
		return new BigDecimal("0" + digits + (fraction.isEmpty() ? "" : "." + fraction));
	}

	/** The index of the point or comma before the decimals, else the end. */
	private static int decimalMark(String text, String currency) {
		int point = text.lastIndexOf('.');
		int comma = text.lastIndexOf(',');
		int last = Math.max(point, comma);
		if (last < 0) {
			return text.length();
		}
		boolean otherToo = text.contains(".") && text.contains(",");
		int behind = text.length() - last - 1;
		if (text.indexOf(text.charAt(last)) < last) {
			return text.length();
		}
		if (otherToo || behind == 1 || behind == 2) {
			return last;
		}
		if (behind == 3) {
			boolean thousands = last > 0 && text.charAt(0) != '0'
					&& !(point == last && THREE_DECIMALS.contains(currency));
			return thousands ? text.length() : last;
		}
		return (point == last) ? last : text.length();
	}

	private static boolean isDigit(char c) {
		return c >= '0' && c <= '9';
	}

}
