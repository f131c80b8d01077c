package io.github.purchaseaudit.mail.receipt;

import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;

import io.github.purchaseaudit.order.Digits;
import io.github.purchaseaudit.order.Money;
import io.github.purchaseaudit.order.MoneyText;
import io.github.purchaseaudit.order.Remembered;

/** Tells sums from other texts by their currency sign. */
final class Amounts {

	/** A currency that no sign on a receipt means. */
	private static final Pattern SIGN = Pattern.compile("[\\p{Sc}円元원]|[.,]\\d{2}(?!\\d)");

	private static final Remembered<Optional<Money>> SUMS = new Remembered<>(
			(text) -> MoneyText.parse(text, MoneyText.UNNAMED));

	private Amounts() {
	}

	/** Whether the text is a sum with a currency, or a word for free of charge. */
	static boolean isAmount(String text) {
		return SUMS.of(text)
			.filter((money) -> !money.currency().equals(MoneyText.UNNAMED) || !money.isPositive())
			.isPresent();
	}

	/** Whether the text is a sum and no mere number. */
	static boolean isSum(String text) {
		return isAmount(text) && !isBareNumber(text);
	}

	/** Whether the line is a sum, or ends with one. */
	static boolean isWithSum(String line) {
		return isSum(line.strip()) || atEnd(line).isPresent();
	}

	/** The sum at the end of a line, after at least one blank. */
	static Optional<String> atEnd(String line) {
		return atEnd(line, (column, tail) -> true);
	}

	/**
	 * The price at the end of a line: a sum in a column of its own, or behind a single
	 * blank one that can be no end of a name, as {@code Ad Free}, {@code Chapters 1 - 5}
	 * and {@code 1380 RP} are.
	 */
	static Optional<String> priceAtEnd(String line) {
		return atEnd(line, (column, tail) -> column || isPrice(tail));
	}

	/** Whether a sum is no name: positive, with a sign that is no letter, or decimals. */
	static boolean isPrice(String sum) {
		return SIGN.matcher(Digits.plain(sum)).find() && isPositive(sum);
	}

	static boolean isPositive(String sum) {
		return SUMS.of(sum).filter(Money::isPositive).isPresent();
	}

	/** Digits without a sign of currency or a point. */
	static boolean isBareNumber(String text) {
		return !text.isEmpty() && text.chars().allMatch(Character::isDigit);
	}

	private static Optional<String> atEnd(String line, BiPredicate<Boolean, String> fits) {
		String text = line.stripTrailing();
		String found = null;
		for (int at = text.lastIndexOf(' '), words = 0; at > 0 && words < 3; words++) {
			String tail = text.substring(at + 1).strip();
			if (isSum(tail) && fits.test(text.charAt(at - 1) == ' ', tail)) {
				found = tail;
			}
			int next = at;
			while (next > 0 && text.charAt(next - 1) == ' ') {
				next--;
			}
			at = text.lastIndexOf(' ', next - 1);
		}
		return Optional.ofNullable(found);
	}

}
