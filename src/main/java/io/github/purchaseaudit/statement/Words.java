package io.github.purchaseaudit.statement;

import java.util.List;
import java.util.regex.Pattern;

import io.github.purchaseaudit.order.Nfkc;
import io.github.purchaseaudit.order.WordLists;

/** The word lists that lie beside this package's classes, and how words are compared. */
final class Words {

	private static final Pattern BRACKETS = Pattern.compile("\\([^)]{0,60}\\)|\\[[^\\]]{0,60}\\]");

	private static final Pattern DECORATION = Pattern.compile("^(?:[0-9]{1,2}月分?)?[ごお御]?");

	private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]++");

	private static final int LONGEST_HEADING = 60;

	private static final WordLists HEADINGS = WordLists.beside(Words.class, "headings.properties");

	private Words() {
	}

	/** A list of words, folded. */
	static List<String> list(String name) {
		return HEADINGS.list(name).stream().map(Words::fold).toList();
	}

	/** NFKC, lower case, without blanks. */
	static String fold(String text) {
		String plain = Nfkc.lower(text);
		return BLANKS.matcher(plain).replaceAll("").strip();
	}

	/** A heading without brackets, month and politeness. */
	static String heading(String text) {
		if (text.length() > LONGEST_HEADING) {
			return "";
		}
		return DECORATION.matcher(BRACKETS.matcher(fold(text)).replaceAll("")).replaceFirst("");
	}

}
