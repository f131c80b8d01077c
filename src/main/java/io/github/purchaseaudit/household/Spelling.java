package io.github.purchaseaudit.household;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Guesses which known word a mistyped one was meant to be. */
final class Spelling {

	private static final int MOST_SLIPS = 2;

	private static final int LONGEST = 40;

	private Spelling() {
	}

	/**
	 * The known word that differs least, when it differs by a slip or two; case, width,
	 * blanks, hyphens and underscores do not count.
	 */
	static Optional<String> nearest(String typed, Collection<String> known) {
		String word = fold(typed);
		if (word.isEmpty() || word.length() > LONGEST) {
			return Optional.empty();
		}
		return known.stream()
			.filter((one) -> slips(word, fold(one)) <= Math.min(MOST_SLIPS, word.length() / 3))
			.min(Comparator.comparingInt((String one) -> slips(word, fold(one))).thenComparing((one) -> one));
	}

	private static String fold(String word) {
		return Normalizer.normalize(word, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "");
	}

	/** Levenshtein's distance. */
	private static int slips(String one, String other) {
		int[] row = new int[other.length() + 1];
		for (int j = 0; j <= other.length(); j++) {
			row[j] = j;
		}
		for (int i = 1; i <= one.length(); i++) {
			int diagonal = row[0];
			row[0] = i;
			for (int j = 1; j <= other.length(); j++) {
				int changed = diagonal + ((one.charAt(i - 1) == other.charAt(j - 1)) ? 0 : 1);
				diagonal = row[j];
				row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
			}
		}
		return row[other.length()];
	}

}
