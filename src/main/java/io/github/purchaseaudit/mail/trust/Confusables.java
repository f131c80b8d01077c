package io.github.purchaseaudit.mail.trust;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.purchaseaudit.order.Nfkc;
import io.github.purchaseaudit.order.WordLists;

/**
 * Folds letters that look alike, so that {@code АppIe} with a Cyrillic A and a capital I
 * compares equal to {@code Apple}. The lists are data ({@code confusables.properties}).
 */
public final class Confusables {

	private static final Map<Integer, Character> LOOK_ALIKES = new HashMap<>();

	private static final char[] ASCII = new char[128];

	/** Signs behind a name that NFKC makes letters of. */
	private static final Pattern MARKS = Pattern.compile("[\u2120\u2122]");

	/** What is shown from its end on, up to where that is taken back. */
	private static final Pattern OVERRIDDEN = Pattern.compile("\u202e([^\u202c\u2069]*+)");

	static {
		WordLists lists = WordLists.beside(Confusables.class, "confusables.properties");
		for (char latin = 'a'; latin <= 'z'; latin++) {
			char shown = latin;
			lists.text(String.valueOf(latin))
				.toLowerCase(Locale.ROOT)
				.codePoints()
				.forEach((c) -> LOOK_ALIKES.putIfAbsent(c, shown));
		}
		for (char c = 0; c < ASCII.length; c++) {
			ASCII[c] = Character.toLowerCase(c);
		}
		for (String pair : lists.text("ascii").split(" ", -1)) {
			ASCII[pair.charAt(0)] = pair.charAt(1);
		}
		for (char c = 0; c < ASCII.length; c++) {
			ASCII[c] = (ASCII[c] == 'i') ? 'l' : ASCII[c];
		}
	}

	private Confusables() {
	}

	/** The look of one ASCII character: {@code i}, {@code I}, {@code 1} are all l. */
	public static char ascii(int c) {
		return ASCII[c];
	}

	/**
	 * The look of a text: equal for texts that a reader takes for the same. Invisible
	 * characters, accents and trade marks are dropped, and what is written backwards
	 * stands as it is shown.
	 */
	public static String skeleton(String text) {
		String plain = isAscii(text) ? text : decomposed(MARKS.matcher(shown(text)).replaceAll(""));
		StringBuilder look = new StringBuilder(plain.length());
		for (int i = 0; i < plain.length(); i += Character.charCount(plain.codePointAt(i))) {
			int c = plain.codePointAt(i);
			if (c < ASCII.length) {
				look.append(ASCII[c]);
			}
			else if (Character.getType(c) != Character.FORMAT && !isCombiningLatin(c)) {
				Character latin = LOOK_ALIKES.get(c);
				look.appendCodePoint((latin != null) ? ASCII[latin] : c);
			}
		}
		return look.toString();
	}

	private static String shown(String text) {
		if (text.indexOf('\u202e') < 0) {
			return text;
		}
		return OVERRIDDEN.matcher(text)
			.replaceAll((part) -> Matcher.quoteReplacement(new StringBuilder(part.group(1)).reverse().toString()));
	}

	private static String decomposed(String text) {
		return Normalizer.normalize(plain(text), Normalizer.Form.NFD);
	}

	private static boolean isAscii(String text) {
		for (int i = 0; i < text.length(); i++) {
			if (text.charAt(i) >= ASCII.length) {
				return false;
			}
		}
		return true;
	}

	private static boolean isCombiningLatin(int c) {
		return c >= 0x300 && c <= 0x36f;
	}

	/**
	 * Whether a text is written so that it deceives: it looks like the plain word, and is
	 * written with other letters. Full-width letters are ordinary Japanese and deceive
	 * nobody.
	 * @param word a plain word in lower case
	 */
	public static boolean imitates(String text, String word) {
		if (!skeleton(text).contains(skeleton(word))) {
			return false;
		}
		return occurrences(skeleton(text), skeleton(word)) > occurrences(plain(text), word) || hasMathLetters(text);
	}

	private static String plain(String text) {
		return Nfkc.lower(text);
	}

	private static int occurrences(String text, String word) {
		int count = 0;
		for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length())) {
			count++;
		}
		return count;
	}

	/** Letters of mathematical alphabets, which no genuine mail writes words with. */
	public static boolean hasMathLetters(String text) {
		return text.codePoints().anyMatch((c) -> c >= 0x1d400 && c <= 0x1d7ff);
	}

}
