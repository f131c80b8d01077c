package io.github.purchaseaudit.order;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which number of a day is the month: {@code 05/06/2024} alone does not tell. A year of
 * two digits comes first in Japan ({@code 26/04/24}), elsewhere last; without anything
 * between them ({@code 260424}) it always comes first. With points ({@code 24.04.26}) the
 * day comes first outside of Japan.
 */
public enum DayOrder {

	YEAR_FIRST, MONTH_FIRST, DAY_FIRST, UNKNOWN;

	private static final Pattern NUMBERS = Pattern
		.compile("([0-9]{1,2})([/.-])([0-9]{1,2})\\2([0-9]{4}|[0-9]{1,2})(?![0-9/.-])");

	/** {@code 13-May-26}: beside the name of a month the day comes first. */
	private static final Pattern NAMED_MONTH = Pattern
		.compile("([0-9]{1,2}[ /-]\\p{L}{3,10}+\\.?[ /-])([0-9]{2})(?![0-9])");

	private static final Pattern SIX_DIGITS = Pattern.compile("[0-9]{6}");

	private static final DateTimeFormatter SIX = DateTimeFormatter.ofPattern("uuMMdd");

	private static final int CENTURY = 2000;

	private static final int MONTHS = 12;

	/** So near no two orders of the same numbers mean different days. */
	private static final int DAYS_BEFORE = 25;

	private static final int DAYS_AFTER = 1;

	/**
	 * What one day as written shows.
	 * @param japanese whether it stands in a Japanese statement or list
	 */
	public static DayOrder of(String text, boolean japanese) {
		Matcher numbers = NUMBERS.matcher(text);
		if (!numbers.lookingAt()) {
			return UNKNOWN;
		}
		if (japanese && hasShortYear(numbers)) {
			return YEAR_FIRST.fits(numbers) ? YEAR_FIRST : UNKNOWN;
		}
		if (!DAY_FIRST.fits(numbers)) {
			return UNKNOWN;
		}
		if (numbers.group(2).equals(".") || number(numbers.group(1)) > MONTHS) {
			return DAY_FIRST;
		}
		return (number(numbers.group(3)) > MONTHS) ? MONTH_FIRST : UNKNOWN;
	}

	/** Whether a text begins with a day for which the order must be known. */
	public static boolean isNeededFor(String text) {
		return NUMBERS.matcher(text).lookingAt();
	}

	/** Whether a text is a day with its month first, and with its day first. */
	public static boolean isInDoubt(String text) {
		Optional<LocalDate> monthFirst = isNeededFor(text) ? MONTH_FIRST.read(text, ZoneOffset.UTC) : Optional.empty();
		return monthFirst.isPresent() && DAY_FIRST.read(text, ZoneOffset.UTC).isPresent();
	}

	/** Whether a text begins with such a day, and shows two digits of its year. */
	public static boolean hasShortYear(String text) {
		Matcher numbers = NUMBERS.matcher(text);
		return numbers.lookingAt() && hasShortYear(numbers);
	}

	/**
	 * The day that a text means if it was written on a known day or in the weeks before:
	 * {@code 05/03/2024} in a mail of the 6th of March. Of the orders that fit the
	 * numbers, at most one leads there.
	 */
	public static Optional<LocalDate> before(LocalDate written, String text, ZoneId zone) {
		return Stream.of(YEAR_FIRST, MONTH_FIRST, DAY_FIRST)
			.flatMap((order) -> order.read(DateScanner.fold(text).strip(), zone).stream())
			.filter((day) -> !day.isBefore(written.minusDays(DAYS_BEFORE))
					&& !day.isAfter(written.plusDays(DAYS_AFTER)))
			.findFirst();
	}

	/** Whether the year stands where this order has it, with two digits or four. */
	private boolean fits(Matcher numbers) {
		return (this == YEAR_FIRST) ? numbers.group(1).length() == 2 && hasShortYear(numbers)
				: numbers.group(4).length() > 1;
	}

	private static boolean hasShortYear(Matcher numbers) {
		return numbers.group(4).length() <= 2;
	}

	/** The day that a text is, or nothing where the order is needed and unknown. */
	public Optional<LocalDate> read(String text, ZoneId zone) {
		try {
			if (SIX_DIGITS.matcher(text).matches()) {
				return Optional.of(LocalDate.parse(text, SIX));
			}
			return DateText.parse(yearFirst(text), zone).map((time) -> time.dayIn(zone));
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

	private static String withCentury(String text) {
		Matcher named = NAMED_MONTH.matcher(text);
		return named.lookingAt() ? named.group(1) + (CENTURY + number(named.group(2))) + text.substring(named.end())
				: text;
	}

	/**
	 * The text with the day at its beginning written year first, which leaves no doubt;
	 * as it is where the order is not needed or not known, but with the century that
	 * {@code 13-May-26} leaves out: so Excel writes days to CSV.
	 */
	public String yearFirst(String written) {
		String text = withCentury(written);
		Matcher numbers = NUMBERS.matcher(text);
		if (this == UNKNOWN || !numbers.lookingAt() || !fits(numbers)) {
			return text;
		}
		int first = number(numbers.group(1));
		int second = number(numbers.group(3));
		int third = number(numbers.group(4));
		String day = switch (this) {
			case YEAR_FIRST -> written(first, second, third);
			case MONTH_FIRST -> written(third, first, second);
			default -> written(third, second, first);
		};
		return day + text.substring(numbers.end());
	}

	private static int number(String digits) {
		return Integer.parseInt(digits);
	}

	private static String written(int year, int month, int day) {
		return ((year < 100) ? CENTURY + year : year) + "-" + month + "-" + day;
	}

}
