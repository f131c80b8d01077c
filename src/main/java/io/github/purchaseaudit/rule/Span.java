package io.github.purchaseaudit.rule;

import java.time.LocalDate;

/** Days from the first to the last, both included. */
record Span(LocalDate first, LocalDate last) {

	/** The shortest that holds both. */
	Span with(Span other) {
		return new Span(this.first.isBefore(other.first) ? this.first : other.first,
				this.last.isAfter(other.last) ? this.last : other.last);
	}

	boolean holds(LocalDate day) {
		return !day.isBefore(this.first) && !day.isAfter(this.last);
	}

}
