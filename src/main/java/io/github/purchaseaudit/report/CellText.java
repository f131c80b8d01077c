package io.github.purchaseaudit.report;

import java.util.ArrayList;
import java.util.List;

/** Keeps text within what a cell can hold. */
final class CellText {

	private static final int LONGEST = 32_767;

	/** A Japanese character is nearly two digits wide, a Latin one nearly one. */
	private static final double WIDE = 1.9;

	private static final double NARROW = 0.92;

	/** Codes and brands are written in capitals. */
	private static final double CAPITAL = 1.15;

	/** No line ends with one of these, and none begins with one of the others. */
	private static final String OPENING = "（「";

	private static final String CLOSING = "）」、。";

	private CellText() {
	}

	/** The text, cut with a mark when a cell cannot hold it. */
	static String fitting(String text, Texts texts) {
		if (text.length() <= LONGEST) {
			return text;
		}
		String mark = texts.text("cell.cut");
		int end = LONGEST - mark.length();
		if (Character.isHighSurrogate(text.charAt(end - 1))) {
			end--;
		}
		return text.substring(0, end) + mark;
	}

	/** The text, or its beginning with {@code …} where it is longer. */
	static String shortened(String text, int longest) {
		if (text.codePointCount(0, text.length()) <= longest) {
			return text;
		}
		return text.substring(0, text.offsetByCodePoints(0, longest - 1)).strip() + "…";
	}

	/**
	 * How many lines the text takes in a column of this width, as Excel wraps it: a word
	 * that does not fit any more goes on to the next line as a whole.
	 * @param width in digits of the workbook's font
	 */
	static int lines(String text, double width) {
		int lines = 1;
		double used = 0;
		double word = 0;
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			double size = (c == '\n') ? 0 : size(c);
			boolean opens = OPENING.indexOf(c) >= 0;
			word = opens ? 0 : word;
			boolean inWord = opens || (isWide(c) ? word > 0 && CLOSING.indexOf(c) >= 0 : c > ' ');
			if (c == '\n' || used + size > width) {
				lines++;
				word = (inWord && word < used) ? word : 0;
				used = word;
			}
			used += size;
			word = inWord ? word + size : 0;
		}
		return lines;
	}

	/**
	 * The text in lines of this width: broken after a blank or a Japanese mark only.
	 * @param width in digits of the workbook's font
	 */
	static List<String> broken(String text, double width) {
		List<String> lines = new ArrayList<>();
		int start = 0;
		int end = -1;
		double used = 0;
		for (int i = 0; i < text.length(); i++) {
			used += size(text.charAt(i));
			if (used > width && end > start) {
				lines.add(text.substring(start, end).strip());
				start = end;
				used = width(text.substring(start, i + 1));
			}
			if (isBreak(text.charAt(i))) {
				end = i + 1;
			}
		}
		lines.add(text.substring(start).strip());
		return lines;
	}

	private static boolean isBreak(char c) {
		return c == ' ' || c == '　' || c == '。' || c == '、' || c == '）';
	}

	private static double width(String text) {
		return text.chars().mapToDouble((c) -> size((char) c)).sum();
	}

	private static double size(char c) {
		if (isWide(c)) {
			return WIDE;
		}
		return (c >= 'A' && c <= 'Z') ? CAPITAL : NARROW;
	}

	private static boolean isWide(char c) {
		return c >= 0x1100 && (c <= 0x115F || (c >= 0x2190 && c <= 0x21FF) || (c >= 0x2460 && c <= 0x25FF)
				|| (c >= 0x2E80 && c <= 0xA4CF) || (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0xF900 && c <= 0xFAFF)
				|| (c >= 0xFE30 && c <= 0xFE6F) || (c >= 0xFF00 && c <= 0xFF60) || (c >= 0xFFE0 && c <= 0xFFE6));
	}

}
