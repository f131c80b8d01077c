package io.github.purchaseaudit.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.github.purchaseaudit.order.Sentence;

/**
 * Names deep in archives and folders without what lies between, as
 * {@code Apple.zip!/…/History.csv}: Apple's own archives nest so deeply that evidence
 * would fill a page. A name that is not the only one of its short form stays whole.
 */
final class ShortNames {

	private static final int DEEP = 4;

	private static final String END = ", ";

	private final Map<String, String> shortened = new HashMap<>();

	static ShortNames of(List<InputFacts> inputs) {
		ShortNames names = new ShortNames();
		Map<String, Integer> counts = new HashMap<>();
		inputs.forEach((input) -> counts.merge(shortened(input.name()), 1, Integer::sum));
		for (InputFacts input : inputs) {
			String name = shortened(input.name());
			if (!name.equals(input.name()) && counts.getOrDefault(name, 0) == 1) {
				names.shortened.put(input.name(), name);
			}
		}
		return names;
	}

	private static String shortened(String name) {
		String[] parts = name.split("/", -1);
		return (parts.length < DEEP) ? name : parts[0] + "/…/" + parts[parts.length - 1];
	}

	/** The same sentence, its places named in short. */
	Sentence in(Sentence sentence) {
		return new Sentence(sentence.key(),
				sentence.facts().stream().map((fact) -> (fact instanceof String text) ? in(text) : fact).toList());
	}

	/** A place is the name of a file and, behind it, the row or byte in it. */
	private String in(String place) {
		for (int end = place.length(); end > 0; end = place.lastIndexOf(END, end - 1)) {
			String name = this.shortened.get(place.substring(0, end));
			if (name != null) {
				return name + place.substring(end);
			}
		}
		return place;
	}

}
