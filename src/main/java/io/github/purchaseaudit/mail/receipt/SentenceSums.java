package io.github.purchaseaudit.mail.receipt;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.purchaseaudit.order.Money;

/**
 * Sums in the sentences of a mail: one word as {@code $9.99} and {@code 9,800円}, or a
 * number and its sign with a blank between, as most of Europe writes them:
 * {@code 9,99 €}, {@code NT$ 90}, {@code CHF 12.50}.
 * <p>
 * Beside a number letters are a sign only where it looks like a sum or they are no word,
 * and the codes of currencies only in capitals: {@code Top 10}, {@code try 3.5} and
 * {@code 10 ft} are no sums.
 */
final class SentenceSums {

	private static final Pattern WORD = Pattern.compile("[^\\s（）「」、。]{1,80}");

	/**
	 * Where no blank parts a sum from the words around it: {@code 価格は¥9,800です}, but not
	 * {@code ¥9,800から} and {@code ¥9,800以上}, which are bounds.
	 */
	private static final Pattern UNPARTED = Pattern
		.compile("(?<=[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}：])(?=\\p{Sc}[0-9]|[0-9][0-9,]{0,12}[円元원])"
				+ "|(?<=\\p{Sc}[0-9.,]{1,12}|[0-9][円元원])(?=\\p{IsHiragana}|\\p{IsHangul})(?!から|まで|より|ごと|ずつ|부터|까지|원)");

	private static final Pattern SYMBOL = Pattern.compile("\\p{Sc}");

	/** With decimals or thousands apart. */
	private static final Pattern PARTED = Pattern.compile("[0-9][.,'’][0-9]");

	private static final Pattern AROUND = Pattern.compile("^[(（]|(?<![,.;:!)。、）])[,.;:!)。、）]+$");

	private static final Pattern NO_SUM = Pattern.compile("[0-9.,]+|\\p{L}+");

	private static final int LONGEST_SIGN = 4;

	/** Codes that are no word in any language. */
	private static final Set<String> NO_WORDS = Set.of("USD", "EUR", "GBP", "JPY", "KRW", "CNY", "RMB", "TWD", "HKD");

	private SentenceSums() {
	}

	/** The first sum of a text whose blanks are plain. */
	static Optional<String> first(String text) {
		String parted = UNPARTED.matcher(text).replaceAll(" ");
		Matcher word = WORD.matcher(parted);
		while (word.find()) {
			Optional<String> sum = at(parted, word.start());
			if (sum.isPresent()) {
				return sum;
			}
		}
		return Optional.empty();
	}

	/** The sum that begins with the word at a place. */
	static Optional<String> at(String text, int from) {
		Matcher word = WORD.matcher(text).region(from, text.length());
		if (!word.lookingAt()) {
			return Optional.empty();
		}
		String first = word.group();
		int behind = word.end() + 1;
		boolean blank = behind < text.length() && text.charAt(word.end()) == ' ';
		if (blank && word.region(behind, text.length()).lookingAt()) {
			String second = AROUND.matcher(word.group()).replaceAll("");
			Optional<String> both = parted(AROUND.matcher(first).replaceFirst(""), second);
			if (both.isPresent()) {
				return both;
			}
		}
		return Optional.of(AROUND.matcher(first).replaceAll(""))
			.filter((sum) -> Amounts.isAmount(sum) && !NO_SUM.matcher(sum).matches());
	}

	/** Where the sum begins that ends a text, with a blank before it; -1 without one. */
	static int ending(String text) {
		int last = text.lastIndexOf(' ');
		int before = (last > 0) ? text.lastIndexOf(' ', last - 1) : -1;
		if (before > 0 && parted(text.substring(before + 1, last), text.substring(last + 1)).isPresent()) {
			return before;
		}
		return (last > 0 && at(text, last + 1).isPresent()) ? last : -1;
	}

	private static Optional<String> parted(String first, String second) {
		boolean numberFirst = hasDigit(first);
		String number = numberFirst ? first : second;
		String sign = numberFirst ? second : first;
		if (sign.isEmpty() || sign.length() > LONGEST_SIGN || hasDigit(sign) || !hasDigit(number)) {
			return Optional.empty();
		}
		boolean code = Money.isCode(sign.toUpperCase(Locale.ROOT));
		boolean fits = SYMBOL.matcher(sign).find() || NO_WORDS.contains(sign)
				|| (PARTED.matcher(number).find() && (!code || Money.isCode(sign)));
		return Optional.of(first + " " + second).filter((sum) -> fits && Amounts.isAmount(sum));
	}

	private static boolean hasDigit(String text) {
		return text.chars().anyMatch(Character::isDigit);
	}

}
