package io.github.purchaseaudit.statement;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.github.purchaseaudit.order.DateText;
import io.github.purchaseaudit.order.Nfkc;

/**
 * The months that a statement bears in its titles, else in its file's name
 * ({@code 2026年10月ご請求分}, {@code 202610.csv}, {@code meisai_2026_10}). They give the year
 * to days that are written without one: the line was bought in the half year up to the
 * month, so that {@code 12/28} on a statement of January is of the year before. A day
 * that is not, or whose year the months do not agree on, stays unread.
 */
record BillingMonths(List<YearMonth> months) {

	private static final Pattern MONTH = Pattern
		.compile("(?<![0-9])(20[0-9]{2})(?:[-_./年] ?(1[0-2]|0?[1-9])|(1[0-2]|0[1-9]))(?:[0-9]{2})?(?![0-9])");

	/** {@code 令和8年10月}. */
	private static final Pattern ERA_MONTH = Pattern.compile("(?:令和|平成) ?(?:元|[0-9]{1,2})年 ?[0-9]{1,2}月");

	private static final Pattern DAY = Pattern.compile("([0-9]{1,2})(?:/|月 ?)([0-9]{1,2})日?(?: ?\\(?[月火水木金土日]\\)?)?");

	private static final int HALF_YEAR = 6;

	static BillingMonths of(List<String> titles, String file) {
		List<YearMonth> shown = titles.stream().flatMap(BillingMonths::in).distinct().toList();
		String name = file.substring(file.lastIndexOf('/') + 1);
		return new BillingMonths(shown.isEmpty() ? in(name).distinct().toList() : shown);
	}

	private static Stream<YearMonth> in(String text) {
		String plain = Nfkc.of(text);
		return Stream.concat(MONTH.matcher(plain).results().map(BillingMonths::month),
				ERA_MONTH.matcher(plain).results().flatMap((month) -> ofEra(month.group()).stream()));
	}

	private static YearMonth month(MatchResult month) {
		String number = (month.group(2) != null) ? month.group(2) : month.group(3);
		return YearMonth.of(Integer.parseInt(month.group(1)), Integer.parseInt(number));
	}

	private static Optional<YearMonth> ofEra(String month) {
		return DateText.parse(month + "1日", ZoneOffset.UTC).map((first) -> YearMonth.from(first.dayIn(ZoneOffset.UTC)));
	}

	/** The day that a text without a year is, month first. */
	Optional<LocalDate> read(String text) {
		Matcher day = DAY.matcher(Nfkc.of(text));
		if (!day.matches()) {
			return Optional.empty();
		}
		List<LocalDate> possible = this.months.stream()
			.flatMap((month) -> before(month, Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2))).stream())
			.distinct()
			.toList();
		return (possible.size() == 1) ? Optional.of(possible.get(0)) : Optional.empty();
	}

	private static Optional<LocalDate> before(YearMonth billed, int month, int day) {
		try {
			LocalDate sameYear = LocalDate.of(billed.getYear(), month, day);
			LocalDate found = sameYear.isAfter(billed.atEndOfMonth()) ? LocalDate.of(billed.getYear() - 1, month, day)
					: sameYear;
			long ago = ChronoUnit.MONTHS.between(YearMonth.from(found), billed);
			return (ago <= HALF_YEAR) ? Optional.of(found) : Optional.empty();
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

}
