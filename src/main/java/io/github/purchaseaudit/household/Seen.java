package io.github.purchaseaudit.household;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Something that the inputs show, such as an account or a card.
 *
 * @param count how many purchases show it
 * @param first the day of the first of them; null when none has a date
 * @param last the day of the last of them
 * @param <T> what it is
 */
public record Seen<T>(T what, long count, @Nullable LocalDate first, @Nullable LocalDate last) {

	/** The same, with one more purchase that shows it. */
	public Seen<T> again(@Nullable LocalDate day) {
		if (day == null) {
			return new Seen<>(this.what, this.count + 1, this.first, this.last);
		}
		return new Seen<>(this.what, this.count + 1,
				(this.first == null || day.isBefore(this.first)) ? day : this.first,
				(this.last == null || day.isAfter(this.last)) ? day : this.last);
	}

}
