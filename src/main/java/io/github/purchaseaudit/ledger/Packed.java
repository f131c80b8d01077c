package io.github.purchaseaudit.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * A record as one text: each value with its length before it, so that no character needs
 * escaping. The ledger keeps in columns only what it searches by.
 */
final class Packed {

	private final StringBuilder written = new StringBuilder(256);

	private final String text;

	private int position;

	private Packed(String text) {
		this.text = text;
	}

	static Packed empty() {
		return new Packed("");
	}

	static Packed of(String text) {
		return new Packed(text);
	}

	Packed put(@Nullable Object value) {
		if (value == null) {
			this.written.append('-');
			return this;
		}
		String written = (value instanceof BigDecimal number) ? number.toPlainString() : value.toString();
		this.written.append(written.length()).append(':').append(written);
		return this;
	}

	<T> Packed putAll(Collection<T> values, BiConsumer<Packed, T> writer) {
		put(values.size());
		values.forEach((value) -> writer.accept(this, value));
		return this;
	}

	/** The next value; null where null was put. */
	@Nullable String next() {
		if (this.text.charAt(this.position) == '-') {
			this.position++;
			return null;
		}
		int length = 0;
		char c = this.text.charAt(this.position++);
		while (c != ':') {
			length = length * 10 + (c - '0');
			c = this.text.charAt(this.position++);
		}
		this.position += length;
		return this.text.substring(this.position - length, this.position);
	}

	/**
	 * The next value, which was never null.
	 * @throws IllegalStateException when it was
	 */
	String need() {
		String value = next();
		if (value == null) {
			throw new IllegalStateException("The ledger holds no value where one is needed");
		}
		return value;
	}

	<T> @Nullable T next(Function<String, T> reader) {
		String value = next();
		return (value != null) ? reader.apply(value) : null;
	}

	boolean needBoolean() {
		return Boolean.parseBoolean(need());
	}

	@Nullable BigDecimal nextNumber() {
		return next(BigDecimal::new);
	}

	@Nullable Instant nextInstant() {
		return next(Instant::parse);
	}

	<T> List<T> nextAll(Function<Packed, T> reader) {
		int size = Integer.parseInt(need());
		List<T> values = new ArrayList<>(size);
		for (int i = 0; i < size; i++) {
			values.add(reader.apply(this));
		}
		return values;
	}

	@Override
	public String toString() {
		return this.written.toString();
	}

}
