package io.github.purchaseaudit.order;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Reads a date as Apple, card issuers and people write it: ISO instants,
 * {@code Dec 31, 2024}, {@code 22 Jun 2024}, {@code 10. Dez. 2025}, {@code 2019.07.29},
 * {@code 4 août 2023}, {@code 2024年6月22日 13:05}, with or without a time and a zone.
 * <p>
 * A time without a zone is local to the given zone; a date alone stays a day. Two numbers
 * and a year with slashes or dashes ({@code 05/06/2024}) are read only when one of the
 * two can be no month: which comes first is not to be guessed. With points
 * ({@code 5.6.2024}) the day comes first.
 */
public final class DateText {

	private static final int LONGEST = 64;

	private static final int EARLIEST_YEAR = 1900;

	private static final int LATEST_YEAR = 2199;

	private static final Map<String, Integer> MONTHS = months();

	private static final Set<String> WEEKDAYS = Set.of("mon", "tue", "wed", "thu", "fri", "sat", "sun", "monday",
			"tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "月", "火", "水", "木", "金", "土", "日",
			"月曜日", "火曜日", "水曜日", "木曜日", "金曜日", "土曜日", "日曜日");

	/** The year before the first of a Japanese era. */
	private static final Map<String, Integer> ERAS = Map.of("令和", 2018, "平成", 1988);

	private static final Set<String> CONNECTORS = Set.of("t", "at", "um", "a", "uhr");

	private static final Set<String> ORDINALS = Set.of("st", "nd", "rd", "th", "er");

	private final String text;

	private final ZoneId zone;

	private int at;

	private DateText(String text, ZoneId zone) {
		this.text = text;
		this.zone = zone;
	}

