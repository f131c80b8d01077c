package io.github.purchaseaudit.sample;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * The true body hash of a DKIM signature (RFC 6376, relaxed): blanks folded, blank lines
 * at the end dropped.
 */
final class BodyHash {

	private BodyHash() {
	}

	static String relaxed(String body) {
		String folded = body.replaceAll("[ \t]+(?=\r\n)", "").replaceAll("[ \t]+", " ").replaceAll("(\r\n)+$", "");
		byte[] bytes = folded.isEmpty() ? new byte[0] : (folded + "\r\n").getBytes(StandardCharsets.UTF_8);
		return Base64.getEncoder().encodeToString(Seeded.digest(bytes));
	}

}
