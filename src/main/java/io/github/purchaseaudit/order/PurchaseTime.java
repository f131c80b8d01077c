package io.github.purchaseaudit.order;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * When something was bought: an instant, or only a day where the source shows no time. A
 * bare day is the day in the household's zone.
 */
public record PurchaseTime(@Nullable Instant instant, @Nullable LocalDate day) {

	public PurchaseTime {
		if ((instant == null) == (day == null)) {
			throw new IllegalArgumentException("Either an instant or a day");
		}
	}

	public static PurchaseTime at(Instant instant) {
		return new PurchaseTime(instant, null);
	}

	public static PurchaseTime on(LocalDate day) {
		return new PurchaseTime(null, day);
	}

	/** Reads what {@link #toString()} wrote. */
	public static PurchaseTime parse(String text) {
		return text.contains("T") ? at(IsoInstant.parse(text)) : on(LocalDate.parse(text));
	}

	public boolean hasTimeOfDay() {
		return this.instant != null;
	}

	public LocalDate dayIn(ZoneId zone) {
		if (this.instant != null) {
			return LocalDate.ofInstant(this.instant, zone);
		}
		return Objects.requireNonNull(this.day);
	}

	/** The instant, or the first instant of the day. */
	public Instant startIn(ZoneId zone) {
		return (this.instant != null) ? this.instant : dayIn(zone).atStartOfDay(zone).toInstant();
	}

	@Override
	public String toString() {
		return (this.instant != null) ? this.instant.toString() : String.valueOf(this.day);
	}

}
