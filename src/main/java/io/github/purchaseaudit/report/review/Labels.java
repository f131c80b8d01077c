package io.github.purchaseaudit.report.review;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import io.github.purchaseaudit.order.Nfkc;
import io.github.purchaseaudit.report.Texts;

/** The words of the workbooks in every language they are written in. */
final class Labels {

	private Labels() {
	}

	/** What a text is in each language, folded. */
	static Set<String> of(String key) {
		return Texts.inEveryLanguage()
			.stream()
			.flatMap((texts) -> texts.find(key).stream())
			.map(Labels::folded)
			.collect(Collectors.toUnmodifiableSet());
	}

	/** The facts of a sentence as each language writes them, folded. */
	static List<List<String>> in(List<Object> facts) {
		return Texts.inEveryLanguage()
			.stream()
			.map((texts) -> facts.stream().map((fact) -> folded(texts.fact(fact))).toList())
			.toList();
	}

	/** Width, case and blanks do not matter. */
	static String folded(String text) {
		String plain = Nfkc.of(text);
		StringBuilder folded = new StringBuilder(plain.length());
		plain.codePoints()
			.filter((c) -> !Character.isWhitespace(c) && !Character.isSpaceChar(c) && !Character.isISOControl(c)
					&& Character.getType(c) != Character.FORMAT)
			.forEach(folded::appendCodePoint);
		return folded.toString().toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
	}

}
