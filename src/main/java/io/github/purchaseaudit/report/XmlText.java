package io.github.purchaseaudit.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Writes text as a sheet part needs it: UTF-8, with what XML cannot hold as
 * {@code _xHHHH_} (ECMA-376 part 1, 22.9.2.19) and what already looks like that escaped.
 */
final class XmlText {

	private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

	/** How many letters are written without looking for room. */
	private static final int RUN = 256;

	/** ASCII that a part holds as it is. */
	private static final boolean[] PLAIN = new boolean[0x80];

	static {
		for (char c = ' '; c < PLAIN.length; c++) {
			PLAIN[c] = "&<>\"_".indexOf(c) < 0;
		}
	}

	private final OutputStream out;

	private final byte[] buffer = new byte[1 << 16];

	private int length;

	XmlText(OutputStream out) {
		this.out = out;
	}

	/** The text as a part holds it. */
	static String escaped(String text) {
		return protectedText(text).replace("&", "&amp;")
			.replace("<", "&lt;")
			.replace(">", "&gt;")
			.replace("\"", "&quot;");
	}

	/**
	 * The text for a cell that POI writes, which escapes markup but not what XML cannot
	 * hold.
	 */
	static String protectedText(String text) {
		StringBuilder safe = new StringBuilder(text.length());
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			boolean control = c < ' ' && c != '\n' && c != '\t';
			if (control || c >= 0xFFFE || isLone(text, i) || (c == '_' && looksEscaped(text, i))) {
				safe.append(String.format(Locale.ROOT, "_x%04X_", (int) c));
			}
			else {
				safe.append(c);
			}
		}
		return safe.toString();
	}

	private static boolean isLone(String text, int at) {
		char c = text.charAt(at);
		if (Character.isHighSurrogate(c)) {
			return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
		}
		return Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
	}

	void flush() throws IOException {
		this.out.write(this.buffer, 0, this.length);
		this.length = 0;
	}

	/** Markup, which is ASCII. */
	void raw(String markup) throws IOException {
		room(markup.length());
		for (int i = 0; i < markup.length(); i++) {
			this.buffer[this.length++] = (byte) markup.charAt(i);
		}
	}

	void raw(byte[] markup) throws IOException {
		room(markup.length);
		System.arraycopy(markup, 0, this.buffer, this.length, markup.length);
		this.length += markup.length;
	}

	private void room(int wanted) throws IOException {
		if (this.buffer.length - this.length < wanted) {
			flush();
		}
	}

	void number(int value) throws IOException {
		if (value >= 10) {
			number(value / 10);
		}
		put('0' + value % 10);
	}

	void text(String text) throws IOException {
		for (int i = 0; i < text.length(); i++) {
			i = plain(text, i);
			if (i < text.length()) {
				i = other(text, i);
			}
		}
	}

	/** Writes the letters that need no care, and says where they end. */
	private int plain(String text, int begin) throws IOException {
		int i = begin;
		while (i < text.length()) {
			int end = Math.min(text.length(), i + RUN);
			room(3 * RUN);
			for (; i < end; i++) {
				char c = text.charAt(i);
				if (c < 0x80) {
					if (!PLAIN[c]) {
						return i;
					}
					this.buffer[this.length++] = (byte) c;
				}
				else if (c < 0x800 || c >= 0xD800) {
					return i;
				}
				else {
					this.buffer[this.length++] = (byte) (0xE0 | (c >> 12));
					this.buffer[this.length++] = (byte) (0x80 | ((c >> 6) & 0x3F));
					this.buffer[this.length++] = (byte) (0x80 | (c & 0x3F));
				}
			}
		}
		return i;
	}

	/** Writes one letter, and says where it ends. */
	private int other(String text, int at) throws IOException {
		char c = text.charAt(at);
		if (c < 0x80) {
			ascii(text, at, c);
		}
		else if (c < 0x800) {
			put(0xC0 | (c >> 6));
			put(0x80 | (c & 0x3F));
		}
		else if (!Character.isSurrogate(c) && c < 0xFFFE) {
			put(0xE0 | (c >> 12));
			put(0x80 | ((c >> 6) & 0x3F));
			put(0x80 | (c & 0x3F));
		}
		else if (Character.isHighSurrogate(c) && at + 1 < text.length()
				&& Character.isLowSurrogate(text.charAt(at + 1))) {
			supplementary(Character.toCodePoint(c, text.charAt(at + 1)));
			return at + 1;
		}
		else {
			escape(c);
		}
		return at;
	}

	private void ascii(String text, int at, char c) throws IOException {
		switch (c) {
			case '&' -> raw("&amp;");
			case '<' -> raw("&lt;");
			case '>' -> raw("&gt;");
			case '"' -> raw("&quot;");
			case '_' -> {
				if (looksEscaped(text, at)) {
					escape(c);
				}
				else {
					put(c);
				}
			}
			default -> {
				if (c < ' ' && c != '\n' && c != '\t') {
					escape(c);
				}
				else {
					put(c);
				}
			}
		}
	}

	private static boolean looksEscaped(String text, int at) {
		if (at + 6 >= text.length() || text.charAt(at + 1) != 'x' || text.charAt(at + 6) != '_') {
			return false;
		}
		for (int i = at + 2; i < at + 6; i++) {
			if (Character.digit(text.charAt(i), 16) < 0 || text.charAt(i) > 'f') {
				return false;
			}
		}
		return true;
	}

	private void escape(char c) throws IOException {
		raw("_x");
		put(HEX[c >> 12]);
		put(HEX[(c >> 8) & 15]);
		put(HEX[(c >> 4) & 15]);
		put(HEX[c & 15]);
		put('_');
	}

	private void supplementary(int c) throws IOException {
		put(0xF0 | (c >> 18));
		put(0x80 | ((c >> 12) & 0x3F));
		put(0x80 | ((c >> 6) & 0x3F));
		put(0x80 | (c & 0x3F));
	}

	private void put(int b) throws IOException {
		if (this.length == this.buffer.length) {
			flush();
		}
		this.buffer[this.length++] = (byte) b;
	}

}
