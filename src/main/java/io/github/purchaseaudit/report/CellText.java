package io.github.purchaseaudit.report;

import java.util.ArrayList;
import java.util.List;

/** Keeps text within what a cell can hold. */
final class CellText {

	private static final int LONGEST = 32_767;

	/** A Japanese character is nearly two digits wide, a Latin one nearly one. */
	private static final double WIDE = 1.9;

	private static final double NARROW = 0.92;

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

	/**
	 * How many lines the text takes in a column of this width, as Excel wraps it.
	 * @param width in digits of the workbook's font
	 */
	static int lines(String text, double width) {
		int lines = 1;
		double used = 0;
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			double size = isWide(c) ? WIDE : NARROW;
			if (c == '\n' || used + size > width) {
				lines++;
				used = 0;
			}
			used += (c == '\n') ? 0 : size;
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
			used += isWide(text.charAt(i)) ? WIDE : NARROW;
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
		return text.chars().mapToDouble((c) -> isWide((char) c) ? WIDE : NARROW).sum();
	}

	private static boolean isWide(char c) {
		return c >= 0x1100 && (c <= 0x115F || (c >= 0x2190 && c <= 0x21FF) || (c >= 0x2460 && c <= 0x25FF)
				|| (c >= 0x2E80 && c <= 0xA4CF) || (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0xF900 && c <= 0xFAFF)
				|| (c >= 0xFE30 && c <= 0xFE6F) || (c >= 0xFF00 && c <= 0xFF60) || (c >= 0xFFE0 && c <= 0xFFE6));
	}

}
