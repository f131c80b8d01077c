package io.github.purchaseaudit.mail;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import io.github.purchaseaudit.mail.message.Attachment;
import io.github.purchaseaudit.mail.message.Message;
import io.github.purchaseaudit.order.Nfkc;
import io.github.purchaseaudit.order.SafeName;
import io.github.purchaseaudit.order.Sentence;
import io.github.purchaseaudit.order.WordLists;

/**
 * Parts of a mail that hold text or mails in a form which only other programs open:
 * winmail.dat of Outlook, its message files, its texts that are RTF alone, archives, and
 * what was encrypted or signed as a whole. A receipt may be in them, so a person is told.
 * Of the mails in a mailbox the first look lets only those come here that can matter.
 */
final class Sealed {

	/** Stands for the text of an Outlook message that has no other. */
	static final Attachment RICH_TEXT = new Attachment("outlook/rtf-alone", "");

	private static final WordLists LISTS = WordLists.beside(Sealed.class, "sealed.properties");

	private static final List<String> OUTLOOK = LISTS.list("outlook");

	private static final List<String> MESSAGE = LISTS.list("message");

	private static final List<String> CRYPTO = LISTS.list("crypto");

	private static final List<String> ARCHIVE = LISTS.list("archive");

	private static final List<String> APPLE = LISTS.list("archive.apple");

	private static final List<String> TEXT = List.of(RICH_TEXT.type());

	private Sealed() {
	}

	/** What to tell of a mail and of the mails in it, each once. */
	static List<Sentence> in(Message message) {
		List<Attachment> parts = attachments(message).toList();
		return Stream
			.of(told(parts, OUTLOOK, "mail.sealed-outlook"), told(parts, MESSAGE, "mail.sealed-message"),
					told(parts, CRYPTO, "mail.sealed-crypto"), told(parts, TEXT, "mail.sealed-text"),
					archives(message, parts))
			.flatMap((told) -> told)
			.toList();
	}

	/**
	 * Archives may hold anything, so they are told by their names, and only where the
	 * mail speaks of Apple.
	 */
	private static Stream<Sentence> archives(Message message, List<Attachment> parts) {
		List<String> names = parts.stream()
			.filter((part) -> ARCHIVE.stream().anyMatch((word) -> isOne(part, word)))
			.map((part) -> part.name().isBlank() ? part.type() : SafeName.of(part.name().strip()))
			.distinct()
			.toList();
		String shown = String.join(", ", names);
		return (!names.isEmpty() && (speaksOfApple(message) || isOfApple(shown)))
				? Stream.of(Sentence.of("mail.sealed-archive", shown)) : Stream.empty();
	}

	private static boolean speaksOfApple(Message message) {
		return isOfApple(message.subject()) || isOfApple(message.readable())
				|| message.attached().stream().anyMatch(Sealed::speaksOfApple);
	}

	private static boolean isOfApple(String text) {
		String folded = Nfkc.lower(text);
		return APPLE.stream().anyMatch(folded::contains);
	}

	private static Stream<Attachment> attachments(Message message) {
		return Stream.concat(message.attachments().stream(), message.attached().stream().flatMap(Sealed::attachments));
	}

	private static Stream<Sentence> told(List<Attachment> parts, List<String> words, String key) {
		boolean any = parts.stream().anyMatch((part) -> words.stream().anyMatch((word) -> isOne(part, word)));
		return any ? Stream.of(Sentence.of(key)) : Stream.empty();
	}

	private static boolean isOne(Attachment part, String word) {
		return part.type().toLowerCase(Locale.ROOT).equals(word)
				|| part.name().strip().toLowerCase(Locale.ROOT).endsWith(word);
	}

}
