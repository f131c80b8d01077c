package io.github.purchaseaudit.mail.trust;

import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import io.github.purchaseaudit.mail.message.Bytes;
import io.github.purchaseaudit.mail.message.Message;
import io.github.purchaseaudit.order.Sha256;

/**
 * The body hash of a DKIM signature (RFC 6376, tag {@code bh}) compared with the body as
 * it lies in the archive. A match speaks for the mail; a mismatch proves nothing, because
 * archives and redaction alter bytes.
 */
final class DkimBody {

	private static final byte[] LINE_END = { '\r', '\n' };

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
				return Optional.of(hash(body).equals(tags.get("bh")));
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
		ByteArrayOutputStream out = new ByteArrayOutputStream(raw.length);
		int emptyLines = 0;
		int next;
		for (int line = body(raw); line < raw.length; line = next) {
			next = Bytes.lineEnd(raw, line, raw.length);
			int end = withoutLineEnd(raw, line, next);
			int kept = relaxed ? withoutBlanks(raw, line, end) : end;
			if (kept == line) {
				emptyLines++;
				continue;
			}
			for (; emptyLines > 0; emptyLines--) {
				out.writeBytes(LINE_END);
			}
			if (relaxed) {
				reduced(raw, line, kept, out);
			}
			else {
				out.write(raw, line, kept - line);
			}
			out.writeBytes(LINE_END);
		}
		if (out.size() == 0 && !relaxed) {
			out.writeBytes(LINE_END);
		}
		return out.toByteArray();
	}

	/** Where the body begins: behind the first empty line. */
	private static int body(byte[] raw) {
		int line = 0;
		while (line < raw.length) {
			int next = Bytes.lineEnd(raw, line, raw.length);
			if (withoutLineEnd(raw, line, next) == line && raw[next - 1] == '\n') {
				return next;
			}
			line = next;
		}
		return raw.length;
	}

	private static int withoutLineEnd(byte[] raw, int from, int end) {
		if (raw[end - 1] != '\n') {
			return end;
		}
		return (end - 2 >= from && raw[end - 2] == '\r') ? end - 2 : end - 1;
	}

	private static int withoutBlanks(byte[] raw, int from, int end) {
		int kept = end;
		while (kept > from && isBlank(raw[kept - 1])) {
			kept--;
		}
		return kept;
	}

	/** One blank for each run of them. */
	private static void reduced(byte[] raw, int from, int to, ByteArrayOutputStream out) {
		int copied = from;
		for (int i = from; i < to; i++) {
			boolean runs = isBlank(raw[i]) && (raw[i] == '\t' || isBlank(raw[i + 1]));
			if (runs) {
				out.write(raw, copied, i - copied);
				out.write(' ');
				while (isBlank(raw[i + 1])) {
					i++;
				}
				copied = i + 1;
			}
		}
		out.write(raw, copied, to - copied);
	}

	private static boolean isBlank(byte b) {
		return b == ' ' || b == '\t';
	}

	/** Of the whole body: text behind a signed length (tag {@code l}) was added. */
	private static String hash(byte[] body) {
		return Base64.getEncoder().encodeToString(Sha256.digest().digest(body));
	}

}
