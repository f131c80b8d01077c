package io.github.purchaseaudit.household;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

import io.github.purchaseaudit.order.Nfkc;

/** Guesses which known word a mistyped one was meant to be. */
public final class Spelling {

	private static final int MOST_SLIPS = 2;

	private static final int LONGEST = 40;

	private Spelling() {
	}

	/**
	 * The known word that differs least, when it differs by a slip or two; case, width,
	 * blanks, hyphens and underscores do not count.
	 */
	public static Optional<String> nearest(String typed, Collection<String> known) {
		String word = fold(typed);
		if (word.isEmpty() || word.length() > LONGEST) {
			return Optional.empty();
		}
		return known.stream()
			.filter((one) -> slips(word, fold(one)) <= Math.min(MOST_SLIPS, word.length() / 3))
			.min(Comparator.comparingInt((String one) -> slips(word, fold(one))).thenComparing((one) -> one));
	}

	private static String fold(String word) {
		return Nfkc.lower(word).replaceAll("[\\s_-]", "");
	}

	/** Levenshtein's distance; two neighbours in the wrong order are one slip. */
	private static int slips(String one, String other) {
		int[][] slips = new int[one.length() + 1][other.length() + 1];
		for (int i = 0; i <= one.length(); i++) {
			for (int j = 0; j <= other.length(); j++) {
				slips[i][j] = (i == 0 || j == 0) ? i + j : least(slips, one, other, i, j);
			}
		}
		return slips[one.length()][other.length()];
	}

	private static int least(int[][] slips, String one, String other, int i, int j) {
		boolean same = one.charAt(i - 1) == other.charAt(j - 1);
		int least = Math.min(slips[i - 1][j - 1] + (same ? 0 : 1), Math.min(slips[i - 1][j], slips[i][j - 1]) + 1);
		boolean swapped = i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2)
				&& one.charAt(i - 2) == other.charAt(j - 1);
		return swapped ? Math.min(least, slips[i - 2][j - 2] + 1) : least;
	}

}
