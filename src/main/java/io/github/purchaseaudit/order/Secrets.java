package io.github.purchaseaudit.order;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Hides what no text may carry out of the inputs: full card numbers, and what is called a
 * security code or a password ({@code CVV 123}, {@code パスワード：…}).
 */
public final class Secrets {

	private static final String SIGN = "\\s{0,3}+[:=]\\s{0,3}+";

	private static final String VERB = "\\s{0,3}+(?:[:=]|is|は|が)?+\\s{0,3}+";

	private static final Pattern PATTERN = Pattern.compile("(?iu)(?<![\\p{IsLatin}0-9])(" + words("passwords") + SIGN
			+ "(?=[^\\s。、])|" + words("codes") + VERB + "(?=[0-9]{3,8}(?![0-9])))[^\\s。、,;]+");

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
		Matcher secrets = PATTERN.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC));
		return secrets.find() ? secrets.replaceAll(replacement) : text;
	}

	private static String words(String list) {
		return Words.split(Words.load("secret-words.properties").getProperty(list))
			.map((words) -> words.replace(".", "\\.").replace(" ", "[\\s_-]{0,3}+"))
			.collect(Collectors.joining("|", "(?:", ")"));
	}

}
