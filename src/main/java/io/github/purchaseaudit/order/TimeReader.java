package io.github.purchaseaudit.order;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Reads a time of day and its zone: {@code 13:05:10 +0900}, {@code 1:05 PM},
 * {@code 午後1時5分}.
 */
final class TimeReader {

	private static final Set<String> BEHIND = Set.of("uhr");

	private final DateScanner in;

	TimeReader(DateScanner in) {
		this.in = in;
	}

	/** The time of day at the scanner's place, or nothing when none stands there. */
	@Nullable LocalTime read() {
		int half = halfOfDay();
		int hour = this.in.number();
		int minute = 0;
		int second = 0;
		int nanos = 0;
		if (this.in.mark(":")) {
			minute = this.in.number();
			if (this.in.mark(":")) {
				second = this.in.number();
				nanos = fraction();
			}
		}
		else if (this.in.mark("時时시点")) {
			minute = part("分분");
			second = part("秒초");
		}
		else {
			return null;
		}
		half = (half >= 0) ? half : halfOfDay();
		this.in.word(BEHIND);
		if (half >= 0 && (hour < 0 || hour > 12)) {
			return null;
		}
		return LocalTime.of((half < 0) ? hour : hour % 12 + 12 * half, minute, second, nanos);
	}

	/** A number before one of the marks; 0 when there is none, -1 without the mark. */
	private int part(String marks) {
		this.in.skip(" ");
		int value = this.in.number();
		if (value < 0) {
			return 0;
		}
		return this.in.mark(marks) ? value : -1;
	}

	/** 0 for before noon, 1 for after, -1 when not said. */
	private int halfOfDay() {
		this.in.skip(" ");
		if (this.in.word(Set.of("am", "a.m", "午前", "上午", "오전"))) {
			return 0;
		}
		return this.in.word(Set.of("pm", "p.m", "午後", "下午", "오후")) ? 1 : -1;
	}

	private int fraction() {
		if (!this.in.mark(".,")) {
			return 0;
		}
		int start = this.in.position();
		int value = this.in.number();
		int digits = this.in.position() - start;
		if (value < 0) {
			throw new DateTimeException("No fraction of a second");
		}
		for (int i = digits; i < 9; i++) {
			value *= 10;
		}
		return value;
	}

	/** The zone behind a time, else the one in which it was written down. */
	ZoneId zone(ZoneId usual) {
		this.in.skip(" ");
		if (this.in.word(Set.of("z", "utc", "gmt"))) {
			return ZoneOffset.UTC;
		}
		if (this.in.word(Set.of("jst"))) {
			return ZoneOffset.ofHours(9);
		}
		char sign = this.in.peek();
		if (sign != '+' && sign != '-') {
			return usual;
		}
		this.in.forward(1);
		int start = this.in.position();
		int value = this.in.number();
		int hours = (this.in.position() - start == 4) ? value / 100 : value;
		int minutes = (this.in.position() - start == 4) ? value % 100 : 0;
		if (this.in.mark(":")) {
			minutes = this.in.number();
		}
		if (value < 0 || minutes < 0) {
			throw new DateTimeException("No offset");
		}
		return ZoneOffset.ofHoursMinutes((sign == '-') ? -hours : hours, (sign == '-') ? -minutes : minutes);
	}

	/** A comment such as {@code (GMT)} after the zone. */
	void comment() {
		this.in.skip(" ");
		if (this.in.peek() == '(' && this.in.endsWith(")")) {
			this.in.toEnd();
		}
	}

}
