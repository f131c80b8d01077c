package io.github.purchaseaudit.mail.trust;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import io.github.purchaseaudit.mail.message.Message;

/**
 * Whether a mail answers or forwards one of Apple's purchase mails, by their ids that
 * mail programs keep in its header, whatever became of the subject.
 */
public final class References {

	/** The header fields that name other mails. */
	public static final List<String> FIELDS = List.of("references", "in-reply-to", "x-forwarded-message-id");

	private static final List<byte[]> DOMAINS = Senders.LISTS.list("purchase")
		.stream()
		.map((domain) -> domain.getBytes(StandardCharsets.US_ASCII))
		.toList();

	private References() {
	}

	/** Whether one of the mails that a mail refers to was Apple's. */
	public static boolean areApples(Message message) {
		return message.headers()
			.fields()
			.stream()
			.filter((field) -> FIELDS.contains(field.name()))
			.map((field) -> field.written().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8))
			.anyMatch((ids) -> areApples(ids, 0, ids.length));
	}

	/** The same of the value of one field, at no cost. */
	public static boolean areApples(byte[] bytes, int from, int end) {
		for (int i = from; i < end; i++) {
			int first = bytes[i] | 0x20;
			for (byte[] domain : DOMAINS) {
				if (domain[0] == first && isAt(domain, bytes, i, end)) {
					return true;
				}
			}
		}
		return false;
	}

	private static boolean isAt(byte[] domain, byte[] bytes, int at, int end) {
		if (end - at < domain.length) {
			return false;
		}
		for (int i = 0; i < domain.length; i++) {
			int c = bytes[at + i];
			if (domain[i] != ((c >= 'A' && c <= 'Z') ? c | 0x20 : c)) {
				return false;
			}
		}
		return true;
	}

}
