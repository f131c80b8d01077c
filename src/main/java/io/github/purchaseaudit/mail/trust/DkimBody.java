package io.github.purchaseaudit.mail.trust;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import io.github.purchaseaudit.mail.message.Message;
import io.github.purchaseaudit.order.Sha256;

/**
 * The body hash of a DKIM signature (RFC 6376, tag {@code bh}) compared with the body as
 * it lies in the archive. A match speaks for the mail; a mismatch proves nothing, because
 * archives and redaction alter bytes.
 */
final class DkimBody {

	private DkimBody() {
	}

	/**
	 * Whether the body is the one that was signed; nothing when no signature says so.
	 */
	static Optional<Boolean> matches(Message message, String family) {
		if (message.raw().length == 0) {
			return Optional.empty();
		}
		for (String signature : message.headers().all("dkim-signature")) {
			Map<String, String> tags = tags(signature);
			if (Senders.isIn(tags.getOrDefault("d", "").toLowerCase(java.util.Locale.ROOT), family)
					&& tags.containsKey("bh") && tags.getOrDefault("a", "").endsWith("sha256")) {
				boolean relaxed = tags.getOrDefault("c", "simple/simple").endsWith("/relaxed");
				byte[] body = canonical(message.raw(), relaxed);
				return Optional.of(hash(body, tags.get("l")).equals(tags.get("bh")));
			}
		}
		return Optional.empty();
	}

	private static Map<String, String> tags(String signature) {
		Map<String, String> tags = new HashMap<>();
		for (String tag : signature.split(";", -1)) {
			int equals = tag.indexOf('=');
			if (equals > 0) {
				tags.put(tag.substring(0, equals).strip(), tag.substring(equals + 1).replaceAll("\\s", ""));
			}
		}
		return tags;
	}

	/** The body with CRLF line ends, without empty lines at its end. */
	private static byte[] canonical(byte[] raw, boolean relaxed) {
		String text = new String(raw, StandardCharsets.ISO_8859_1).replace("\r\n", "\n");
		int header = text.startsWith("\n") ? -1 : text.indexOf("\n\n");
		String body = (header < 0 && !text.startsWith("\n")) ? "" : text.substring((header < 0) ? 1 : header + 2);
		ByteArrayOutputStream out = new ByteArrayOutputStream(body.length() + 64);
		int emptyLines = 0;
		for (String line : body.split("\n", -1)) {
			String kept = relaxed ? line.replaceAll("[ \t]+", " ").replaceAll(" $", "") : line;
			if (kept.isEmpty()) {
				emptyLines++;
				continue;
			}
			out.writeBytes("\r\n".repeat(emptyLines).getBytes(StandardCharsets.ISO_8859_1));
			emptyLines = 0;
			out.writeBytes((kept + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
		}
		if (out.size() == 0 && !relaxed) {
			out.writeBytes("\r\n".getBytes(StandardCharsets.ISO_8859_1));
		}
		return out.toByteArray();
	}

	private static String hash(byte[] body, @org.jspecify.annotations.Nullable String length) {
		MessageDigest digest = Sha256.digest();
		boolean limited = length != null && length.matches("\\d{1,9}");
		digest.update(body, 0, limited ? Math.min(body.length, Integer.parseInt(length)) : body.length);
		return Base64.getEncoder().encodeToString(digest.digest());
	}

}
