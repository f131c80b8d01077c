package io.github.purchaseaudit.rule;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names of things in the form in which the rules compare them. */
final class FoldedText {

	private static final Pattern BLANKS = Pattern.compile("\\s+");

	private FoldedText() {
	}

	/** Width, case and the number of blanks do not matter. */
	static String of(String text) {
		String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
		return BLANKS.matcher(folded).replaceAll(" ").strip();
	}

}
