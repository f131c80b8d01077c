package io.github.purchaseaudit.order;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Hides what no text may carry out of the inputs: full card numbers, and what is called a
 * security code or a password ({@code CVV 123}, {@code パスワード：…}).
 */
public final class Secrets {

	private static final int SHORTEST_CODE = 3;

	/** No listed word is shorter. */
	private static final int SHORTEST_WORD = 3;

	/** How the words begin: most texts have none of it, and need not be searched. */
	private static final List<String> BEGINNINGS = beginnings();

	private static final BitSet FIRST_LETTERS = letters(0);

	private static final BitSet SECOND_LETTERS = letters(1);

	private static final String SIGN = "\\s{0,3}+[:=]\\s{0,3}+";

	private static final String VERB = "\\s{0,3}+(?:[:=]|is|は|が)?+\\s{0,3}+";

	private static final Pattern PATTERN = Pattern.compile("(?iu)(?<![\\p{IsLatin}0-9])(" + words("passwords") + SIGN
			+ "(?=[^\\s。、])|" + words("codes") + VERB + "(?=[0-9]{" + SHORTEST_CODE + ",8}(?![0-9])))[^\\s。、,;]+");

	private Secrets() {
	}

	/** The text with every secret in it made unreadable. */
	public static String hide(String text) {
		return replace(CardNumber.hide(text), "$1****");
	}

	/** The text without security codes and passwords, card numbers as they are. */
	static String remove(String text) {
		return replace(text, " ");
	}

	private static String replace(String text, String replacement) {
		String plain = Nfkc.of(text);
		if (!hasSignOrDigits(plain) || !hasBeginning(plain)) {
			return text;
		}
		Matcher secrets = PATTERN.matcher(plain);
		return secrets.find() ? secrets.replaceAll(replacement) : text;
	}

	/** What every secret has: a sign before it, or three digits. */
	private static boolean hasSignOrDigits(String text) {
		int digits = 0;
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			digits = (c >= '0' && c <= '9') ? digits + 1 : 0;
			if (digits == SHORTEST_CODE || c == ':' || c == '=') {
				return true;
			}
		}
		return false;
	}

	private static List<String> beginnings() {
		return Stream.concat(list("passwords"), list("codes"))
			.map((words) -> words.substring(0, SHORTEST_WORD))
			.distinct()
			.toList();
	}

	private static Stream<String> list(String name) {
		return WordLists.beside(Secrets.class, "secret-words.properties").list(name).stream();
	}

	private static BitSet letters(int at) {
		return BEGINNINGS.stream().collect(BitSet::new, (letters, word) -> letters.set(word.charAt(at)), BitSet::or);
	}

	/** Whether a word that announces a secret may begin somewhere. */
	private static boolean hasBeginning(String text) {
		for (int i = 0; i <= text.length() - SHORTEST_WORD; i++) {
			if (FIRST_LETTERS.get(small(text.charAt(i))) && SECOND_LETTERS.get(small(text.charAt(i + 1)))
					&& hasBeginning(text, i)) {
				return true;
			}
		}
		return false;
	}

	private static char small(char c) {
		if (c < 128) {
			return (c >= 'A' && c <= 'Z') ? (char) (c + 'a' - 'A') : c;
		}
		return Character.toLowerCase(Character.toUpperCase(c));
	}

	private static boolean hasBeginning(String text, int at) {
		for (String beginning : BEGINNINGS) {
			if (text.regionMatches(true, at, beginning, 0, SHORTEST_WORD)) {
				return true;
			}
		}
		return false;
	}

	private static String words(String list) {
		return list(list).map((words) -> words.replace(".", "\\.").replace(" ", "[\\s_-]{0,3}+"))
			.collect(Collectors.joining("|", "(?:", ")"));
	}

}
