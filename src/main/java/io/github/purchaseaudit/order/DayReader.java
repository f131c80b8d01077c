package io.github.purchaseaudit.order;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Reads a day in any of its orders; {@link DateText} tells which are understood. Days
 * that no calendar has throw a {@link java.time.DateTimeException}.
 */
final class DayReader {

	private static final Map<String, Integer> MONTHS = months();

	private static final int BEFORE_REPUBLIC = 1911;

	private static final int FIRST_OF_THREE_DIGITS = 100;

	/** The year before the first of an era of Japan, or of Taiwan. */
	private static final Map<String, Integer> ERAS = Map.of("令和", 2018, "平成", 1988, "r", 2018, "h", 1988, "民國",
			BEFORE_REPUBLIC);

	private static final Set<String> ORDINALS = Set.of("st", "nd", "rd", "th", "er");

	/** {@code 13 de junio de 2026}; in Thai before the year, the era that counts it. */
	private static final Set<String> OF = Set.of("de", "del", "พ.ศ", "ค.ศ");

	private static final Set<String> NUMBERED = Set.of("thg", "thang");

	private static final String SEPARATORS = "-/.";

	private static final int BUDDHIST_YEARS = 543;

	private static final int FIRST_BUDDHIST_YEAR = 1900 + BUDDHIST_YEARS;

	private final DateScanner in;

	DayReader(DateScanner in) {
		this.in = in;
	}

	/** The day at the scanner's place, or nothing when none stands there. */
	@Nullable LocalDate read() {
		int start = this.in.position();
		int first = this.in.number();
		if (first < 0) {
			return era().isEmpty() ? monthFirst() : yearOfEra();
		}
		return switch (this.in.position() - start) {
			case 4 -> yearFirst(first);
			case 3 -> yearOfRepublic(first);
			case 8 -> LocalDate.of(first / 10000, first / 100 % 100, first % 100);
			case 1, 2 -> dayFirst(first);
			default -> null;
		};
	}

	/** The era that begins here, empty without one; banks write its letter alone. */
	private String era() {
		String next = this.in.next(2);
		boolean letter = next.length() == 2 && Character.isDigit(next.charAt(1));
		String era = letter ? next.substring(0, 1) : next;
		return ERAS.containsKey(era) ? era : "";
	}

	/** {@code 令和6年6月22日}, {@code R6.6.22}: the first year is 1 or 元. */
	private @Nullable LocalDate yearOfEra() {
		String era = era();
		int before = ERAS.getOrDefault(era, 0);
		this.in.forward(era.length());
		this.in.skip(" ");
		int year = this.in.mark("元") ? 1 : this.in.number();
		return (year < 1) ? null : yearFirst(before + year);
	}

	/** {@code 115/01/05}: banks in Taiwan count the years from 1912. */
	private @Nullable LocalDate yearOfRepublic(int year) {
		return (year < FIRST_OF_THREE_DIGITS) ? null : yearFirst(BEFORE_REPUBLIC + year);
	}

	private @Nullable LocalDate monthFirst() {
		int month = monthName();
		this.in.skip(" .");
		int day = this.in.number();
		if (month == 0) {
			return null;
		}
		ordinal();
		this.in.skip(" ,");
		return LocalDate.of(year(), month, day);
	}

	private @Nullable LocalDate yearFirst(int year) {
		boolean named = this.in.mark("年년");
		if (!named && !this.in.mark(SEPARATORS)) {
			return null;
		}
		this.in.skip(" ");
		boolean letters = Character.isLetter(this.in.peek());
		int month = letters ? monthName() : this.in.number();
		if (letters) {
			this.in.skip(" -./");
		}
		else if (!this.in.mark("月월") && (named || !this.in.mark(SEPARATORS))) {
			return null;
		}
		this.in.skip(" ");
		int start = this.in.position();
		int day = this.in.number();
		if (this.in.position() - start > 2) {
			return null;
		}
		this.in.mark("日일号");
		return LocalDate.of(year, month, day);
	}

	private @Nullable LocalDate dayFirst(int first) {
		ordinal();
		char separator = this.in.peek();
		this.in.skip(" .-/");
		if (Character.isLetter(this.in.peek())) {
			this.in.word(OF);
			int month = monthName();
			this.in.skip(" .,-/");
			this.in.word(OF);
			return LocalDate.of(year(), month, first);
		}
		int second = this.in.number();
		boolean alike = this.in.peek() == separator;
		this.in.skip(" .-/");
		int year = year();
		if (!alike || separator == ' ') {
			return null;
		}
		if (separator == '.' || first > 12) {
			return LocalDate.of(year, second, first);
		}
		return (second > 12 || second == first) ? LocalDate.of(year, first, second) : null;
	}

	private void ordinal() {
		this.in.word(ORDINALS);
	}

	/** The month by its name, in Vietnamese by its number behind "month". */
	private int monthName() {
		String name = this.in.name();
		if (!NUMBERED.contains(name)) {
			return MONTHS.getOrDefault(name, 0);
		}
		this.in.skip(" ");
		return this.in.number();
	}

	/**
	 * -1 when no four digits stand here; in Thailand years are counted from Buddha's
	 * death.
	 */
	private int year() {
		int start = this.in.position();
		int year = this.in.number();
		boolean whole = this.in.position() - start == 4;
		return !whole ? -1 : (year >= FIRST_BUDDHIST_YEAR) ? year - BUDDHIST_YEARS : year;
	}

	private static Map<String, Integer> months() {
		Map<String, Integer> months = new HashMap<>();
		WordLists lists = WordLists.beside(DayReader.class, "months.properties");
		for (String month : lists.names()) {
			lists.list(month)
				.forEach((name) -> months.put(DateScanner.bare(DateScanner.fold(name)), Integer.valueOf(month)));
		}
		return months;
	}

}
