package io.github.purchaseaudit.job;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

import io.github.purchaseaudit.household.RegisteredMethod;
import io.github.purchaseaudit.order.Sentence;

/**
 * The days on which cards of the household must have been open, if what was bought with
 * them outside the days of household.yml is ours, as a person decided.
 */
final class DecidedDays {

	private final Map<RegisteredMethod, NavigableSet<LocalDate>> days = new LinkedHashMap<>();

	/** Takes in a day, in the household's zone, on which a card was used. */
	void add(RegisteredMethod method, LocalDate day) {
		if (!method.isOpenOn(day)) {
			this.days.computeIfAbsent(method, (first) -> new TreeSet<>()).add(day);
		}
	}

	/** What to write into the entries of household.yml, as remarks. */
	List<Sentence> remarks() {
		return this.days.entrySet()
			.stream()
			.map((used) -> Sentence.of("remark.register-days", used.getKey().name(), used.getKey().line(),
					keys(used.getKey(), used.getValue())))
			.toList();
	}

	/** The first and the last of the days, as they are written in household.yml. */
	private static String keys(RegisteredMethod method, NavigableSet<LocalDate> used) {
		List<String> keys = new ArrayList<>();
		if (method.validFrom() != null && used.first().isBefore(method.validFrom())) {
			keys.add("valid-from: " + used.first());
		}
		if (method.closedOn() != null && used.last().isAfter(method.closedOn())) {
			keys.add("closed-on: " + used.last());
		}
		return String.join(", ", keys);
	}

}
