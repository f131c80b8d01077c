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
import io.github.purchaseaudit.mail.trust.QuotedSender;
import io.github.purchaseaudit.mail.trust.References;

/**
 * A cheap look at the bytes of a header: whether the mail can matter at all, because
 * something like Apple or a receipt stands in From, Sender, Reply-To or Subject, because
 * the subject begins as one that was sent on, or because it answers Apple's mail. People
 * write their own subject above what they send on, and Gmail and Outlook none above
 * several mails: where the header tells nothing, near the beginning of the body another
 * mail may be attached, or an address of Apple's may stand as in the head that mail
 * programs write above a mail that is sent on. It may say yes too often and never no
 * where the full look would find a receipt or a forgery: both fold letters by
 * {@link Confusables}, and this one drops more. Plain ASCII headers, which most are, cost
 * no objects.
 */
final class FirstLook {

	private static final String[] SUBJECT = { "subject" };

	private static final String[] NAMES = { "from", "sender", "reply-to", SUBJECT[0] };

	private static final String[] REFERRING = References.FIELDS.toArray(String[]::new);

	private static final String[] TYPE = { "content-type" };

	private static final String[] PART = { TYPE[0], "content-disposition" };

	private static final String[] ENCODING = { "content-transfer-encoding" };

	private static final byte[] BASE64 = ascii("base64");

	private static final byte[][] MEDIA = ascii("image/", "audio/", "video/", "application/");

	private static final byte[] PARTS = ascii("multipart/");

	private static final byte[][] HOLDING = ascii("multipart/mixed", "multipart/digest", "message/rfc822");

	/** How far into a text the head of what is sent on is looked for. */
	private static final int NEAR = 1 << 14;

	private static final byte[][] HELD = ascii("message/rfc822", ".eml");

	/** How far into a subject the words before it reach. */
	private static final int PREFIXES = 200;

	/** What to search for, by its first character below 128, the others at 0. */
	private static final char[][][] WORDS = words();

	private char[] look = new char[512];

	private final Part whole = new Part();

	private final Part part = new Part();

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

	private static byte[] ascii(String word) {
		return word.getBytes(StandardCharsets.US_ASCII);
	}

	private static byte[][] ascii(String... words) {
		return Stream.of(words).map(FirstLook::ascii).toArray(byte[][]::new);
	}

	/** Whether the message with this header block can matter. */
	Wanted header(byte[] bytes, int start, int end) {
		this.whole.clear();
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
			if (first == 'c') {
				this.whole.add(bytes, at, fieldEnd);
			}
			at = fieldEnd;
		}
		return this.whole.holding ? Wanted.BY_BODY : Wanted.BY_BEGINNING;
	}

	/** Whether what stands within this beginning of the body below it can matter. */
	boolean body(byte[] bytes, int start, int end) {
		return QuotedSender.isIn(bytes, start, Math.min(end, start + NEAR))
				|| (this.whole.parted ? isPartWanted(bytes, start, end) : quotesEncoded(this.whole, bytes, start, end));
	}

	private static boolean quotesEncoded(Part part, byte[] bytes, int start, int end) {
		return part.encoded && !part.media && QuotedSender.isEncodedIn(bytes, start, Math.min(end, start + NEAR));
	}

	/** Only lines that delimit parts are looked at, and what stands below them. */
	private boolean isPartWanted(byte[] bytes, int start, int end) {
		int at = Bytes.next((byte) '-', bytes, start, end);
		while (at < end) {
			boolean delimiter = (at == start || bytes[at - 1] == '\n') && at + 1 < end && bytes[at + 1] == '-';
			if (delimiter && isWantedBelow(bytes, Bytes.lineEnd(bytes, at, end), end)) {
				return true;
			}
			at = Bytes.next((byte) '-', bytes, at + 1, end);
		}
		return false;
	}

	/** Whether a part is a mail by its header, or names Apple's address in BASE64. */
	private boolean isWantedBelow(byte[] bytes, int header, int end) {
		this.part.clear();
		int at = header;
		while (at < end) {
			int next = fieldEnd(bytes, at, end);
			if (next <= at) {
				break;
			}
			if ((bytes[at] | 0x20) == 'c') {
				if (names(bytes, at, next, PART, HELD)) {
					return true;
				}
				this.part.add(bytes, at, next);
			}
			at = next;
		}
		return quotesEncoded(this.part, bytes, at, end);
	}

	/** Whether it is one of these fields and says one of these words. */
	private static boolean names(byte[] bytes, int field, int end, String[] names, byte[][] words) {
		int value = value(bytes, field, end, names);
		for (int i = value; value > 0 && i < end; i++) {
			if (isOneOf(words, bytes, i, end)) {
				return true;
			}
		}
		return false;
	}

	private static boolean isOneOf(byte[][] words, byte[] bytes, int at, int end) {
		for (byte[] word : words) {
			if (isWord(bytes, at, end, word)) {
				return true;
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

	/** What the fields of a header say of the form of what stands below it. */
	private static final class Part {

		private boolean parted;

		private boolean holding;

		private boolean media;

		private boolean encoded;

		void clear() {
			this.parted = false;
			this.holding = false;
			this.media = false;
			this.encoded = false;
		}

		void add(byte[] bytes, int field, int end) {
			int type = begin(bytes, value(bytes, field, end, TYPE), end);
			if (type > 0) {
				this.holding = isOneOf(HOLDING, bytes, type, end);
				this.parted = this.holding || isWord(bytes, type, end, PARTS);
				this.media = isOneOf(MEDIA, bytes, type, end);
			}
			else {
				int encoding = begin(bytes, value(bytes, field, end, ENCODING), end);
				this.encoded |= encoding > 0 && isWord(bytes, encoding, end, BASE64);
			}
		}

		/** Where a value begins behind blanks and line ends; 0 when there is none. */
		private static int begin(byte[] bytes, int value, int end) {
			int at = value;
			while (at > 0 && at < end && bytes[at] <= ' ') {
				at++;
			}
			return at;
		}

	}

}
