package io.github.purchaseaudit.mail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import io.github.purchaseaudit.mail.MboxSplitter.Wanted;
import io.github.purchaseaudit.mail.message.Bytes;
import io.github.purchaseaudit.mail.message.Headers;
import io.github.purchaseaudit.mail.receipt.MailKinds;
import io.github.purchaseaudit.mail.trust.AppleClaim;
import io.github.purchaseaudit.mail.trust.Confusables;
import io.github.purchaseaudit.mail.trust.References;

/**
 * A cheap look at the bytes of a header: whether the mail can matter at all, because
 * something like Apple or a receipt stands in From, Sender, Reply-To or Subject, because
 * the subject begins as one that was sent on, because it answers Apple's mail, or because
 * another mail is attached near its beginning: several that are sent on together have no
 * subject in Gmail and Outlook, and people write their own. It may say yes too often and
 * never no where the full look would find a receipt or a forgery: both fold letters by
 * {@link Confusables}, and this one drops more. Plain ASCII headers, which most are, cost
 * no objects.
 */
final class FirstLook {

	private static final String[] SUBJECT = { "subject" };

	private static final String[] NAMES = { "from", "sender", "reply-to", SUBJECT[0] };

	private static final String[] REFERRING = References.FIELDS.toArray(String[]::new);

	private static final String[] TYPE = { "content-type" };

	private static final String[] PART = { TYPE[0], "content-disposition" };

	private static final byte[][] HOLDING = ascii("multipart/mixed", "multipart/digest", "message/rfc822");

	private static final byte[][] HELD = ascii("message/rfc822", ".eml");

	/** How far into a subject the words before it reach. */
	private static final int PREFIXES = 200;

	/** What to search for, by its first character below 128, the others at 0. */
	private static final char[][][] WORDS = words();

	private char[] look = new char[512];

	private static char[][][] words() {
		List<List<char[]>> words = new ArrayList<>();
		for (int i = 0; i < 128; i++) {
			words.add(new ArrayList<>());
		}
		Stream.concat(AppleClaim.indispensable().stream(), MailKinds.forwardedWords().map(Confusables::skeleton))
			.map(FirstLook::reduced)
			.distinct()
			.filter((word) -> !word.isEmpty())
			.forEach((word) -> words.get((word.charAt(0) < 128) ? word.charAt(0) : 0).add(word.toCharArray()));
		return words.stream().map((list) -> list.toArray(char[][]::new)).toArray(char[][][]::new);
	}

	private static String reduced(String look) {
		FirstLook one = new FirstLook();
		int length = one.reduce(look);
		return new String(one.look, 0, length);
	}

	private static byte[][] ascii(String... words) {
		return Stream.of(words).map((word) -> word.getBytes(StandardCharsets.US_ASCII)).toArray(byte[][]::new);
	}

	/** Whether the message with this header block can matter. */
	Wanted header(byte[] bytes, int start, int end) {
		Wanted open = Wanted.NO;
		int at = start;
		while (at < end) {
			int fieldEnd = fieldEnd(bytes, at, end);
			if (fieldEnd <= at) {
				break;
			}
			int first = bytes[at] | 0x20;
			if (matters(bytes, at, fieldEnd, first)) {
				return Wanted.YES;
			}
			if (first == 'c' && isPart(bytes, at, fieldEnd, TYPE, HOLDING)) {
				open = Wanted.BY_BODY;
			}
			at = fieldEnd;
		}
		return open;
	}

	/**
	 * Whether another mail is attached within this beginning of a body: only lines that
	 * delimit its parts are looked at, and the fields below them.
	 */
	static boolean holdsMail(byte[] bytes, int start, int end) {
		int delimiter = start - 1;
		while (delimiter >= 0) {
			int line = delimiter + 1;
			if (line + 1 < end && bytes[line + 1] == '-' && isMailBelow(bytes, Bytes.lineEnd(bytes, line, end), end)) {
				return true;
			}
			delimiter = Bytes.lineBefore((byte) '-', bytes, line, end);
		}
		return false;
	}

	/** Whether the header of a part says that the part is a mail. */
	private static boolean isMailBelow(byte[] bytes, int header, int end) {
		int at = header;
		while (at < end) {
			int next = fieldEnd(bytes, at, end);
			if (next <= at) {
				return false;
			}
			if ((bytes[at] | 0x20) == 'c' && isPart(bytes, at, next, PART, HELD)) {
				return true;
			}
			at = next;
		}
		return false;
	}

