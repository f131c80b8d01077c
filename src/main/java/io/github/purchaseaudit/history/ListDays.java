package io.github.purchaseaudit.history;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.purchaseaudit.inventory.Cells;
import io.github.purchaseaudit.inventory.Columns;
import io.github.purchaseaudit.inventory.Content;
import io.github.purchaseaudit.inventory.Row;
import io.github.purchaseaudit.inventory.RowSurvey;
import io.github.purchaseaudit.order.DateText;
import io.github.purchaseaudit.order.DayOrder;
import io.github.purchaseaudit.order.Japanese;
import io.github.purchaseaudit.order.Nfkc;
import io.github.purchaseaudit.order.PurchaseTime;
import org.jspecify.annotations.Nullable;

/**
 * In which order a list writes its days, where only its other rows tell:
 * {@code 05/03/2026} beside {@code 05/28/2026}. The list is looked through only where a
 * day needs it. A year of two digits comes first in Japanese lists; elsewhere
 * {@code 28/05/26} could begin with the year or end with it, and is not read;
 * {@code 28.05.26} ends with it. So it is with the number that stands in the place of a
 * day: the workbook tells from when it counts. A day without a year is the one within the
 * months of the days that have one, where these months make no whole year.
 */
final class ListDays implements RowSurvey {

	/** From 2000 to 2099, as workbooks number the days. */
	private static final Pattern NUMBER = Pattern.compile("(3[4-9][0-9]{3}|[4-6][0-9]{4}|7[0-2][0-9]{3})(\\.[0-9]+)?");

	/** {@code 8/12}, {@code 8月12日}, {@code 8월 12일}. */
	private static final Pattern NO_YEAR = Pattern
		.compile("(1[0-2]|0?[1-9])(?:/|[月월] ?)(3[01]|[12][0-9]|0?[1-9])[日일]?(?: ?\\(?[月火水木金土日]\\)?)?");

	private static final LocalDate FIRST_DAY = LocalDate.of(1899, 12, 30);

	private static final LocalDate FIRST_DAY_OF_MACS = LocalDate.of(1904, 1, 1);

	private static final int YEAR = 2000;

	private static final List<String> DATES = List.of("purchased", "ordered", "created", "invoiced");

	private final Content content;

	private final Columns columns;

	private final Set<DayOrder> shown = EnumSet.noneOf(DayOrder.class);

	private @Nullable DayOrder order;

	private boolean looked;

	private LocalDate first = FIRST_DAY;

	private @Nullable LocalDate earliest;

	private @Nullable LocalDate latest;

	ListDays(Content content, Columns columns) {
		this.content = content;
		this.columns = columns;
	}

	/** The order of the day in a cell; unknown where nothing or too much shows it. */
	DayOrder order(Cells cells, String date) {
		String text = cells.text(date);
		if (!DayOrder.isNeededFor(text)) {
			return DayOrder.UNKNOWN;
		}
		DayOrder own = shownBy(text, date);
		DayOrder found = (own != DayOrder.UNKNOWN) ? own : ofAll();
		return isDoubtful(found, text) ? DayOrder.UNKNOWN : found;
	}

	/**
	 * The day by which a workbook counts the number that a cell shows where it is not
	 * formatted as a date; null where the text is none. The fraction is the time of day.
	 */
	@Nullable PurchaseTime counted(String text, ZoneId zone) {
		Matcher number = NUMBER.matcher(text);
		if (!number.matches()) {
			return null;
		}
		lookThroughOnce();
		LocalDate day = this.first.plusDays(Integer.parseInt(number.group(1)));
		if (day.getYear() < YEAR) {
			return null;
		}
		BigDecimal time = (number.group(2) != null) ? new BigDecimal("0" + number.group(2)) : BigDecimal.ZERO;
		long seconds = time.multiply(BigDecimal.valueOf(Duration.ofDays(1).toSeconds()))
			.setScale(0, RoundingMode.HALF_UP)
			.longValue();
		return (time.signum() == 0) ? PurchaseTime.on(day)
				: PurchaseTime.at(day.atStartOfDay().plusSeconds(seconds).atZone(zone).toInstant());
	}

	/**
	 * The day that a text without a year is; null where the others do not tell. The month
	 * comes first where the heading is in a script of East Asia.
	 */
	@Nullable PurchaseTime withoutYear(Cells cells, String date) {
		Matcher day = NO_YEAR.matcher(Nfkc.of(cells.text(date)));
		if (!day.matches() || !isMonthFirst(date)) {
			return null;
		}
		lookThroughOnce();
		LocalDate from = this.earliest;
		LocalDate to = this.latest;
		if (from == null || to == null) {
			return null;
		}
		YearMonth begin = YearMonth.from(from);
		YearMonth end = YearMonth.from(to);
		int month = Integer.parseInt(day.group(1));
		YearMonth own = begin.withMonth(month);
		own = own.isBefore(begin) ? own.plusYears(1) : own;
		int number = Integer.parseInt(day.group(2));
		boolean told = end.isBefore(begin.plusYears(1)) && !own.isAfter(end) && own.isValidDay(number);
		return told ? PurchaseTime.on(own.atDay(number)) : null;
	}

	private boolean isMonthFirst(String date) {
		return this.columns.has(date)
				&& this.columns.name(date).codePoints().anyMatch((c) -> Character.isIdeographic(c) || isHangul(c));
	}

	private static boolean isHangul(int c) {
		return Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL;
	}

	private DayOrder shownBy(String text, String date) {
		boolean japanese = this.columns.has(date) && Japanese.isIn(this.columns.name(date));
		DayOrder order = DayOrder.of(text, japanese);
		return isDoubtful(order, text) ? DayOrder.UNKNOWN : order;
	}

	private static boolean isDoubtful(DayOrder order, String text) {
		return order == DayOrder.DAY_FIRST && DayOrder.hasShortYear(text) && text.indexOf('.') < 0;
	}

	private DayOrder ofAll() {
		DayOrder known = this.order;
		if (known == null) {
			lookThroughOnce();
			known = (this.shown.size() == 1) ? this.shown.iterator().next() : DayOrder.UNKNOWN;
			this.order = known;
		}
		return known;
	}

	private void lookThroughOnce() {
		if (!this.looked) {
			lookThrough(this.content);
			this.looked = true;
		}
	}

	@Override
	public void daysFrom1904() {
		this.first = FIRST_DAY_OF_MACS;
	}

	@Override
	public void row(Row row) {
		Cells cells = new Cells(row, this.columns);
		for (String date : DATES) {
			DayOrder one = shownBy(cells.text(date), date);
			if (one != DayOrder.UNKNOWN) {
				this.shown.add(one);
			}
			DateText.parse(cells.text(date), ZoneOffset.UTC)
				.map((time) -> time.dayIn(ZoneOffset.UTC))
				.ifPresent(this::see);
		}
	}

	private void see(LocalDate day) {
		LocalDate from = this.earliest;
		LocalDate to = this.latest;
		this.earliest = (from == null || day.isBefore(from)) ? day : from;
		this.latest = (to == null || day.isAfter(to)) ? day : to;
	}

}
