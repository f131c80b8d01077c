package io.github.purchaseaudit.report.review;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import io.github.purchaseaudit.report.Decision.Choice;
import io.github.purchaseaudit.report.Texts;

/** The words of the list of decisions. */
public final class ChoiceWords {

	private static final Map<String, Choice> CHOICES = choices();

	private ChoiceWords() {
	}

	private static Map<String, Choice> choices() {
		Map<String, Choice> choices = new HashMap<>();
		for (Choice choice : Choice.values()) {
			Labels.of(key(choice)).forEach((word) -> choices.put(word, choice));
		}
		return choices;
	}

	private static String key(Choice choice) {
		return "decision." + choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** The decision that a text names in either language. */
	public static Optional<Choice> choice(String text) {
		return Optional.ofNullable(CHOICES.get(Labels.folded(text)));
	}

	static String word(Choice choice, Texts texts) {
		return texts.text(key(choice));
	}

}