	/**
	 * The time that the text is, or nothing when it is none.
	 * @param zone where a time without a zone was written down
	 */
	public static Optional<PurchaseTime> parse(String text, ZoneId zone) {
		String shown = text.strip();
		if (shown.isEmpty() || shown.length() > LONGEST) {
			return Optional.empty();
		}
		if (shown.length() >= 20 && shown.charAt(10) == 'T' && shown.endsWith("Z")) {
			try {
				return Optional.of(Instant.parse(shown)).filter(DateText::isPlausible).map(PurchaseTime::at);
			}
			catch (DateTimeParseException ex) {
				return Optional.empty();
			}
		}
		try {
			return Optional.ofNullable(new DateText(fold(shown), zone).read());
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

	private static boolean isPlausible(Instant instant) {
		int year = instant.atOffset(ZoneOffset.UTC).getYear();
		return year >= EARLIEST_YEAR && year <= LATEST_YEAR;
	}

	private @Nullable PurchaseTime read() {
		weekday();
		LocalDate day = day();
		if (day == null || day.getYear() < EARLIEST_YEAR || day.getYear() > LATEST_YEAR) {
			return null;
		}
		weekday();
		connector();
		if (atEnd()) {
			return PurchaseTime.on(day);
		}
		LocalTime time = time();
		if (time == null) {
			return null;
		}
		ZoneId written = zone();
		comment();
		return atEnd() ? PurchaseTime.at(day.atTime(time).atZone(written).toInstant()) : null;
	}

	private @Nullable LocalDate day() {
		int start = this.at;
		int first = number();
		if (first < 0) {
			return ERAS.containsKey(era()) ? yearOfEra() : monthFirst();
		}
		return switch (this.at - start) {
			case 4 -> yearFirst(first);
			case 8 -> LocalDate.of(first / 10000, first / 100 % 100, first % 100);
			case 1, 2 -> dayFirst(first);
			default -> null;
		};
	}

	private String era() {
		return this.text.substring(this.at, Math.min(this.at + 2, this.text.length()));
	}

	/** {@code 令和6年6月22日}: the first year is 1 or 元. */
	private @Nullable LocalDate yearOfEra() {
		int before = ERAS.getOrDefault(era(), 0);
		this.at += 2;
		skip(" ");
		int year = mark("元") ? 1 : number();
		return (year < 1 || peek() != '年') ? null : yearFirst(before + year);
	}

	private @Nullable LocalDate monthFirst() {
		int month = monthName();
		skip(" .");
		int day = number();
		if (month == 0 || day < 0) {
			return null;
		}
		ordinal();
		skip(" ,");
		int year = year();
		return (year < 0) ? null : LocalDate.of(year, month, day);
	}

	private @Nullable LocalDate yearFirst(int year) {
		boolean named = mark("年년");
		if (!named && !separator()) {
			return null;
		}
		skip(" ");
		int month = number();
		if (month < 0) {
			month = monthName();
			skip(" -./");
		}
		else if (!mark("月월") && (named || !separator())) {
			return null;
		}
		skip(" ");
		int start = this.at;
		int day = number();
		if (month <= 0 || day < 0 || this.at - start > 2) {
			return null;
		}
		if (!mark("日일号")) {
			skip(".");
		}
		return LocalDate.of(year, month, day);
	}

	private @Nullable LocalDate dayFirst(int first) {
		ordinal();
		char separator = peek();
		skip(" .-/");
		if (Character.isLetter(peek())) {
			int month = monthName();
			skip(" .,-/");
			int year = year();
			return (month == 0 || year < 0) ? null : LocalDate.of(year, month, first);
		}
		int second = number();
		boolean alike = peek() == separator;
		skip(" .-/");
		int year = year();
		if (second < 0 || !alike || year < 0 || separator == ' ') {
			return null;
		}
		if (separator == '.' || first > 12) {
			return LocalDate.of(year, second, first);
		}
		return (second > 12) ? LocalDate.of(year, first, second) : null;
	}

	private @Nullable LocalTime time() {
		int half = halfOfDay();
		int hour = number();
		int minute = 0;
		int second = 0;
		int nanos = 0;
		if (mark(":")) {
			minute = number();
			if (mark(":")) {
				second = number();
				nanos = fraction();
			}
		}
		else if (mark("時时시点")) {
			minute = part("分분");
			second = part("秒초");
		}
		else {
			return null;
		}
		half = (half >= 0) ? half : halfOfDay();
		word(CONNECTORS);
		if (hour < 0 || minute < 0 || second < 0 || (half >= 0 && hour > 12)) {
			return null;
		}
		return LocalTime.of((half < 0) ? hour : hour % 12 + 12 * half, minute, second, nanos);
	}

	/** A number before one of the marks; 0 when there is none, -1 without the mark. */
	private int part(String marks) {
		skip(" ");
		int value = number();
		if (value < 0) {
			return 0;
		}
		return mark(marks) ? value : -1;
	}

	/** 0 for before noon, 1 for after, -1 when not said. */
	private int halfOfDay() {
		skip(" ");
		if (word(Set.of("am", "a.m", "午前", "上午", "오전"))) {
			return 0;
		}
		return word(Set.of("pm", "p.m", "午後", "下午", "오후")) ? 1 : -1;
	}

	private int fraction() {
		if (!mark(".,")) {
			return 0;
		}
		int start = this.at;
		int value = number();
		int digits = this.at - start;
		if (value < 0 || digits > 9) {
			throw new DateTimeException("No fraction of a second");
		}
		for (int i = digits; i < 9; i++) {
			value *= 10;
		}
		return value;
	}

	private ZoneId zone() {
		skip(" ");
		if (word(Set.of("z", "utc", "gmt"))) {
			return ZoneOffset.UTC;
		}
		if (word(Set.of("jst"))) {
			return ZoneOffset.ofHours(9);
		}
		char sign = peek();
		if (sign != '+' && sign != '-') {
			return this.zone;
		}
		this.at++;
		int start = this.at;
		int value = number();
		int hours = (this.at - start == 4) ? value / 100 : value;
		int minutes = (this.at - start == 4) ? value % 100 : 0;
		if (mark(":")) {
			minutes = number();
		}
		if (value < 0 || minutes < 0) {
			throw new DateTimeException("No offset");
		}
		return ZoneOffset.ofHoursMinutes((sign == '-') ? -hours : hours, (sign == '-') ? -minutes : minutes);
	}

	/** A comment such as {@code (GMT)} after the zone. */
	private void comment() {
		skip(" ");
		if (peek() == '(' && this.text.endsWith(")")) {
			this.at = this.text.length();
		}
	}

	private void weekday() {
		int start = this.at;
		boolean bracket = mark("(");
		skip(" ");
		if (!word(WEEKDAYS) || (bracket && !mark(")"))) {
			this.at = start;
		}
		skip(" .,");
	}

	private void connector() {
		skip(" ,");
		word(CONNECTORS);
		skip(" ");
	}

	private void ordinal() {
		word(ORDINALS);
	}

	private int monthName() {
		int start = this.at;
		while (Character.isLetter(peek())) {
			this.at++;
		}
		return MONTHS.getOrDefault(this.text.substring(start, this.at), 0);
	}

	private int year() {
		int start = this.at;
		int year = number();
		return (this.at - start == 4) ? year : -1;
	}

	private int number() {
		int start = this.at;
		int value = 0;
		while (peek() >= '0' && peek() <= '9' && this.at - start < 9) {
			value = value * 10 + (peek() - '0');
			this.at++;
		}
		return (this.at > start) ? value : -1;
	}

	private boolean word(Set<String> words) {
		int end = this.at;
		while (end < this.text.length() && (Character.isLetter(this.text.charAt(end))
				|| (this.text.charAt(end) == '.' && end + 1 < this.text.length() && end > this.at))) {
			end++;
		}
		for (; end > this.at; end--) {
			boolean whole = end == this.text.length() || !isLatin(this.text.charAt(end - 1))
					|| !isLatin(this.text.charAt(end));
			if (whole && words.contains(this.text.substring(this.at, end))) {
				this.at = end;
				skip(" .");
				return true;
			}
		}
		return false;
	}

	private static boolean isLatin(char c) {
		return c >= 'a' && c <= 'z';
	}

	private boolean separator() {
		skip(" ");
		boolean found = mark("-/.");
		skip(" ");
		return found;
	}

	private boolean mark(String marks) {
		int start = this.at;
		skip(" ");
		if (!atEnd() && marks.indexOf(peek()) >= 0) {
			this.at++;
			return true;
		}
		this.at = start;
		return false;
	}

	private void skip(String chars) {
		while (!atEnd() && chars.indexOf(peek()) >= 0) {
			this.at++;
		}
	}

	private char peek() {
		return atEnd() ? 0 : this.text.charAt(this.at);
	}

	private boolean atEnd() {
		return this.at >= this.text.length();
	}

	/** NFKC, lower case, without accents; Hangul and kana stay composed. */
	private static String fold(String text) {
		String plain = Normalizer.normalize(text, Normalizer.Form.NFKD);
		StringBuilder kept = new StringBuilder(plain.length());
		for (int i = 0; i < plain.length(); i++) {
			char c = plain.charAt(i);
			boolean accent = c >= '\u0300' && c <= '\u036f';
			if (!accent && Character.getType(c) != Character.FORMAT) {
				kept.append((Character.isWhitespace(c) || Character.isSpaceChar(c)) ? ' ' : c);
			}
		}
		return Normalizer.normalize(kept, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
	}

	private static Map<String, Integer> months() {
		Map<String, Integer> months = new HashMap<>();
		Properties lists = Words.load("months.properties");
		for (String month : lists.stringPropertyNames()) {
			Words.split(lists.getProperty(month)).forEach((name) -> months.put(fold(name), Integer.valueOf(month)));
		}
		return months;
	}

}
