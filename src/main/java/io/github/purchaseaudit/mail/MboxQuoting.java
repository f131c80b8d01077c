package io.github.purchaseaudit.mail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.purchaseaudit.mail.message.Bytes;

/**
 * The rules of mbox by which text is told from separators: what a {@code From } line
 * looks like, the quoting of such lines in a body, and Content-Length.
 */
final class MboxQuoting {

	private static final int LONGEST_LINE = 1000;

	private static final byte[] FROM = { 'F', 'r', 'o', 'm', ' ' };

	private static final String CONTENT_LENGTH = "content-length";

	/** Header fields that a message begins with where its From line has no date. */
	private static final Set<String> FIRST_FIELDS = Set.of("from", "date", "received", "message-id", "subject", "to",
			"return-path", "x-mozilla-status", "mime-version", "x-gm-thrid", "delivered-to", "status", "x-account-key",
			"x-apparently-to", "envelope-to", "x-original-to", "content-type", "dkim-signature");

	/** A separator as programs write it, from its sender to the line end. */
	private static final Pattern WRITTEN = Pattern.compile(
			"From (\\S{1,320}) {1,2}(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
					+ " [ \\d]\\d \\d\\d:\\d\\d(?::\\d\\d)?(?: [-+]\\d{4}| [A-Z]{3,4})? \\d{4}(?: [-+]\\d{4})?\\s*");

	/** The sender that Gmail writes: the number of the message. */
	private static final Pattern NUMBERED = Pattern.compile("^\\d{10,}@xxx");

	private MboxQuoting() {
	}

	/**
	 * Whether a line separates messages: {@code From }, a sender, a time of day and a
	 * year, and a header field in the next line; without a date only before two lines of
	 * a header that names a field every mail begins with. A message that lost its header
	 * begins at a line written to the letter that an empty line follows, or that bears
	 * Gmail's number: text has neither.
	 */
	static boolean isFromLine(byte[] bytes, int from, int end) {
		int lineEnd = Bytes.lineEnd(bytes, from, Math.min(end, from + LONGEST_LINE));
		if (lineEnd - from < 6 || lineEnd >= end || bytes[from] != 'F' || bytes[from + 4] != ' ') {
			return false;
		}
		if (!isField(bytes, lineEnd, end)) {
			boolean quoted = bytes[lineEnd] == '>' && isFromLine(bytes, lineEnd + 1, end);
			return quoted || separatesWithoutHeader(bytes, from, lineEnd, end);
		}
		if (hasDate(bytes, from + 5, lineEnd)) {
			return true;
		}
		int second = Bytes.lineEnd(bytes, lineEnd, end);
		boolean folded = second < end && (bytes[second] == ' ' || bytes[second] == '\t');
		return FIRST_FIELDS.contains(field(bytes, lineEnd, end)) && (folded || isField(bytes, second, end));
	}

	/** Whether {@code From } stands there, as at the start of an mbox. */
	static boolean isFrom(byte[] bytes, int from, int end) {
		return Arrays.equals(bytes, from, Math.min(end, from + FROM.length), FROM, 0, FROM.length);
	}

	/** Whether a separator stands behind a blank line somewhere; lines end in LF. */
	static boolean isDivided(byte[] bytes) {
		int at = Bytes.lineBefore((byte) 'F', bytes, 1, bytes.length);
		while (at > 0 && !(bytes[at - 1] == '\n' && isFromLine(bytes, at + 1, bytes.length))) {
			at = Bytes.lineBefore((byte) 'F', bytes, at + 1, bytes.length);
		}
		return at > 0;
	}

	private static boolean separatesWithoutHeader(byte[] bytes, int from, int lineEnd, int end) {
		Matcher line = WRITTEN.matcher(new String(bytes, from, lineEnd - from, StandardCharsets.ISO_8859_1));
		return line.matches() && (Bytes.isBlankLine(bytes, lineEnd, end) || NUMBERED.matcher(line.group(1)).matches());
	}

	/** Whether any line of a header block is a header field. */
	static boolean hasField(byte[] bytes, int from, int end) {
		int line = from;
		while (line < end && !isField(bytes, line, end)) {
			line = Bytes.lineEnd(bytes, line, end);
		}
		return line < end;
	}

