package io.github.purchaseaudit.inventory;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/**
 * Writes the numbers of a workbook's cells as text: dates where the number format is one
 * of a date, else plain digits with the currency sign that the format shows. Only signs
 * that the workbook itself writes down count: the built-in currency formats show another
 * sign on every computer.
 */
final class NumberFormats {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

	/** Whole numbers below are exact: order and card numbers keep their last digits. */
	private static final double EXACT = 9_007_199_254_740_992.0;

	private static final MathContext EXCEL_DIGITS = new MathContext(15);

	private static final String SIGNS = "$¥￥€£₩￦₫₹₺₽₪฿₱円元원";

	private final boolean from1904;

	private final Map<String, Boolean> dates = new HashMap<>();

	private final Map<String, String> signs = new HashMap<>();

	NumberFormats(boolean from1904) {
		this.from1904 = from1904;
	}

	/**
	 * The text of a number.
	 * @param id the format's number, of which some are dates without a pattern
	 * @param pattern the format's own pattern; null for built-in formats
	 */
	String text(double number, int id, @Nullable String pattern) {
		boolean date = (pattern != null) ? this.dates.computeIfAbsent(pattern, NumberFormats::isDate)
				: isBuiltInDate(id);
		if (date && DateUtil.isValidExcelDate(number)) {
			return date(number);
		}
		boolean whole = number == Math.rint(number) && Math.abs(number) < EXACT;
		String plain = whole ? String.valueOf((long) number)
				: new BigDecimal(number, EXCEL_DIGITS).stripTrailingZeros().toPlainString();
		return (pattern != null) ? this.signs.computeIfAbsent(pattern, NumberFormats::sign) + plain : plain;
	}

	private String date(double number) {
		LocalDateTime time = DateUtil.getLocalDateTime(number, this.from1904, true);
		if (number < 1) {
			return TIME.format(time);
		}
		return time.toLocalTime().equals(LocalTime.MIDNIGHT) ? time.toLocalDate().toString()
				: time.toLocalDate() + " " + TIME.format(time);
	}

	/** 14–22 and 45–47 everywhere, 27–36 and 50–58 in East Asian workbooks. */
	private static boolean isBuiltInDate(int id) {
		return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
	}

	private static boolean isDate(String pattern) {
		String bare = withoutText(pattern).toLowerCase(Locale.ROOT);
		if (bare.contains("general") || bare.contains("standard") || bare.contains("#") || bare.contains("?")
				|| bare.contains("@")) {
			return false;
		}
		boolean digits = bare.replace(".0", "").contains("0");
		return !digits && bare.chars().anyMatch((c) -> "ymdhsge".indexOf(c) >= 0);
	}

	/** The pattern's first section without quoted, escaped and bracketed parts. */
	private static String withoutText(String pattern) {
		StringBuilder bare = new StringBuilder();
		for (int i = 0; i < pattern.length() && pattern.charAt(i) != ';'; i++) {
			char c = pattern.charAt(i);
			int end = (c == '"') ? pattern.indexOf('"', i + 1) : (c == '[') ? pattern.indexOf(']', i) : i;
			if (c == '\\' || c == '_' || c == '*') {
				i++;
			}
			else if (end > i) {
				boolean elapsed = c == '[' && end == i + 2;
				bare.append(elapsed ? pattern.substring(i + 1, end) : "");
				i = end;
			}
			else {
				bare.append(c);
			}
		}
		return bare.toString();
	}

	private static String sign(String pattern) {
		int bracket = pattern.indexOf("[$");
		int end = pattern.indexOf(']', Math.max(0, bracket));
		if (bracket >= 0 && end > bracket) {
			String inside = pattern.substring(bracket + 2, end);
			int dash = inside.lastIndexOf('-');
			String sign = (dash >= 0) ? inside.substring(0, dash) : inside;
			boolean chinese = inside.endsWith("-804") && (sign.equals("¥") || sign.equals("￥"));
			if (!sign.isBlank()) {
				return chinese ? "CN¥" : sign.strip() + " ";
			}
		}
		int section = pattern.indexOf(';');
		String first = (section < 0) ? pattern : pattern.substring(0, section);
		return first.chars()
			.filter((c) -> SIGNS.indexOf(c) >= 0)
			.mapToObj((c) -> String.valueOf((char) c))
			.filter((sign) -> bracket < 0 || !sign.equals("$"))
			.findFirst()
			.orElse("");
	}

}
