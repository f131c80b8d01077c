package io.github.purchaseaudit.mail;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import io.github.purchaseaudit.mail.message.Message;
import io.github.purchaseaudit.order.Nfkc;
import io.github.purchaseaudit.order.Sha256;

/** Fingerprints of a mail. */
final class Digests {

	private static final Pattern BLANKS = Pattern.compile("\\s+");

	private Digests() {
	}

	/**
	 * The fingerprint of what a mail says: its text without line ends, blanks and width,
	 * which archives change.
	 */
	static String body(Message message) {
		String text = BLANKS.matcher(Nfkc.of(message.readable())).replaceAll("");
		return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
	}

}
