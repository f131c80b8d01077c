package io.github.purchaseaudit.order;

import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * The number Apple gives one order, in normal form: NFKC, plain digits, without blanks,
 * upper case. {@code M} and nine more is a paid order, {@code R} a free download,
 * {@code W} hardware; other shapes are kept. Numbers are compared whole.
 */
public record OrderNumber(String value) implements Comparable<OrderNumber> {

	private static final int LONGEST = 64;

	public OrderNumber {
		if (value.isEmpty() || !value.equals(normal(value))) {
			throw new IllegalArgumentException("Not an order number in normal form: " + value);
		}
	}

	/**
	 * The order number written in a text, or nothing when the text holds none.
	 */
	public static Optional<OrderNumber> of(@Nullable String text) {
		if (text == null) {
			return Optional.empty();
		}
		String value = normal(text);
		return value.isEmpty() || value.length() > LONGEST ? Optional.empty() : Optional.of(new OrderNumber(value));
	}

	/** The normal form that order numbers and document numbers share. */
	public static String normal(String text) {
		if (text.chars().allMatch((c) -> (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z'))) {
			return text;
		}
		StringBuilder value = new StringBuilder(text.length());
		Digits.plain(text)
			.codePoints()
			.filter((c) -> !Character.isWhitespace(c) && !isInvisible(c))
			.forEach(value::appendCodePoint);
		return value.toString().toUpperCase(Locale.ROOT);
	}

	private static boolean isInvisible(int c) {
		int type = Character.getType(c);
		return type == Character.FORMAT || type == Character.CONTROL;
	}

	/** Whether Apple's hardware store made this order ({@code W} and digits). */
	public boolean isHardware() {
		return this.value.length() > 1 && this.value.charAt(0) == 'W'
				&& this.value.chars().skip(1).allMatch((c) -> c >= '0' && c <= '9');
	}

	/** As a record's own, which is slow to begin with. */
	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof OrderNumber number && number.value.equals(this.value);
	}

	@Override
	public int hashCode() {
		return this.value.hashCode();
	}

	@Override
	public int compareTo(OrderNumber other) {
		return this.value.compareTo(other.value);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
