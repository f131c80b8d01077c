package io.github.purchaseaudit.sample;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Header text beyond ASCII as RFC 2047 wants it: UTF-8 in Base64, folded so that no line
 * grows too long and no letter is cut.
 */
final class EncodedWords {

	private static final int BYTES = 42;

	private EncodedWords() {
	}

	/** Encodes text that begins at {@code column} of its header line. */
	static String of(String text, int column) {
		if (text.chars().allMatch((letter) -> letter < 128)) {
			return text;
		}
		StringBuilder words = new StringBuilder();
		StringBuilder word = new StringBuilder();
		int room = BYTES - column / 2;
		for (int letter : text.codePoints().toArray()) {
			String next = Character.toString(letter);
			if (length(word + next) > room) {
				words.append(encode(word.toString())).append("\r\n ");
				word.setLength(0);
				room = BYTES;
			}
			word.append(next);
		}
		return words.append(encode(word.toString())).toString();
	}

	private static int length(String text) {
		return text.getBytes(StandardCharsets.UTF_8).length;
	}

	private static String encode(String text) {
		return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)) + "?=";
	}

}
