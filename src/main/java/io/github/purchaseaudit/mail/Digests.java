package io.github.purchaseaudit.mail;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

import io.github.purchaseaudit.mail.message.Message;
import io.github.purchaseaudit.order.Sha256;

/** Fingerprints of a mail. */
final class Digests {

	private Digests() {
	}

	/**
	 * The fingerprint of what a mail says: its text without line ends, blanks and width,
	 * which archives change.
	 */
	static String body(Message message) {
		String text = Normalizer.normalize(message.readable(), Normalizer.Form.NFKC).replaceAll("\\s+", "");
		return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
	}

}