	/** Whether the line begins with the name of a header field. */
	private static boolean isField(byte[] bytes, int from, int end) {
		return nameEnd(bytes, from, end) > from;
	}

	/** The name of the header field that the line begins with, else empty. */
	private static String field(byte[] bytes, int from, int end) {
		int nameEnd = nameEnd(bytes, from, end);
		return new String(bytes, from, nameEnd - from, StandardCharsets.US_ASCII).toLowerCase(Locale.ROOT);
	}

	/** Where the name of the header field ends that the line begins with, else there. */
	private static int nameEnd(byte[] bytes, int from, int end) {
		int i = from;
		while (i < end && bytes[i] > ' ' && bytes[i] < 127 && bytes[i] != ':' && i - from < 128) {
			i++;
		}
		int nameEnd = i;
		while (i < end && bytes[i] == ' ') {
			i++;
		}
		return (i < end && bytes[i] == ':') ? nameEnd : from;
	}

	/** Whether the first line shows a date, which is enough at the start of a file. */
	static boolean hasDate(byte[] bytes) {
		return hasDate(bytes, 0, Bytes.lineEnd(bytes, 0, Math.min(bytes.length, LONGEST_LINE)));
	}

	/** A time of day ({@code 11:20}) and a year of four digits. */
	private static boolean hasDate(byte[] bytes, int from, int end) {
		boolean time = false;
		boolean year = false;
		for (int i = from; i + 4 < end; i++) {
			time |= isDigit(bytes[i]) && isDigit(bytes[i + 1]) && bytes[i + 2] == ':' && isDigit(bytes[i + 3])
					&& isDigit(bytes[i + 4]);
			year |= i > from && bytes[i - 1] == ' ' && (bytes[i] == '1' || bytes[i] == '2') && isDigit(bytes[i + 1])
					&& isDigit(bytes[i + 2]) && isDigit(bytes[i + 3]) && !isDigit(bytes[i + 4]) && bytes[i + 4] != ':';
		}
		return time && year;
	}

	private static boolean isDigit(byte b) {
		return b >= '0' && b <= '9';
	}

	/** The value of the Content-Length header, or -1. */
	static long contentLength(byte[] bytes, int from, int end) {
		int line = from;
		while (line < end) {
			int next = Bytes.lineEnd(bytes, line, end);
			boolean asLong = (bytes[line] | 0x20) == 'c' && next - line < 64
					&& nameEnd(bytes, line, next) - line == CONTENT_LENGTH.length();
			if (asLong && field(bytes, line, next).equals(CONTENT_LENGTH)) {
				String value = new String(bytes, line, next - line, StandardCharsets.US_ASCII).split(":", 2)[1].strip();
				return value.matches("\\d{1,10}") ? Long.parseLong(value) : -1;
			}
			line = next;
		}
		return -1;
	}

	/**
	 * A copy of the bytes with one {@code >} taken from lines of {@code >From } (mboxrd;
	 * mboxo quotes less and reads the same).
	 */
	static byte[] unescape(byte[] bytes, int from, int to) {
		ByteArrayOutputStream out = null;
		int copied = from;
		for (int i = from; i < to; i++) {
			boolean lineStart = bytes[i] == '>' && (i == from || bytes[i - 1] == '\n');
			if (lineStart && isQuotedFrom(bytes, i, to)) {
				out = (out != null) ? out : new ByteArrayOutputStream(to - from);
				out.write(bytes, copied, i - copied);
				copied = i + 1;
			}
		}
		if (out == null) {
			return Arrays.copyOfRange(bytes, from, to);
		}
		out.write(bytes, copied, to - copied);
		return out.toByteArray();
	}

	private static boolean isQuotedFrom(byte[] bytes, int from, int to) {
		int i = from;
		while (i < to && bytes[i] == '>') {
			i++;
		}
		return i + 4 < to && bytes[i] == 'F' && bytes[i + 1] == 'r' && bytes[i + 2] == 'o' && bytes[i + 3] == 'm'
				&& bytes[i + 4] == ' ';
	}

}
