package io.github.purchaseaudit.order;

import java.text.Normalizer;
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

	private static final String SIGN = "\\s{0,3}+[:=]\\s{0,3}+";

	private static final String VERB = "\\s{0,3}+(?:[:=]|is|は|が)?+\\s{0,3}+";

	private static final Pattern PATTERN = Pattern
		.compile("(?iu)(?=[" + firstLetters() + "])(?<![\\p{IsLatin}0-9])(" + words("passwords") + SIGN
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
		String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
		if (!hasSignOrDigits(plain)) {
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

	/** Almost no letter begins a secret: the rest need not be compared with the words. */
	private static String firstLetters() {
		return Stream.concat(list("passwords"), list("codes"))
			.map((words) -> words.substring(0, 1))
			.distinct()
			.collect(Collectors.joining());
	}

	private static Stream<String> list(String name) {
		return Words.split(Words.load("secret-words.properties").getProperty(name));
	}

	private static String words(String list) {
		return list(list).map((words) -> words.replace(".", "\\.").replace(" ", "[\\s_-]{0,3}+"))
			.collect(Collectors.joining("|", "(?:", ")"));
	}

}
