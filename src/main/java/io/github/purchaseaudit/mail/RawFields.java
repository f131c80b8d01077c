package io.github.purchaseaudit.mail;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** Finds its way among the fields of a header as bytes, at no cost in objects. */
final class RawFields {

	private RawFields() {
	}

	static byte[][] ascii(String... words) {
		return Stream.of(words).map((word) -> word.getBytes(StandardCharsets.US_ASCII)).toArray(byte[][]::new);
	}

	/** Where the value begins if the field is one of these, else 0. */
	static int value(byte[] bytes, int from, int end, String[] names) {
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

	/** Where something stands behind the blanks and line ends there, else the end. */
	static int behindBlanks(byte[] bytes, int from, int end) {
		int at = from;
		while (at < end && bytes[at] <= ' ') {
			at++;
		}
		return at;
	}

	/** Whether it is one of these fields and says one of these words. */
	static boolean says(byte[] bytes, int field, int end, String[] names, byte[][] words) {
		int value = value(bytes, field, end, names);
		for (int i = value; value > 0 && i < end; i++) {
			if (isOneOf(bytes, i, end, words)) {
				return true;
			}
		}
		return false;
	}

	/** Whether one of the words stands there, in letters of any case. */
	static boolean isOneOf(byte[] bytes, int at, int end, byte[][] words) {
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

}
