package io.github.purchaseaudit.mail.receipt;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Lines of an item of layout C that are neither its name nor the device: its type, what
 * renews, trials, offers, sharing, a span of time, a size, the tax in its price. They
 * stand where the device may stand as well. The words are data of each language:
 * {@code aside} and {@code aside.in}, whole and as a part, and {@code term}, of which, of
 * {@code term.with} and of digits a line consists.
 */
final class ItemAsides {

	private static final Pattern PARTS = Pattern.compile(anyOf("aside.in"));

	private static final Pattern TERMS = Pattern.compile(anyOf("term"));

	private static final Pattern BESIDE_TERMS = Pattern.compile(anyOf("term.with"));

	/** {@code 200GB}, {@code 2 To}, {@code 4K}, {@code v1.2.3}. */
	private static final Pattern SIZE = Pattern
		.compile("(?iU)^(?:\\d{1,5} ?(?:[kmgt][bo]|[гт]б|k|p)\\b.{0,20}|v?\\d{1,4}(?:\\.\\d{1,4}){1,3})$");

	private static final Pattern NO_WORD = Pattern.compile("[\\d\\s()\\[\\]（）:：.,/~–-]+");

	/** Some such words are as short as names of people. */
	private static final int SHORTEST = 4;

	private ItemAsides() {
	}

	/** Whether it can be no device's name, below the name of the item. */
	static boolean isBelowName(String line) {
		String folded = Labels.fold(line);
		return isAside(line) || ItemLines.isType(line) || Labels.beginsWith(line, "renews")
				|| SIZE.matcher(folded).matches() || folded.indexOf('%') >= 0 || isWithPrice(line)
				|| Labels.of(line).filter(Label::isSum).isPresent() || PARTS.matcher(folded).find() || isTerm(folded);
	}

	/** Whether it is no name of an item either. */
	static boolean isAside(String line) {
		return Labels.is(line, "aside") || Labels.is(line, "inapp");
	}

	private static boolean isWithPrice(String line) {
		return Amounts.isSum(line.strip()) || Amounts.priceAtEnd(line).isPresent();
	}

	private static boolean isTerm(String folded) {
		String rest = TERMS.matcher(folded).replaceAll(" ");
		boolean named = !rest.equals(folded) && isSpan(folded);
		return named && NO_WORD.matcher(BESIDE_TERMS.matcher(rest).replaceAll(" ")).replaceAll("").isEmpty();
	}

	private static boolean isSpan(String folded) {
		return folded.length() >= SHORTEST || folded.codePoints().anyMatch(Character::isDigit)
				|| (folded.length() > 1 && folded.codePoints().noneMatch(Character::isLowerCase));
	}

	/** The longest first; one in letters with cases is a word of its own. */
	private static String anyOf(String list) {
		return Labels.list(list)
			.stream()
			.sorted((one, other) -> other.length() - one.length())
			.map(ItemAsides::word)
			.collect(Collectors.joining("|"));
	}

	private static String word(String text) {
		boolean cased = text.codePoints().allMatch((c) -> !Character.isLetter(c) || Character.isLowerCase(c));
		return cased ? "(?<!\\p{L})" + Pattern.quote(text) + "(?!\\p{L})" : Pattern.quote(text);
	}

}
