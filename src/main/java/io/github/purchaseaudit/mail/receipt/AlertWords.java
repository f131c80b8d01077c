package io.github.purchaseaudit.mail.receipt;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.github.purchaseaudit.mail.message.Message;

/**
 * Whether a mail says that an account was used to buy or load something on a device not
 * known before. Apple's sentence is known in few languages, so it is told by its parts:
 * the account, what was done with it, and beside it the device; a newsletter or a sign-in
 * has some of them, and never all.
 */
final class AlertWords {

	private static final List<String> SUBJECT = List.of("alert.account", "alert.act", "alert.recent");

	private static final List<String> SENTENCE = List.of("alert.account", "alert.done", "alert.act");

	private static final String DEVICE = "alert.new";

	private static final Pattern SENTENCES = Pattern.compile("(?<=[.!?])\\s+|(?<=[。！？])\\s*");

	private static final Pattern PARAGRAPHS = Pattern.compile("(?>\\R)[ \\t]*(?>\\R)");

	private static final int LONGEST = 20_000;

	private AlertWords() {
	}

	/** Whether the subject or the text says so. */
	static boolean speakIn(Message message) {
		if (Labels.containsAll(message.subject(), SUBJECT)) {
			return true;
		}
		List<String> sentences = sentences(message);
		for (int i = 0; i < sentences.size(); i++) {
			if (Labels.containsAll(sentences.get(i), SENTENCE) && Labels.contains(around(sentences, i), DEVICE)) {
				return true;
			}
		}
		return false;
	}

	private static String around(List<String> sentences, int at) {
		return String.join(" ", sentences.subList(Math.max(0, at - 1), Math.min(sentences.size(), at + 2)));
	}

	/** A text's lines are cut anywhere, those of a page are not. */
	private static List<String> sentences(Message message) {
		String text = message.text();
		Stream<String> paragraphs = message.hasHtml() ? HtmlLines.of(message.page().body()).stream()
				: PARAGRAPHS.splitAsStream(text.substring(0, Math.min(text.length(), LONGEST)));
		List<String> sentences = new ArrayList<>();
		int length = 0;
		for (String paragraph : (Iterable<String>) paragraphs::iterator) {
			length += paragraph.length();
			if (length > LONGEST) {
				break;
			}
			SENTENCES.splitAsStream(HtmlLines.oneBlank(paragraph)).forEach(sentences::add);
		}
		return sentences;
	}

}
