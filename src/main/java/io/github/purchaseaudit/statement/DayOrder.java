package io.github.purchaseaudit.statement;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.purchaseaudit.order.DateText;

/**
 * Which of the two numbers before the year is the month: {@code 05/06/2024} alone does
 * not tell.
 */
enum DayOrder {

	MONTH_FIRST, DAY_FIRST, UNKNOWN;

	private static final Pattern TWO_NUMBERS = Pattern.compile("([0-9]{1,2})[/-]([0-9]{1,2})[/-]([0-9]{4})");

	private static final int MONTHS = 12;

	/** What one day as written shows. */
	static DayOrder of(String text) {
		Matcher numbers = TWO_NUMBERS.matcher(text);
		if (!numbers.matches()) {
			return UNKNOWN;
		}
		if (Integer.parseInt(numbers.group(1)) > MONTHS) {
			return DAY_FIRST;
		}
		return (Integer.parseInt(numbers.group(2)) > MONTHS) ? MONTH_FIRST : UNKNOWN;
	}

	/** The day that a text is, or nothing where the order is needed and unknown. */
	Optional<LocalDate> read(String text, ZoneId zone) {
		Matcher numbers = TWO_NUMBERS.matcher(text);
		if (this == UNKNOWN || !numbers.matches()) {
			return DateText.parse(text, zone).map((time) -> time.dayIn(zone));
		}
		int first = Integer.parseInt(numbers.group(1));
		int second = Integer.parseInt(numbers.group(2));
		int year = Integer.parseInt(numbers.group(3));
		try {
			return Optional
				.of((this == MONTH_FIRST) ? LocalDate.of(year, first, second) : LocalDate.of(year, second, first));
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

}
