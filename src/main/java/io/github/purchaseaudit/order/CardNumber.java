package io.github.purchaseaudit.order;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A full card number found in a text: of it only the brand that its first digits show and
 * the last four digits may be kept.
 *
 * @param from where it begins in the text
 * @param to behind its last digit
 * @param brand in normal form, by the issuers' number ranges; empty when none fits
 */
public record CardNumber(int from, int to, Optional<String> brand, String last4) {

	private static final int SHORTEST = 13;

	private static final int WIDEST_GAP = 3;

	/**
	 * The card numbers in a text in NFKC: 13 or more digits, with up to three blanks,
	 * dashes, points or the like between two digits.
	 */
	static List<CardNumber> in(String text) {
		if (!hasDigits(text)) {
			return List.of();
		}
		List<CardNumber> found = new ArrayList<>();
		StringBuilder digits = new StringBuilder();
		int start = 0;
		int end = 0;
		for (int i = 0; i <= text.length(); i++) {
			char c = (i < text.length()) ? text.charAt(i) : 'x';
			int digit = Character.digit(c, 10);
			if (digit >= 0) {
				start = digits.isEmpty() ? i : start;
				digits.append(digit);
				end = i + 1;
			}
			else if (!digits.isEmpty() && (!isGap(c) || i - end >= WIDEST_GAP)) {
				if (digits.length() >= SHORTEST) {
					found.add(of(start, end, digits.toString()));
				}
				digits.setLength(0);
			}
		}
		return found;
	}

	private static boolean hasDigits(String text) {
		int digits = 0;
		for (int i = 0; i < text.length(); i++) {
			digits += Character.isDigit(text.charAt(i)) ? 1 : 0;
		}
		return digits >= SHORTEST;
	}

	/** The text with every card number in it cut down to {@code ****1234}. */
	public static String hide(String text) {
		String plain = Nfkc.of(text);
		List<CardNumber> found = in(plain);
		if (found.isEmpty()) {
			return text;
		}
		StringBuilder safe = new StringBuilder();
		int at = 0;
		for (CardNumber number : found) {
			safe.append(plain, at, number.from).append("****").append(number.last4);
			at = number.to;
		}
		return safe.append(plain, at, plain.length()).toString();
	}

	private static boolean isGap(char c) {
		int type = Character.getType(c);
		return Character.isWhitespace(c) || type == Character.DASH_PUNCTUATION || type == Character.FORMAT
				|| "._/|・ー−".indexOf(c) >= 0;
	}

	static CardNumber of(int from, int to, String digits) {
		return new CardNumber(from, to, brandOf(digits), digits.substring(digits.length() - 4));
	}

	private static Optional<String> brandOf(String digits) {
		int two = Integer.parseInt(digits.substring(0, 2));
		int four = Integer.parseInt(digits.substring(0, 4));
		if (two / 10 == 4) {
			return Optional.of("Visa");
		}
		if ((two >= 51 && two <= 55) || (four >= 2221 && four <= 2720)) {
			return Optional.of("Mastercard");
		}
		if (two == 34 || two == 37) {
			return Optional.of("Amex");
		}
		if (four >= 3528 && four <= 3589) {
			return Optional.of("JCB");
		}
		if (two == 30 || two == 36 || two == 38 || two == 39) {
			return Optional.of("Diners");
		}
		if (two == 62) {
			return Optional.of("UnionPay");
		}
		return (four == 6011 || two == 64 || two == 65) ? Optional.of("Discover") : Optional.empty();
	}

}
