package io.github.purchaseaudit.mail.receipt;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import io.github.purchaseaudit.mail.message.Message;
import io.github.purchaseaudit.order.Nfkc;
import io.github.purchaseaudit.order.OrderNumber;
import io.github.purchaseaudit.order.OrderShape;

/**
 * The order numbers that a mail names shortly behind a word for one, however it is laid
 * out. That is what a forgery claims to be about, for a person to compare; no receipt is
 * read in this way.
 */
public final class NamedOrders {

	/** Of Apple's media services, and of the Apple Store. */
	private static final Pattern NUMBER = Pattern
		.compile("(?<![A-Z0-9])(?:" + OrderShape.MEDIA + "|" + OrderShape.HARDWARE + ")(?![A-Z0-9])");

	/** Between a heading of several columns and the value below stand the others. */
	private static final int SHORTLY = 120;

	private static final int LONGEST = 64 * 1024;

	private NamedOrders() {
	}

	/** In the order in which they stand there, each once. */
	public static List<OrderNumber> in(Message message) {
		String all = message.subject() + "\n" + message.readable();
		String text = Nfkc.of(all.substring(0, Math.min(all.length(), LONGEST))).toUpperCase(Locale.ROOT);
		return NUMBER.matcher(text)
			.results()
			.filter((number) -> isLabel(text.substring(Math.max(0, number.start() - SHORTLY), number.start())))
			.map((number) -> new OrderNumber(number.group()))
			.distinct()
			.toList();
	}

	private static boolean isLabel(String before) {
		return Labels.contains(before, "order") || Labels.contains(before, "store.order");
	}

}
