package io.github.purchaseaudit.order;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The last four digits of a card in a text that shows them masked ({@code •••• 5690}), by
 * words ({@code 下4桁9999}) or alone at its end, and the name without them.
 *
 * @param name the text without digits, masks and the words around them
 */
record CardDigits(String name, @Nullable String last4) {

	private static final String MASKS = "*•●○◦#.∙·";

	/** What tells that the number before it counts something. */
	private static final Pattern COUNTED = Pattern
		.compile("(?i)[-+~%.]|[0-9](?!回)|円|年|月|日|回|点|ポイント|元|원|points?\\b|pts?\\b|gift|credit|\\p{Sc}"
				+ "|(?-i:[A-Z]{3})\\b");

	static CardDigits in(String text, Pattern digitWords) {
		String rest = digitWords.matcher(text).replaceAll(" ");
		boolean announced = !rest.equals(text);
		int end = rest.length();
		while (end > 0) {
			int to = lastDigitBefore(rest, end);
			int from = to;
			while (from > 0 && isDigit(rest.charAt(from - 1))) {
				from--;
			}
			boolean alone = PaymentWords.bare(rest.substring(to)).isEmpty();
			int masked = maskBefore(rest, from);
			boolean shown = announced || masked < from || alone;
			masked = (masked == from && alone) ? singleMaskBefore(rest, from) : masked;
			if (to - from == 4 && (shown || isBesideCard(rest, from, to))) {
				return new CardDigits(joined(rest.substring(0, masked), rest.substring(to)), rest.substring(from, to));
			}
			end = from;
		}
		int masked = maskBefore(rest, rest.length());
		return new CardDigits((masked < rest.length()) ? joined(rest.substring(0, masked), "") : text.strip(), null);
	}

	private static int lastDigitBefore(String text, int end) {
		int to = end;
		while (to > 0 && !isDigit(text.charAt(to - 1))) {
			to--;
		}
		return to;
	}

	/**
	 * Where the mask before a position begins, with all that it covers
	 * ({@code 4980-03**-****-}); the position itself when nothing is masked.
	 */
	private static int maskBefore(String text, int position) {
		int start = position;
		int masks = 0;
		for (int i = position - 1; i >= 0; i--) {
			char c = text.charAt(i);
			if (MASKS.indexOf(c) >= 0 || isLetterMask(text, i)) {
				masks++;
				start = i;
			}
			else if (isDigit(c) && masks > 0) {
				start = i;
			}
			else if (c != ' ' && c != '-' && c != '(') {
				break;
			}
		}
		return (masks >= 2) ? start : position;
	}

	/** {@code Visa*1111}: nothing but the card's digits stands behind such a sign. */
	private static int singleMaskBefore(String text, int position) {
		return (position > 0 && MASKS.indexOf(text.charAt(position - 1)) >= 0) ? position - 1 : position;
	}

	/**
	 * {@code Visa 9999 家計}, {@code (9999) Visa}: digits beside the name of a card, with a
	 * remark behind, unless they are a sum, a year or points.
	 */
	private static boolean isBesideCard(String text, int from, int to) {
		boolean ends = to == text.length() || " ()[]「」（）,、/番".indexOf(text.charAt(to)) >= 0;
		String behind = text.substring(to).strip();
		if (!ends || COUNTED.matcher(behind).lookingAt()) {
			return false;
		}
		String before = PaymentWords.bare(text.substring(0, from));
		String name = before.isEmpty() ? PaymentWords.words(PaymentWords.bare(behind)).findFirst().orElse("")
				: PaymentWords.words(before).reduce("", (first, second) -> second);
		return Brand.of(name).filter(Brand::isCard).isPresent();
	}

	/** {@code xxxx-1234}; neither the x of Amex nor a single one masks anything. */
	private static boolean isLetterMask(String text, int at) {
		if (text.charAt(at) != 'x' && text.charAt(at) != 'X') {
			return false;
		}
		int from = at;
		while (from > 0 && Character.isLetter(text.charAt(from - 1))) {
			from--;
		}
		int to = at;
		while (to < text.length() && Character.isLetter(text.charAt(to))) {
			to++;
		}
		return to - from > 1 && text.substring(from, to).chars().allMatch((c) -> c == 'x' || c == 'X');
	}

	private static String joined(String before, String behind) {
		String name = PaymentWords.bare(before);
		String more = PaymentWords.bare(behind);
		return more.isEmpty() ? name : PaymentWords.bare(name + " " + more);
	}

	private static boolean isDigit(char c) {
		return c >= '0' && c <= '9';
	}

}
