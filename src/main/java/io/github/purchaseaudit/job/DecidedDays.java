package io.github.purchaseaudit.job;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.purchaseaudit.household.RegisteredMethod;
import io.github.purchaseaudit.order.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * The days on which cards of the household must have been open, if what was bought with
 * them outside the days of household.yml is ours, as a person decided.
 */
final class DecidedDays {

	private final Map<RegisteredMethod, Span> spans = new LinkedHashMap<>();

	/** Takes in a day, in the household's zone, on which a card was used. */
	void add(RegisteredMethod method, LocalDate day) {
		if (!method.isOpenOn(day)) {
			this.spans.merge(method, Span.of(method, day), Span::with);
		}
	}

	/** What to write into the entries of household.yml, as remarks. */
	List<Sentence> remarks() {
		return this.spans.entrySet()
			.stream()
			.map((one) -> Sentence.of("remark.register-days", one.getKey().name(), one.getKey().line(),
					one.getValue().keys()))
			.toList();
	}

	/**
	 * The first and the last day it was used, where they lie outside of its days.
	 */
	private record Span(@Nullable LocalDate validFrom, @Nullable LocalDate closedOn) {

		static Span of(RegisteredMethod method, LocalDate day) {
			boolean early = method.validFrom() != null && day.isBefore(method.validFrom());
			return early ? new Span(day, null) : new Span(null, day);
		}

		Span with(Span other) {
			return new Span(chosen(this.validFrom, other.validFrom, true),
					chosen(this.closedOn, other.closedOn, false));
		}

		private static @Nullable LocalDate chosen(@Nullable LocalDate one, @Nullable LocalDate other, boolean earlier) {
			if (one == null || other == null) {
				return (one != null) ? one : other;
			}
			return (one.isBefore(other) == earlier) ? one : other;
		}

		/** As they are written in household.yml. */
		String keys() {
			String from = (this.validFrom != null) ? "valid-from: " + this.validFrom : "";
			String until = (this.closedOn != null) ? "closed-on: " + this.closedOn : "";
			return (from.isEmpty() || until.isEmpty()) ? from + until : from + ", " + until;
		}

	}

}
