package io.github.purchaseaudit.mail.receipt;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.github.purchaseaudit.order.WordLists;

/**
 * What a mail program writes when a mail is sent on: the word before the subject, and
 * above the text the lines of sender, date and subject, whose labels ("Date:") are not
 * the receipt's. The words are data ({@code forwarded.properties}).
 */
final class ForwardedHead {

	private static final WordLists WORDS = WordLists.beside(ForwardedHead.class, "forwarded.properties");

	private static final Set<String> PREFIXES = folded("prefix");

	private static final Set<String> LABELS = folded("head.");

	/** The name of a mailing list before the word, or a number behind it. */
	private static final Pattern IN_BRACKETS = Pattern.compile("\\[[^\\[\\]]*+\\]|\\d++");

	private static final int FEWEST = 3;

	private static final int LONGEST_LABEL = 40;

	/** How many words with a colon are looked at: {@code Re: [list] Fwd: …}. */
	private static final int MOST_PREFIXES = 3;

	private ForwardedHead() {
	}

	private static Set<String> folded(String lists) {
		return WORDS.names()
			.stream()
			.filter((name) -> name.startsWith(lists))
			.flatMap((name) -> WORDS.list(name).stream())
			.map(Labels::fold)
			.collect(Collectors.toUnmodifiableSet());
	}

	/** Whether a word before the subject says that the mail was sent on. */
	static boolean isBefore(String subject) {
		String rest = subject.strip();
		for (int i = 0; i < MOST_PREFIXES; i++) {
			int colon = colon(rest);
			if (colon < 0) {
				return false;
			}
			if (PREFIXES.contains(Labels.fold(IN_BRACKETS.matcher(rest.substring(0, colon)).replaceAll("")))) {
				return true;
			}
			rest = rest.substring(colon + 1);
		}
		return false;
	}

	/** Where the colon of a short label stands, else -1. */
	private static int colon(String text) {
		int last = Math.min(text.length(), LONGEST_LABEL);
		for (int i = 0; i < last; i++) {
			if (text.charAt(i) == ':' || text.charAt(i) == '：') {
				return i;
			}
		}
		return -1;
	}

	/** The lines without everything up to the last such head. */
	static List<String> without(List<String> lines) {
		List<Head> heads = in(lines);
		return heads.isEmpty() ? lines : lines.subList(heads.get(heads.size() - 1).end(), lines.size());
	}

	/**
	 * What stands before, between and behind such heads; all lines where there is none.
	 */
	static List<List<String>> between(List<String> lines) {
		List<List<String>> parts = new ArrayList<>();
		int from = 0;
		for (Head head : in(lines)) {
			parts.add(lines.subList(from, head.start()));
			from = head.end();
		}
		parts.add(lines.subList(from, lines.size()));
		return parts;
	}

	static boolean isIn(List<String> lines) {
		return !in(lines).isEmpty();
	}

	private static List<Head> in(List<String> lines) {
		List<Head> heads = new ArrayList<>();
		int start = 0;
		int run = 0;
		for (int i = 0; i < lines.size(); i++) {
			String line = lines.get(i);
			if (isLine(line)) {
				start = (run > 0) ? start : i;
				run++;
				if (run > FEWEST) {
					heads.remove(heads.size() - 1);
				}
				if (run >= FEWEST) {
					heads.add(new Head(start, i + 1));
				}
			}
			else if (!line.isBlank()) {
				run = 0;
			}
		}
		return heads;
	}

	private static boolean isLine(String line) {
		String text = line.strip();
		int colon = colon(text);
		return colon > 0 && LABELS.contains(Labels.fold(text.substring(0, colon).replace("*", "")));
	}

	/** The lines of one head: the first, and the one behind the last. */
	private record Head(int start, int end) {
	}

}