	/** Whether it is one of these fields and says one of these words. */
	private static boolean isPart(byte[] bytes, int field, int end, String[] names, byte[][] words) {
		int value = value(bytes, field, end, names);
		for (int i = value; value > 0 && i < end; i++) {
			for (byte[] word : words) {
				if (isWord(bytes, i, end, word)) {
					return true;
				}
			}
		}
		return false;
	}

	private static boolean isWord(byte[] bytes, int at, int end, byte[] word) {
		int i = 0;
		while (i < word.length && at + i < end && (bytes[at + i] | 0x20) == (word[i] | 0x20)) {
			i++;
		}
		return i == word.length;
	}

	private boolean matters(byte[] bytes, int field, int end, int first) {
		if (first == 'f' || first == 's' || first == 'r') {
			int value = value(bytes, field, end, NAMES);
			if (value > 0) {
				return isLike(bytes, value, end) || (first == 's' && isSentOn(bytes, field, value, end));
			}
		}
		if (first == 'r' || first == 'i' || first == 'x') {
			int value = value(bytes, field, end, REFERRING);
			return value > 0 && References.areApples(bytes, value, end);
		}
		return false;
	}

	/** Whether an ASCII subject begins as one that was sent on. */
	private static boolean isSentOn(byte[] bytes, int field, int from, int end) {
		if (value(bytes, field, end, SUBJECT) == 0) {
			return false;
		}
		int start = from;
		while (start < end && bytes[start] <= ' ') {
			start++;
		}
		int last = Math.min(end, start + PREFIXES);
		int colon = start;
		while (colon < last && bytes[colon] != ':') {
			colon++;
		}
		return colon < last && MailKinds.isSentOn(Headers.decode(bytes, from, end));
	}

	/** The end of the field with its folded lines; the start itself at a blank line. */
	private static int fieldEnd(byte[] bytes, int from, int end) {
		int at = from;
		if (bytes[at] == '\n' || (bytes[at] == '\r' && at + 1 < end && bytes[at + 1] == '\n')) {
			return at;
		}
		while (true) {
			at = Bytes.lineEnd(bytes, at, end);
			boolean folded = at < end && (bytes[at] == ' ' || bytes[at] == '\t');
			if (!folded) {
				return at;
			}
		}
	}

	/** Where the value begins if the field is one of these, else 0. */
	private static int value(byte[] bytes, int from, int end, String[] names) {
		for (String name : names) {
			int at = from;
			int i = 0;
			while (i < name.length() && at < end && (bytes[at] | 0x20) == name.charAt(i)) {
				i++;
				at++;
			}
			while (i == name.length() && at < end && (bytes[at] == ' ' || bytes[at] == '\t')) {
				at++;
			}
			if (i == name.length() && at < end && bytes[at] == ':') {
				return at + 1;
			}
		}
		return 0;
	}

	private boolean isLike(byte[] bytes, int from, int end) {
		int length = 0;
		char last = 0;
		room(end - from);
		for (int i = from; i < end; i++) {
			byte b = bytes[i];
			boolean encoded = b == '=' && i + 1 < end && bytes[i + 1] == '?';
			boolean punycode = b == '-' && i > from + 2 && bytes[i - 1] == '-' && (bytes[i - 2] | 0x20) == 'n';
			if (b < 0 || b == 0x1b || encoded) {
				return isLike(Headers.decode(bytes, from, end));
			}
			if (punycode) {
				return true;
			}
			char c = Confusables.ascii(b);
			if (c >= 'a' && c <= 'z' && c != last) {
				this.look[length++] = c;
				last = c;
			}
		}
		return contains(length);
	}

	private boolean isLike(String text) {
		return text.contains("xn--") || contains(reduce(Confusables.skeleton(text))) || MailKinds.isSentOn(text);
	}

	/** Keeps the letters of a look, doubled ones once. */
	private int reduce(String text) {
		room(text.length());
		int length = 0;
		char last = 0;
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (Character.isLetter(c) && c != last) {
				this.look[length++] = c;
				last = c;
			}
		}
		return length;
	}

	private void room(int length) {
		if (this.look.length < length) {
			this.look = new char[length * 2];
		}
	}

	private boolean contains(int length) {
		for (int i = 0; i < length; i++) {
			char c = this.look[i];
			for (char[] word : WORDS[(c < 128) ? c : 0]) {
				if (startsWith(word, i, length)) {
					return true;
				}
			}
		}
		return false;
	}

	private boolean startsWith(char[] word, int at, int length) {
		if (at + word.length > length) {
			return false;
		}
		for (int i = 0; i < word.length; i++) {
			if (this.look[at + i] != word[i]) {
				return false;
			}
		}
		return true;
	}

}
