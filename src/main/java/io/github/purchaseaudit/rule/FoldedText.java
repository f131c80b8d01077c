package io.github.purchaseaudit.rule;

import java.util.Objects;
import java.util.regex.Pattern;

import io.github.purchaseaudit.order.Item;
import io.github.purchaseaudit.order.Nfkc;

/** Names of things in the form in which the rules compare them. */
final class FoldedText {

	private static final Pattern BLANKS = Pattern.compile("\\s+");

	/**
	 * Signs that a name can have or not. Between digits they make another number, and
	 * {@code +} tells News+ from News.
	 */
	private static final Pattern PUNCTUATION = Pattern.compile("\\s|(?<!\\d)\\p{P}|\\p{P}(?!\\d)");

	private FoldedText() {
	}

	/** Width, case and the number of blanks do not matter. */
	static String of(String text) {
		String folded = Nfkc.lower(text);
		return BLANKS.matcher(folded).replaceAll(" ").strip();
	}

	/** The app and the title of an item, by which it is known where it has no number. */
	static String thing(Item item) {
		return of(Objects.requireNonNullElse(item.app(), "")) + "\n" + withoutPunctuation(item.title());
	}

	/** Nor do blanks and punctuation at all, unless the name is made of them. */
	static String withoutPunctuation(String text) {
		String folded = of(text);
		String plain = PUNCTUATION.matcher(folded).replaceAll("");
		return plain.isEmpty() ? folded : plain;
	}

}
