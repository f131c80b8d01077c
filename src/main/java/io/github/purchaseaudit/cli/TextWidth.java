package io.github.purchaseaudit.cli;

/**
 * How many columns of a terminal a text takes: two for the characters that Unicode calls
 * wide, none for marks that sit on another.
 */
final class TextWidth {

	private TextWidth() {
	}

	static int of(String text) {
		return text.codePoints().map(TextWidth::of).sum();
	}

	private static int of(int c) {
		int type = Character.getType(c);
		if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
			return 0;
		}
		return isWide(c) ? 2 : 1;
	}

	private static boolean isWide(int c) {
		return (c >= 0x1100 && c <= 0x115f) || (c >= 0x2e80 && c <= 0x303e) || (c >= 0x3041 && c <= 0xa4cf)
				|| (c >= 0xac00 && c <= 0xd7a3) || (c >= 0xf900 && c <= 0xfaff) || (c >= 0xfe30 && c <= 0xfe6f)
				|| (c >= 0xff00 && c <= 0xff60) || (c >= 0xffe0 && c <= 0xffe6) || (c >= 0x1f300 && c <= 0x1f64f)
				|| (c >= 0x1f900 && c <= 0x1f9ff) || (c >= 0x20000 && c <= 0x3fffd);
	}

}
