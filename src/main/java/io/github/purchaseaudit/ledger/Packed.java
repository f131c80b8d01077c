package io.github.purchaseaudit.ledger;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

import io.github.purchaseaudit.order.PurchaseTime;
import org.jspecify.annotations.Nullable;

/**
 * A record as bytes: each value with its length before it, so that no character needs
 * escaping. The ledger keeps in columns only what it searches by; it takes and gives back
 * bytes as they are, while it looks at every letter of a text.
 */
final class Packed {

	private static final int NULL = 0;

	private static final int INSTANT = 1;

	private static final int DAY = 2;

	private byte[] bytes;

	private int position;

	private Packed(byte[] bytes) {
		this.bytes = bytes;
	}

	static Packed empty() {
		return new Packed(new byte[512]);
	}

	/** A record that was packed before, to be put into another one. */
	static Packed whole(byte[] bytes) {
		Packed packed = new Packed(bytes);
		packed.position = bytes.length;
		return packed;
	}

	static Packed of(byte[] bytes) {
		return new Packed(bytes);
	}

	Packed put(@Nullable Object value) {
		if (value == null) {
			return number(NULL);
		}
		return text((value instanceof BigDecimal number) ? number.toPlainString() : value.toString());
	}

	private Packed text(String text) {
		number(text.length() + 1L);
		int begin = this.position;
		room(text.length());
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c >= 0x80) {
				return letters(text, begin);
			}
			this.bytes[this.position++] = (byte) c;
		}
		return this;
	}

	/** Text of more than ASCII, whose length is another one. */
	private Packed letters(String text, int begin) {
		byte[] letters = StoredText.bytes(text);
		this.position = begin - size(text.length() + 1L);
		number(letters.length + 1L);
		return raw(letters, 0, letters.length);
	}

	private Packed raw(byte[] from, int begin, int length) {
		room(length);
		System.arraycopy(from, begin, this.bytes, this.position, length);
		this.position += length;
		return this;
	}

	/** Another record as one value. */
	Packed put(Packed inner) {
		return number(inner.position + 1L).raw(inner.bytes, 0, inner.position);
	}

	Packed putFlag(boolean flag) {
		return number(flag ? 1 : 0);
	}

	Packed putTime(@Nullable PurchaseTime time) {
		if (time == null) {
			return number(NULL);
		}
		if (time.instant() != null) {
			return number(INSTANT).instant(time.instant());
		}
		return number(DAY).signed((time.day() != null) ? time.day().toEpochDay() : 0);
	}

	Packed putInstant(@Nullable Instant instant) {
		return (instant != null) ? number(INSTANT).instant(instant) : number(NULL);
	}

	private Packed instant(Instant instant) {
		return signed(instant.getEpochSecond()).number(instant.getNano());
	}

	private Packed signed(long value) {
		return number((value << 1) ^ (value >> 63));
	}

	/** Seven bits to a byte, the lowest first. */
	private Packed number(long value) {
		room(10);
		long rest = value;
		while ((rest & ~0x7FL) != 0) {
			this.bytes[this.position++] = (byte) (rest | 0x80);
			rest >>>= 7;
		}
		this.bytes[this.position++] = (byte) rest;
		return this;
	}

	private static int size(long value) {
		return (value == 0) ? 1 : (70 - Long.numberOfLeadingZeros(value)) / 7;
	}

	private void room(int length) {
		if (this.position + length > this.bytes.length) {
			this.bytes = Arrays.copyOf(this.bytes, Math.max(this.position + length, 2 * this.bytes.length));
		}
	}

	<T> Packed putAll(Collection<T> values, BiConsumer<Packed, T> writer) {
		number(values.size());
		values.forEach((value) -> writer.accept(this, value));
		return this;
	}

	/** The next value; null where null was put. */
	@Nullable String next() {
		int length = (int) nextLong() - 1;
		if (length < 0) {
			return null;
		}
		int begin = this.position;
		this.position += length;
		for (int i = begin; i < this.position; i++) {
			if (this.bytes[i] < 0) {
				return StoredText.text(this.bytes, begin, length);
			}
		}
		return new String(this.bytes, begin, length, StandardCharsets.ISO_8859_1);
	}

	private long nextLong() {
		long value = 0;
		int shift = 0;
		byte b = this.bytes[this.position++];
		while (b < 0) {
			value |= (long) (b & 0x7F) << shift;
			shift += 7;
			b = this.bytes[this.position++];
		}
		return value | ((long) b << shift);
	}

	private long nextSigned() {
		long value = nextLong();
		return (value >>> 1) ^ -(value & 1);
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

	/** The record that was put as one value. */
	byte[] needInner() {
		int length = (int) nextLong() - 1;
		this.position += length;
		return Arrays.copyOfRange(this.bytes, this.position - length, this.position);
	}

	boolean needFlag() {
		return nextLong() != 0;
	}

	@Nullable BigDecimal nextNumber() {
		return next(BigDecimal::new);
	}

	@Nullable Instant nextInstant() {
		return (nextLong() != NULL) ? needInstant() : null;
	}

	private Instant needInstant() {
		return Instant.ofEpochSecond(nextSigned(), nextLong());
	}

	@Nullable PurchaseTime nextTime() {
		int kind = (int) nextLong();
		if (kind == NULL) {
			return null;
		}
		return (kind == INSTANT) ? PurchaseTime.at(needInstant()) : PurchaseTime.on(LocalDate.ofEpochDay(nextSigned()));
	}

	<T> List<T> nextAll(Function<Packed, T> reader) {
		int size = (int) nextLong();
		List<T> values = new ArrayList<>(size);
		for (int i = 0; i < size; i++) {
			values.add(reader.apply(this));
		}
		return values;
	}

	/** What was put. */
	byte[] bytes() {
		return Arrays.copyOf(this.bytes, this.position);
	}

}
