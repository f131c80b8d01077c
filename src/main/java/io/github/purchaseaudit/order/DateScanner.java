package io.github.purchaseaudit.order;

import java.util.Set;

/** Goes through the text of a date, from left to right. */
final class DateScanner {

	/** What shortens a name: the dots, and the signs of Hebrew, Hindi and Catalan. */
	private static final String SHORTENING = ".\u05f3'\u2019\u0970";

	private final String text;

	private int at;

	DateScanner(String text) {
		this.text = fold(text);
	}

	int position() {
		return this.at;
	}

	void back(int position) {
		this.at = position;
	}

	void forward(int characters) {
		this.at += characters;
	}

	void toEnd() {
		this.at = this.text.length();
	}

	boolean endsWith(String end) {
		return this.text.endsWith(end);
	}

	/** So many of the next characters, fewer at the end. */
	String next(int characters) {
		return this.text.substring(this.at, Math.min(this.at + characters, this.text.length()));
	}

	/** The name of a month here, passed over, without what shortens it. */
	String name() {
		int start = this.at;
		while (isOfWord(peek()) || SHORTENING.indexOf(peek()) >= 0) {
			this.at++;
		}
		return bare(this.text.substring(start, this.at));
	}

	/** A folded name without what shortens it. */
	static String bare(String name) {
		StringBuilder bare = new StringBuilder(name.length());
		name.chars().filter((c) -> SHORTENING.indexOf(c) < 0).forEach((c) -> bare.append((char) c));
		return bare.toString();
	}

	private static boolean isOfWord(char c) {
		int type = Character.getType(c);
		return Character.isLetter(c) || type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
	}

	/** The number here, -1 when there is none. */
	int number() {
		int start = this.at;
		int value = 0;
		while (peek() >= '0' && peek() <= '9' && this.at - start < 9) {
			value = value * 10 + (peek() - '0');
			this.at++;
		}
		return (this.at > start) ? value : -1;
	}

	/** Passes over one of the words and what follows it, if one stands here. */
	boolean word(Set<String> words) {
		int end = this.at;
		while (end < this.text.length()
				&& (Character.isLetter(this.text.charAt(end)) || this.text.charAt(end) == '.')) {
			end++;
		}
		for (; end > this.at; end--) {
			boolean whole = end == this.text.length() || !isLatin(this.text.charAt(end - 1))
					|| !isLatin(this.text.charAt(end));
			if (whole && words.contains(this.text.substring(this.at, end))) {
				this.at = end;
				skip(" .");
				return true;
			}
		}
		return false;
	}

	/** Passes over one of the characters, if one stands here. */
	boolean mark(String marks) {
		int start = this.at;
		skip(" ");
		if (marks.indexOf(peek()) >= 0) {
			this.at++;
			return true;
		}
		this.at = start;
		return false;
	}

	void skip(String chars) {
		while (chars.indexOf(peek()) >= 0) {
			this.at++;
		}
	}

	char peek() {
		return atEnd() ? 0 : this.text.charAt(this.at);
	}

	boolean atEnd() {
		return this.at >= this.text.length();
	}

	private static boolean isLatin(char c) {
		return c >= 'a' && c <= 'z';
	}

	/** NFKC, lower case, plain digits, without accents; Hangul and kana stay composed. */
	static String fold(String text) {
		String plain = Nfkc.withoutAccents(text);
		StringBuilder kept = new StringBuilder(plain.length());
		for (int i = 0; i < plain.length(); i++) {
			char c = plain.charAt(i);
			if (Character.getType(c) != Character.FORMAT) {
				kept.append(Character.isWhitespace(c) ? ' ' : Digits.plain(c));
			}
		}
		return Nfkc.lower(kept.toString());
	}

}
