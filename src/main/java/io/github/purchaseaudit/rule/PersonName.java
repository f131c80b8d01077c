package io.github.purchaseaudit.rule;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import io.github.purchaseaudit.order.Nfkc;

/**
 * A person's name as receipts write it: width and case do not matter, nor the order of
 * its words, nor the blank that Japanese names often lack. Nor do accents, which shops
 * often leave out and add (María and MARIA).
 *
 * @param words folded, in the order written
 */
record PersonName(List<String> words) {

	private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s,、・.]");

	static PersonName of(String text) {
		String folded = Nfkc.withoutAccents(Nfkc.lower(text)).strip();
		if (folded.endsWith("様")) {
			folded = folded.substring(0, folded.length() - 1).strip();
		}
		return new PersonName(BETWEEN_WORDS.splitAsStream(folded).filter((word) -> !word.isEmpty()).toList());
	}

	boolean isSameAs(PersonName other) {
		return sorted(this.words).equals(sorted(other.words))
				|| (!writings(this).isEmpty() && !Collections.disjoint(writings(this), writings(other)));
	}

	private static List<String> sorted(List<String> words) {
		return words.stream().sorted().toList();
	}

	/** The name without blanks, first name first and last. */
	private static Set<String> writings(PersonName name) {
		List<String> reversed = new ArrayList<>(name.words);
		Collections.reverse(reversed);
		String joined = String.join("", name.words);
		return joined.isEmpty() ? Set.of() : new HashSet<>(List.of(joined, String.join("", reversed)));
	}

	/**
	 * Whether both are written in one script, so that a difference means another person;
	 * 山田 太郎 and Taro Yamada can be the same.
	 */
	boolean sharesScriptWith(PersonName other) {
		return !Collections.disjoint(scripts(), other.scripts());
	}

	private Set<UnicodeScript> scripts() {
		Set<UnicodeScript> scripts = EnumSet.noneOf(UnicodeScript.class);
		String.join("", this.words).codePoints().mapToObj(UnicodeScript::of).forEach(scripts::add);
		scripts.remove(UnicodeScript.COMMON);
		scripts.remove(UnicodeScript.INHERITED);
		return scripts;
	}

}
