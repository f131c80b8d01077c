package io.github.purchaseaudit.mail.trust;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.github.purchaseaudit.mail.message.Bytes;

/**
 * Whether the beginning of a body, as it is written, names an address that Apple sends
 * purchase mail from, as the head above what is sent on does. In BASE64 the same letters
 * are written in three ways, by where they stand.
 */
public final class QuotedSender {

	private static final int WAYS = 3;

	private static final List<byte[]> WRITTEN = addresses().map(QuotedSender::ascii).toList();

	private static final List<byte[]> ENCODED = addresses()
		.flatMap((address) -> IntStream.range(0, WAYS).mapToObj((before) -> encoded(before, address)))
		.map(QuotedSender::ascii)
		.toList();

	/** Which two bytes one of the encoded ones may begin with, a line end among them. */
	private static final boolean[] BEGINS = new boolean[1 << 14];

	static {
		for (byte[] text : ENCODED) {
			for (int second : new int[] { text[1], '\r', '\n' }) {
				BEGINS[pair(text[0], second)] = true;
			}
		}
	}

	private QuotedSender() {
	}

	/** An index for two bytes below 128; negative when one is not. */
	private static int pair(int first, int second) {
		return first << 7 | second;
	}

	private static Stream<String> addresses() {
		return Senders.LISTS.list("purchase").stream().map((domain) -> "@" + domain);
	}

	private static byte[] ascii(String text) {
		return text.getBytes(StandardCharsets.US_ASCII);
	}

	/** Without the letters that depend on what stands before and behind. */
	private static String encoded(int before, String text) {
		byte[] bytes = ascii("x".repeat(before) + text);
		String all = Base64.getEncoder().withoutPadding().encodeToString(bytes);
		return all.substring((before * 8 + 5) / 6, bytes.length * 8 / 6);
	}

	/** Whether one stands there as it is, or in quoted-printable. */
	public static boolean isIn(byte[] bytes, int start, int end) {
		int at = Bytes.next((byte) '@', bytes, start, end);
		while (at < end) {
			if (isAt(WRITTEN, bytes, at, end)) {
				return true;
			}
			at = Bytes.next((byte) '@', bytes, at + 1, end);
		}
		return false;
	}

	/** Whether one stands there in BASE64. */
	public static boolean isEncodedIn(byte[] bytes, int start, int end) {
		for (int i = start; i + 1 < end; i++) {
			int begin = pair(bytes[i], bytes[i + 1]);
			if (begin >= 0 && BEGINS[begin] && isAt(ENCODED, bytes, i, end)) {
				return true;
			}
		}
		return false;
	}

	private static boolean isAt(List<byte[]> texts, byte[] bytes, int at, int end) {
		for (byte[] text : texts) {
			if (isAt(text, bytes, at, end)) {
				return true;
			}
		}
		return false;
	}

	/** A line may end within it, in quoted-printable behind an equals sign. */
	private static boolean isAt(byte[] text, byte[] bytes, int at, int end) {
		int found = 0;
		for (int i = at; i < end; i++) {
			byte b = bytes[i];
			if (b == text[found]) {
				found++;
				if (found == text.length) {
					return true;
				}
			}
			else if (b != '\r' && b != '\n' && b != '=') {
				return false;
			}
		}
		return false;
	}

}
