package io.github.purchaseaudit.statement;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.purchaseaudit.order.DateText;

/**
 * Which number of a day is the month: {@code 05/06/2024} alone does not tell. A year of
 * two digits comes first in Japan ({@code 26/04/24}), elsewhere last; without anything
 * between them ({@code 260424}) it always comes first.
 */
enum DayOrder {

	YEAR_FIRST, MONTH_FIRST, DAY_FIRST, UNKNOWN;

	private static final Pattern TWO_NUMBERS = Pattern.compile("([0-9]{1,2})[/-]([0-9]{1,2})[/-]([0-9]{4}|[0-9]{2})");

	private static final Pattern SIX_DIGITS = Pattern.compile("[0-9]{6}");

	private static final DateTimeFormatter SIX = DateTimeFormatter.ofPattern("uuMMdd");

	private static final int CENTURY = 2000;

	private static final int MONTHS = 12;

	/**
	 * What one day as written shows.
	 * @param japanese whether it stands in a Japanese statement
	 */
	static DayOrder of(String text, boolean japanese) {
		Matcher numbers = TWO_NUMBERS.matcher(text);
		if (!numbers.matches()) {
			return UNKNOWN;
		}
		if (japanese && numbers.group(3).length() == 2) {
			return YEAR_FIRST;
		}
		if (Integer.parseInt(numbers.group(1)) > MONTHS) {
			return DAY_FIRST;
		}
		return (Integer.parseInt(numbers.group(2)) > MONTHS) ? MONTH_FIRST : UNKNOWN;
	}

	/** The day that a text is, or nothing where the order is needed and unknown. */
	Optional<LocalDate> read(String text, ZoneId zone) {
		try {
			if (SIX_DIGITS.matcher(text).matches()) {
				return Optional.of(LocalDate.parse(text, SIX));
			}
			Matcher numbers = TWO_NUMBERS.matcher(text);
			boolean needed = numbers.matches() && (this != YEAR_FIRST || numbers.group(3).length() == 2);
			if (this == UNKNOWN || !needed) {
				return DateText.parse(text, zone).map((time) -> time.dayIn(zone));
			}
			return Optional.of(day(number(numbers.group(1)), number(numbers.group(2)), number(numbers.group(3))));
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

	private static int number(String digits) {
		return Integer.parseInt(digits);
	}

	private LocalDate day(int first, int second, int third) {
		return switch (this) {
			case YEAR_FIRST -> LocalDate.of(CENTURY + first, second, third);
			case MONTH_FIRST -> LocalDate.of(year(third), first, second);
			default -> LocalDate.of(year(third), second, first);
		};
	}

	private static int year(int written) {
		return (written < 100) ? CENTURY + written : written;
	}

}
