package io.github.purchaseaudit.order;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The currency that the heading of a column of sums names in brackets: people write
 * {@code Amount (USD)}, {@code 金額（ドル）} and {@code 金額(円)} there, and plain numbers below.
 */
public final class HeadingCurrency {

	private static final Pattern BRACKET = Pattern.compile("[(（\\[]([^)）\\]]{1,60})[)）\\]]");

	private HeadingCurrency() {
	}

	/**
	 * The currency that a heading names.
	 * @param usual the one meant by a sign that several share, where it is one of them
	 */
	public static Optional<String> in(String heading, String usual) {
		Matcher bracket = BRACKET.matcher(heading);
		while (bracket.find()) {
			String text = bracket.group(1);
			if (MoneyText.currencyNamed(text).isPresent()) {
				return MoneyText.currencyNamed(text, usual);
			}
		}
		String last = heading.strip().substring(heading.strip().lastIndexOf(' ') + 1);
		return MoneyText.currencyNamed(last).isPresent() ? MoneyText.currencyNamed(last, usual) : Optional.empty();
	}

}
