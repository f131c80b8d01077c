package io.github.purchaseaudit.order;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Reads a date as Apple, card issuers and people write it: ISO instants,
 * {@code Dec 31, 2024}, {@code 22 Jun 2024}, {@code 10. Dez. 2025}, {@code 2019.07.29},
 * {@code 4 août 2023}, {@code 2024年6月22日 13:05}, with or without a time and a zone.
 * <p>
 * A time without a zone is local to the given zone; a date alone stays a day. Two numbers
 * and a year with slashes or dashes ({@code 05/06/2024}) are read only when one of the
 * two can be no month or both are the same: which comes first is not to be guessed. With
 * points ({@code 5.6.2024}) the day comes first. A year of three digits is Taiwan's
 * ({@code 115/01/05} is in 2026).
 */
public final class DateText {

	private static final int LONGEST = 64;

	private static final int EARLIEST_YEAR = 1900;

	private static final int LATEST_YEAR = 2199;

	private static final Set<String> WEEKDAYS = Set.of("mon", "tue", "wed", "thu", "fri", "sat", "sun", "monday",
			"tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "月", "火", "水", "木", "金", "土", "日",
			"月曜日", "火曜日", "水曜日", "木曜日", "金曜日", "土曜日", "日曜日");

	private static final Set<String> CONNECTORS = Set.of("t", "at", "um", "a");

	private final DateScanner in;

	private final ZoneId zone;

	private DateText(String text, ZoneId zone) {
		this.in = new DateScanner(text);
		this.zone = zone;
	}

	/**
	 * The time that the text is, or nothing when it is none.
	 * @param zone where a time without a zone was written down
	 */
	public static Optional<PurchaseTime> parse(String text, ZoneId zone) {
		String shown = text.strip();
		if (shown.length() > LONGEST) {
			return Optional.empty();
		}
		if (shown.length() >= 20 && shown.charAt(10) == 'T' && shown.endsWith("Z")) {
			try {
				return Optional.of(IsoInstant.parse(shown)).filter(DateText::isPlausible).map(PurchaseTime::at);
			}
			catch (DateTimeException ex) {
				return Optional.empty();
			}
		}
		try {
			return Optional.ofNullable(new DateText(shown, zone).read());
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

	/** The first day with its year that stands anywhere in a text. */
	public static Optional<LocalDate> within(String text) {
		DateScanner in = new DateScanner(text.strip());
		while (!in.atEnd()) {
			int start = in.position();
			try {
				LocalDate day = new DayReader(in).read();
				if (day != null && isPlausible(day)) {
					return Optional.of(day);
				}
			}
			catch (DateTimeException ex) {
				// another number stands here
			}
			in.back(start);
			if (in.number() < 0 && in.name().isEmpty() && in.position() == start) {
				in.forward(1);
			}
		}
		return Optional.empty();
	}

	private static boolean isPlausible(LocalDate day) {
		return day.getYear() >= EARLIEST_YEAR && day.getYear() <= LATEST_YEAR;
	}

	private static boolean isPlausible(Instant instant) {
		int year = instant.atOffset(ZoneOffset.UTC).getYear();
		return year >= EARLIEST_YEAR && year <= LATEST_YEAR;
	}

	private @Nullable PurchaseTime read() {
		weekday();
		LocalDate day = new DayReader(this.in).read();
		if (day == null || !isPlausible(day)) {
			return null;
		}
		weekday();
		this.in.word(CONNECTORS);
		if (this.in.atEnd()) {
			return PurchaseTime.on(day);
		}
		TimeReader clock = new TimeReader(this.in);
		LocalTime time = clock.read();
		if (time == null) {
			return null;
		}
		ZoneId written = clock.zone(this.zone);
		clock.comment();
		return this.in.atEnd() ? PurchaseTime.at(day.atTime(time).atZone(written).toInstant()) : null;
	}

	private void weekday() {
		int start = this.in.position();
		boolean bracket = this.in.mark("(");
		this.in.skip(" ");
		if (!this.in.word(WEEKDAYS) || (bracket && !this.in.mark(")"))) {
			this.in.back(start);
		}
		this.in.skip(" .,");
	}

}
