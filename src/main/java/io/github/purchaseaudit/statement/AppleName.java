package io.github.purchaseaudit.statement;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import io.github.purchaseaudit.order.WordLists;

/**
 * Tells Apple's charges by the shop's name as card issuers print it:
 * {@code APPLE.COM/BILL}, {@code ＡＰＰＬＥ　ＣＯＭ　ＢＩＬＬ}, {@code アツプルドツトコム} (issuers enlarge
 * small kana), {@code APL*ITUNES.COM/BILL}.
 * <p>
 * Names are compared after NFKC, in upper case, without blanks and punctuation, with
 * small kana enlarged. A name counts where a word begins, so that PINEAPPLE is not Apple;
 * where the statement cut the name off, enough of it must be left
 * ({@code apple-names.properties}) and nothing else.
 */
final class AppleName {

	private static final String SMALL = "ァィゥェォッャュョヮヵヶ";

	private static final String LARGE = "アイウエオツヤユヨワカケ";

	private static final Map<String, Integer> NAMES = names();

	private static final List<String> FEES = Words.list("fee");

	private final StringBuilder letters = new StringBuilder();

	private final BitSet begins = new BitSet();

	private static Map<String, Integer> names() {
		WordLists lists = WordLists.beside(AppleName.class, "apple-names.properties");
		return lists.names()
			.stream()
			.collect(Collectors.toUnmodifiableMap((name) -> name, (name) -> Integer.valueOf(lists.text(name))));
	}

	private AppleName(String text) {
		Character.UnicodeScript before = Character.UnicodeScript.UNKNOWN;
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			Character.UnicodeScript script = Character.UnicodeScript.of(c);
			if (!Character.isLetterOrDigit(c)) {
				before = Character.UnicodeScript.UNKNOWN;
				continue;
			}
			boolean common = script == Character.UnicodeScript.COMMON;
			this.begins.set(this.letters.length(),
					before == Character.UnicodeScript.UNKNOWN || (!common && script != before));
			int small = SMALL.indexOf(c);
			this.letters.append((small < 0) ? c : LARGE.charAt(small));
			before = (common && before != Character.UnicodeScript.UNKNOWN) ? before : script;
		}
	}

	/** Whether a shop's name on a statement is Apple's. */
	static boolean isIn(String shop) {
		AppleName name = of(shop);
		boolean apples = NAMES.entrySet()
			.stream()
			.anyMatch((apple) -> name.holds(apple.getKey()) || name.isBeginningOf(apple.getKey(), apple.getValue()));
		return apples && !isFee(shop);
	}

	/** Whether a text holds one of Apple's names, not cut off. */
	static boolean isWholeIn(String text) {
		AppleName name = of(text);
		return NAMES.keySet().stream().anyMatch(name::holds) && !isFee(text);
	}

	/**
	 * Whether a line is the bank's own fee for a purchase abroad, which may name the shop
	 * behind it: {@code 1.75% Foreign Transaction Fee APPLE.COM/BILL}. A fee told behind
	 * the shop's name is part of what the shop charged.
	 */
	static boolean isFee(String shop) {
		String folded = Words.fold(shop);
		int begin = 0;
		while (begin < folded.length() && !Character.isLetter(folded.charAt(begin))) {
			begin++;
		}
		int letters = begin;
		return FEES.stream().anyMatch((fee) -> folded.startsWith(fee, letters));
	}

	private static AppleName of(String text) {
		return new AppleName(Settling.withoutMark(text).toUpperCase(Locale.ROOT));
	}

	private boolean holds(String name) {
		for (int at = this.letters.indexOf(name); at >= 0; at = this.letters.indexOf(name, at + 1)) {
			if (this.begins.get(at)) {
				return true;
			}
		}
		return false;
	}

	private boolean isBeginningOf(String name, int least) {
		return this.letters.length() >= least && name.startsWith(this.letters.toString());
	}

}
