package io.github.purchaseaudit.mail;

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

	/** How far into a subject the words before it reach. */
	private static final int PREFIXES = 200;

	/** What to search for, by its first character below 128, the others at 0. */
	private static final char[][][] WORDS = words();

	private char[] look = new char[512];

	private final BodyLook body = new BodyLook();

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

	/** Whether the message with this header block can matter. */
	Wanted header(byte[] bytes, int start, int end) {
		this.body.begin();
		int at = start;
		while (at < end) {
			int fieldEnd = Bytes.fieldEnd(bytes, at, end);
			if (fieldEnd <= at) {
				break;
			}
			int first = bytes[at] | 0x20;
			if (matters(bytes, at, fieldEnd, first)) {
				return Wanted.YES;
			}
			if (first == 'c') {
				this.body.add(bytes, at, fieldEnd);
			}
			at = fieldEnd;
		}
		return this.body.mayHoldMails() ? Wanted.BY_BODY : Wanted.BY_BEGINNING;
	}

	/** Whether what stands within this beginning of the body below it can matter. */
	boolean body(byte[] bytes, int start, int end) {
		return this.body.matters(bytes, start, end);
	}

	private boolean matters(byte[] bytes, int field, int end, int first) {
		if (first == 'f' || first == 's' || first == 'r') {
			int value = RawFields.value(bytes, field, end, NAMES);
			if (value > 0) {
				return isLike(bytes, value, end) || (first == 's' && isSentOn(bytes, field, value, end));
			}
		}
		if (first == 'r' || first == 'i' || first == 'x') {
			int value = RawFields.value(bytes, field, end, REFERRING);
			return value > 0 && References.areApples(bytes, value, end);
		}
		return false;
	}

	/** Whether an ASCII subject begins as one that was sent on. */
	private static boolean isSentOn(byte[] bytes, int field, int from, int end) {
		if (RawFields.value(bytes, field, end, SUBJECT) == 0) {
			return false;
		}
		int start = RawFields.behindBlanks(bytes, from, end);
		int last = Math.min(end, start + PREFIXES);
		int colon = start;
		while (colon < last && bytes[colon] != ':') {
			colon++;
		}
		return colon < last && MailKinds.isSentOn(Headers.decode(bytes, from, end));
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
