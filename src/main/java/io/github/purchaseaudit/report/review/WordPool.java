package io.github.purchaseaudit.report.review;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import io.github.purchaseaudit.rule.FindingCode;

/**
 * Holds each text once: month after month the workbooks repeat the same keys and
 * comments.
 */
final class WordPool {

	/** In characters, so that all workbooks together take some 50 MB at most. */
	static final int MOST_TEXT = 24_000_000;

	private final Map<String, String> words = new HashMap<>();

	private final Map<Set<FindingCode>, Set<FindingCode>> codes = new HashMap<>();

	private long taken;

	/**
	 * The one copy of a text.
	 * @throws UnreadableWorkbookException when no more can be held
	 */
	String take(String text) throws UnreadableWorkbookException {
		String known = this.words.putIfAbsent(text, text);
		if (known != null) {
			return known;
		}
		this.taken += text.length();
		if (this.taken > MOST_TEXT) {
			throw new UnreadableWorkbookException("reviewed.too-large");
		}
		return text;
	}

	/** The one copy of the findings of a row. */
	Set<FindingCode> take(Set<FindingCode> findings) {
		return this.codes.computeIfAbsent(findings, Set::copyOf);
	}

}
