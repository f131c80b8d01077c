package io.github.purchaseaudit.order;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The name of a file, folder or archive member without the full card number that somebody
 * put into it. Names hold many long numbers that are none, such as times and the numbers
 * of mails: in a name only that is a card's which begins as those of a brand do and whose
 * last digit fits (ISO/IEC 7812-1, Luhn).
 */
public final class SafeName {

	private static final int SHORTEST = 13;

	private static final int LONGEST = 19;

	/** With what may lie between the digits. */
	private static final int WIDEST = 4 * LONGEST;

	private static final Pattern PARTS = Pattern.compile("(?<=[/\\\\])");

	private SafeName() {
	}

	/** The name, or path, with every card number in it cut down to {@code ****1234}. */
	public static String of(String name) {
		return PARTS.splitAsStream(name).map(SafeName::part).collect(Collectors.joining());
	}

	private static String part(String name) {
		String plain = Nfkc.of(name);
		StringBuilder safe = new StringBuilder();
		int at = 0;
		for (CardNumber digits : CardNumber.in(plain)) {
			int from = digits.from();
			while (from < digits.to()) {
				Optional<CardNumber> card = longest(plain, from, digits.to());
				if (card.isPresent()) {
					safe.append(plain, at, from).append("****").append(card.get().last4());
					at = card.get().to();
				}
				from = nextGroup(plain, card.map(CardNumber::to).orElse(from), digits.to());
			}
		}
		return (at > 0) ? safe.append(plain, at, plain.length()).toString() : name;
	}

	/** The longest card number from here to the end of some group of digits. */
	private static Optional<CardNumber> longest(String text, int from, int until) {
		for (int to = Math.min(until, from + WIDEST); to > from; to--) {
			if (isDigit(text, to - 1) && (to == until || !isDigit(text, to))) {
				String digits = digits(text.substring(from, to));
				if (digits.length() >= SHORTEST && digits.length() <= LONGEST && isChecked(digits)) {
					CardNumber card = CardNumber.of(from, to, digits);
					return card.brand().isPresent() ? Optional.of(card) : Optional.empty();
				}
			}
		}
		return Optional.empty();
	}

	private static int nextGroup(String text, int from, int until) {
		int next = from;
		while (next < until && isDigit(text, next)) {
			next++;
		}
		while (next < until && !isDigit(text, next)) {
			next++;
		}
		return next;
	}

	private static boolean isDigit(String text, int at) {
		return Character.isDigit(text.charAt(at));
	}

	private static String digits(String text) {
		return text.chars()
			.filter(Character::isDigit)
			.mapToObj((c) -> String.valueOf(Character.digit(c, 10)))
			.collect(Collectors.joining());
	}

	/** Whether the last digit checks the others. */
	private static boolean isChecked(String digits) {
		int sum = 0;
		for (int i = 0; i < digits.length(); i++) {
			int digit = digits.charAt(digits.length() - 1 - i) - '0';
			int counted = (i % 2 == 1) ? 2 * digit : digit;
			sum += (counted > 9) ? counted - 9 : counted;
		}
		return sum % 10 == 0;
	}

}
