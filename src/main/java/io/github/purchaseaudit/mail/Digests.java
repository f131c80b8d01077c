package io.github.purchaseaudit.mail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;

import io.github.purchaseaudit.mail.message.Message;

/** Fingerprints of a mail. */
final class Digests {

	private Digests() {
	}

	static String sha256(byte[] bytes) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * The fingerprint of what a mail says: its text without line ends, blanks and width,
	 * which archives change.
	 */
	static String body(Message message) {
		String text = Normalizer.normalize(message.readable(), Normalizer.Form.NFKC).replaceAll("\\s+", "");
		return sha256(text.getBytes(StandardCharsets.UTF_8));
	}

}
