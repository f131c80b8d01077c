package io.github.purchaseaudit.mail.receipt;

import java.util.Optional;

import io.github.purchaseaudit.order.MoneyText;

/** Tells sums from other texts by their currency sign. */
final class Amounts {

	/** A currency that no sign on a receipt means. */
	private static final String NO_CURRENCY = "XXX";

	private Amounts() {
	}

	/** Whether the text is a sum with a currency, or a word for free of charge. */
	static boolean isAmount(String text) {
		return MoneyText.parse(text, NO_CURRENCY)
			.filter((money) -> !money.currency().equals(NO_CURRENCY) || !money.isPositive())
			.isPresent();
	}

	/** The sum at the end of a line, after at least one blank. */
	static Optional<String> atEnd(String line) {
		String text = line.stripTrailing();
		String found = null;
		for (int at = text.lastIndexOf(' '), words = 0; at > 0 && words < 3; words++) {
			String tail = text.substring(at + 1).strip();
			if (isAmount(tail) && !tail.matches("\\d+")) {
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
