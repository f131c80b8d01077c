package io.github.purchaseaudit.household;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Something that the inputs show, such as an account or a card.
 *
 * @param count how many orders show it
 * @param first the day of the first of them; null when none has a date
 * @param last the day of the last of them
 * @param <T> what it is
 */
public record Seen<T>(T what, long count, @Nullable LocalDate first, @Nullable LocalDate last) {

	/** The same, with one more order of that day that shows it. */
	public Seen<T> again(@Nullable LocalDate day) {
		return and(new Seen<>(this.what, 1, day, day));
	}

	/** Both together, as one thing. */
	Seen<T> and(Seen<T> other) {
		return new Seen<>(this.what, this.count + other.count, earlier(this.first, other.first),
				later(this.last, other.last));
	}

	private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
		return (one == null || (other != null && other.isBefore(one))) ? other : one;
	}

	private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
		return (one == null || (other != null && other.isAfter(one))) ? other : one;
	}

}
