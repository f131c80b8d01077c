package io.github.purchaseaudit.history;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Locale;

/**
 * Watches whether a page that has a beginning comes to its end. Browsers always write
 * both; parts of a page that somebody copied have neither.
 */
final class PageEnd extends FilterReader {

	private static final String BEGIN = "<html";

	private static final String END = "</html";

	private static final int LOOK = 4096;

	private final StringBuilder first = new StringBuilder();

	private String last = "";

	PageEnd(Reader in) {
		super(in);
	}

	@Override
	public int read(char[] chars, int from, int length) throws IOException {
		int count = super.read(chars, from, length);
		if (count > 0) {
			if (this.first.length() < LOOK) {
				this.first.append(chars, from, Math.min(count, LOOK));
			}
			String seen = this.last + new String(chars, from, count);
			this.last = seen.substring(Math.max(0, seen.length() - LOOK));
		}
		return count;
	}

	@Override
	public int read() throws IOException {
		char[] one = new char[1];
		return (read(one, 0, 1) > 0) ? one[0] : -1;
	}

	/** Whether the page, read to its end, was cut off. */
	boolean isMissing() {
		return contains(this.first.toString(), BEGIN) && !contains(this.last, END);
	}

	private static boolean contains(String text, String tag) {
		return text.toLowerCase(Locale.ROOT).contains(tag);
	}

}
