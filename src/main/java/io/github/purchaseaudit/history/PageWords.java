package io.github.purchaseaudit.history;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import io.github.purchaseaudit.order.Money;
import io.github.purchaseaudit.order.MoneyText;
import io.github.purchaseaudit.order.Nfkc;
import io.github.purchaseaudit.order.WordLists;

/** The words of the report-a-problem page that stand beside values. */
final class PageWords {

	private static final WordLists WORDS = WordLists.beside(PageWords.class, "page-words.properties");

	private static final List<String> PENDING = list("pending");

	private static final List<String> REFUNDED = list("refunded");

	/** The longest first, for one may begin with another. */
	private static final List<String> LABELS = list("labels").stream()
		.sorted(Comparator.comparing(String::length).reversed())
		.toList();

	/** The page never shows yen with decimals: the sign is the yuan's then. */
	private static final Pattern YUAN = Pattern.compile("[¥￥]\\s*[0-9,]+\\.[0-9]{2}");

	private static final String AROUND = " :()[]-–・";

	private PageWords() {
	}

	private static List<String> list(String name) {
		return WORDS.list(name).stream().map(PageWords::fold).toList();
	}

	private static String fold(String text) {
		return Nfkc.lower(text).strip();
	}

	/** Whether a text, given for a date, says that the purchase is not settled. */
	static boolean saysPending(String text) {
		return PENDING.contains(fold(text));
	}

	/** Whether a text says that the money was given back. */
	static boolean saysRefunded(String text) {
		String folded = fold(text);
		return REFUNDED.stream().anyMatch(folded::contains);
	}

	/** A value without the label in front of it. */
	static String value(String text) {
		String plain = Nfkc.of(text).strip();
		String folded = plain.toLowerCase(Locale.ROOT);
		for (String label : LABELS) {
			if (folded.startsWith(label) && folded.length() == plain.length() && ends(label, folded)) {
				return bare(plain.substring(label.length()));
			}
		}
		return text.strip();
	}

	/** Latin words need something behind them, Japanese ones do not. */
	private static boolean ends(String label, String text) {
		return label.length() == text.length() || label.charAt(label.length() - 1) > 127
				|| !Character.isLetterOrDigit(text.charAt(label.length()));
	}

	/** The sum that a text shows, whatever label or remark stands beside it. */
	static Optional<Money> money(String text, String currency) {
		String value = value(text);
		for (String word : REFUNDED) {
			int at = value.toLowerCase(Locale.ROOT).indexOf(word);
			if (at >= 0) {
				value = bare(value.substring(0, at) + " " + value.substring(at + word.length()));
			}
		}
		Optional<Money> sum = MoneyText.parse(value, currency);
		return YUAN.matcher(value).matches() ? sum.map((money) -> new Money(money.amount(), "CNY")) : sum;
	}

	private static String bare(String text) {
		int from = 0;
		int to = text.length();
		while (from < to && AROUND.indexOf(text.charAt(from)) >= 0 && text.charAt(from) != '-') {
			from++;
		}
		while (from < to && AROUND.indexOf(text.charAt(to - 1)) >= 0) {
			to--;
		}
		boolean opened = text.substring(from, to).indexOf('(') >= 0 && to < text.length() && text.charAt(to) == ')';
		return text.substring(from, opened ? to + 1 : to);
	}

}
