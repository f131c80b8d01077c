package io.github.purchaseaudit.order;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Takes the words of a payment text apart. */
final class PaymentWords {

	private static final String EDGES = " \t\r()[]{}<>「」【】『』:,、・\"'-–—_|/\u00a0\u200b";

	private static final Pattern BETWEEN_WORDS = Pattern
		.compile("[\\s()\\[\\]「」【】:,・/-]+" + "|(?<=[A-Za-z])(?=[^\\x00-\\x7f])|(?<=[^\\x00-\\x7f])(?=[A-Za-z])");

	private PaymentWords() {
	}

	/**
	 * The text without the sum that it ends in, when that sum shows its currency; the end
	 * of a word ({@code Master 5690}) is no currency.
	 */
	static String withoutAmount(String text) {
		int digits = text.length();
		while (digits > 0 && !Character.isDigit(text.charAt(digits - 1))) {
			digits--;
		}
		for (int i = Math.max(0, text.length() - 40); i < digits; i++) {
			boolean inside = i > 0 && (".,0123456789".indexOf(text.charAt(i - 1)) >= 0
					|| (isLatin(text.charAt(i - 1)) && isLatin(text.charAt(i))));
			if (!inside && MoneyText.parse(text.substring(i), MoneyText.UNNAMED)
				.filter((sum) -> !sum.currency().equals(MoneyText.UNNAMED))
				.isPresent()) {
				return bare(text.substring(0, i));
			}
		}
		return text;
	}

	private static boolean isLatin(char c) {
		return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
	}

	/** The text without brackets, dashes and the like around it. */
	static String bare(String text) {
		int from = 0;
		int to = text.length();
		while (from < to && EDGES.indexOf(text.charAt(from)) >= 0) {
			from++;
		}
		while (from < to && EDGES.indexOf(text.charAt(to - 1)) >= 0) {
			to--;
		}
		String kept = text.substring(from, to);
		boolean cutOpen = kept.lastIndexOf('(') > kept.lastIndexOf(')') && text.startsWith(")", to);
		return cutOpen ? kept + ')' : kept;
	}

	/** The words of a text; between Latin letters and others no blank is needed. */
	static Stream<String> words(String text) {
		return BETWEEN_WORDS.splitAsStream(text);
	}

}
