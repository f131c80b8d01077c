package io.github.purchaseaudit.mail.message;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.purchaseaudit.inventory.ByteOrderMark;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;

/**
 * The header fields of a message in their order, top to bottom, with encoded words read.
 * Lines that are no header are skipped; LF and CRLF end a line.
 */
public final class Headers {

	/**
	 * One field: its name in lower case and its value, unfolded and decoded.
	 *
	 * @param written the value with its encoded words as they are: addresses are told
	 * apart before what is encoded in their names is read
	 */
	public record Field(String name, String value, String written) {
	}

	private static final Pattern WORD = Pattern
		.compile("=\\?([^?*\\s]{1,40})(?:\\*[^?\\s]{1,20})?\\?([bBqQ])\\?([^?]*)\\?=");

	private static final int LONGEST_PIECE = 1000;

	private static final int LONGEST_DECODED = 1 << 14;

	private final List<Field> fields = new ArrayList<>();

	private Headers() {
	}

	/** Reads the header block that lies in these bytes, up to the first empty line. */
	public static Headers parse(byte[] bytes, int start, int end) {
		Headers headers = new Headers();
		int at = start;
		while (at < end) {
			int fieldEnd = Bytes.fieldEnd(bytes, at, end);
			if (fieldEnd == at) {
				break;
			}
			headers.add(bytes, at, fieldEnd);
			at = fieldEnd;
		}
		return headers;
	}

	public static Headers parse(byte[] bytes) {
		return parse(bytes, ByteOrderMark.end(bytes), bytes.length);
	}

	private void add(byte[] bytes, int from, int to) {
		int colon = from;
		while (colon < to && bytes[colon] != ':' && bytes[colon] != '\n') {
			colon++;
		}
		if (colon == to || bytes[colon] != ':' || colon == from) {
			return;
		}
		String name = new String(bytes, from, colon - from, java.nio.charset.StandardCharsets.ISO_8859_1).strip();
		if (name.indexOf(' ') < 0) {
			String written = unfolded(Charsets.decode(Arrays.copyOfRange(bytes, colon + 1, to), null)).strip();
			this.fields.add(new Field(name.toLowerCase(Locale.ROOT), decode(written), written));
		}
	}

	/** The text of a header value: unfolded, encoded words and raw 8-bit bytes read. */
	public static String decode(byte[] bytes, int from, int to) {
		return decode(Charsets.decode(Arrays.copyOfRange(bytes, from, to), null));
	}

	/** The text of a header value that is characters already. */
	public static String decode(String value) {
		String unfolded = unfolded(value);
		return (unfolded.contains("=?") ? decodedInPieces(unfolded) : unfolded).strip();
	}

	/**
	 * Each charset that Java does not know costs it a millisecond, and a header can name
	 * thousands: only the beginning of one that is longer than any program writes is
	 * decoded, in pieces.
	 */
	private static String decodedInPieces(String value) {
		StringBuilder text = new StringBuilder(value.length());
		int at = 0;
		while (at < value.length()) {
			int end = Math.min(at + LONGEST_PIECE, value.length());
			int blank = (end < value.length()) ? value.lastIndexOf(' ', end) : end;
			end = (blank > at) ? blank : end;
			String piece = value.substring(at, end);
			text.append((blank > at && at < LONGEST_DECODED) ? decodedWords(piece) : piece);
			at = end;
		}
		return text.toString();
	}

	private static String decodedWords(String piece) {
		try {
			return DecoderUtil.decodeEncodedWords(plainWords(piece), DecodeMonitor.SILENT);
		}
		catch (RuntimeException ex) {
			return piece;
		}
	}

	/**
	 * Encoded words without the language that RFC 2231 lets them name, with the signs
	 * that Base64 ends in, and with the charset under a name that Java knows.
	 */
	private static String plainWords(String piece) {
		return WORD.matcher(piece).replaceAll((word) -> {
			boolean base64 = word.group(2).equalsIgnoreCase("b");
			String text = word.group(3) + (base64 ? "=".repeat((4 - word.group(3).length() % 4) % 4) : "");
			return Matcher
				.quoteReplacement("=?" + Charsets.widened(word.group(1)) + "?" + word.group(2) + "?" + text + "?=");
		});
	}

	private static String unfolded(String value) {
		if (value.indexOf('\n') < 0 && value.indexOf('\r') < 0) {
			return value;
		}
		StringBuilder text = new StringBuilder(value.length());
		for (int i = 0; i < value.length(); i++) {
			char c = value.charAt(i);
			boolean lineEnd = c == '\n' || c == '\r';
			boolean folds = lineEnd && i + 1 < value.length() && " \t\n".indexOf(value.charAt(i + 1)) >= 0;
			if (!folds) {
				text.append(lineEnd ? ' ' : c);
			}
		}
		return text.toString();
	}

	public List<Field> fields() {
		return List.copyOf(this.fields);
	}

	/** The topmost field of that name. */
	public Optional<String> first(String name) {
		return this.fields.stream().filter((field) -> field.name().equals(name)).map(Field::value).findFirst();
	}

	/** All fields of that name, the topmost first. */
	public List<String> all(String name) {
		return this.fields.stream().filter((field) -> field.name().equals(name)).map(Field::value).toList();
	}

	public boolean isEmpty() {
		return this.fields.isEmpty();
	}

}
