package io.github.purchaseaudit.report;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.common.usermodel.fonts.FontCharset;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The cell styles of a workbook, each made once: every look, the same look for text that
 * a spreadsheet could take for a formula, and one money format per currency.
 */
final class Styles {

	/** Text that begins with one of these is shown as text and never calculated. */
	private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

	/**
	 * Shows such text behind a mark of no width, which a spreadsheet also writes when the
	 * sheet is saved as CSV: there nothing else tells text from a formula.
	 */
	private static final String FORMULA_FORMAT = "General;General;General;\"\u200b\"@";

	private static final int SIZE = 10;

	/** Nothing that a person reads aloud is smaller. */
	private static final int SMALL = 9;

	private final XSSFWorkbook workbook;

	private final Texts texts;

	private final Map<Look, XSSFCellStyle> plain = new EnumMap<>(Look.class);

	private final Map<Look, XSSFCellStyle> quoted = new EnumMap<>(Look.class);

	private final Map<String, XSSFCellStyle> money = new HashMap<>();

	private final XSSFCellStyle otherMoney;

	private final XSSFFont base;

	Styles(XSSFWorkbook workbook, Texts texts, Collection<String> currencies) {
		this.workbook = workbook;
		this.texts = texts;
		// Column widths are counted in digits of this font, the same in both languages.
		workbook.getFontAt(0).setFontName("Arial");
		workbook.getFontAt(0).setFontHeightInPoints((short) SIZE);
		this.base = font(SIZE, false, "000000");
		for (Look look : Look.values()) {
			this.plain.put(look, style(look));
			XSSFCellStyle style = style(look);
			style.setQuotePrefixed(true);
			format(style, FORMULA_FORMAT);
			this.quoted.put(look, style);
		}
		currencies.forEach((currency) -> this.money.put(currency, number(MoneyFormat.of(currency))));
		this.otherMoney = number(MoneyFormat.ANY);
	}

	XSSFCellStyle of(Look look) {
		return get(this.plain, look);
	}

	/** The style for this text, which may look like a formula. */
	XSSFCellStyle of(Look look, String text) {
		boolean formula = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
		return get(formula ? this.quoted : this.plain, look);
	}

	XSSFCellStyle money(String currency) {
		return this.money.getOrDefault(currency, this.otherMoney);
	}

	XSSFFont font(int size, boolean bold, String rgb) {
		XSSFFont font = this.workbook.createFont();
		font.setFontHeightInPoints((short) size);
		font.setBold(bold);
		font.setColor(color(rgb));
		family(font);
		return font;
	}

	/** Fonts that Excel has on Japanese Windows and on the Mac. */
	private void family(XSSFFont font) {
		if (this.texts.isJapanese()) {
			font.setFontName("游ゴシック");
			font.setCharSet(FontCharset.SHIFTJIS.getNativeId());
		}
		else {
			font.setFontName("Arial");
		}
	}

	private static XSSFCellStyle get(Map<Look, XSSFCellStyle> styles, Look look) {
		XSSFCellStyle style = styles.get(look);
		if (style == null) {
			throw new IllegalStateException("No style for " + look);
		}
		return style;
	}

	private XSSFCellStyle style(Look look) {
		XSSFCellStyle style = this.workbook.createCellStyle();
		style.setVerticalAlignment(VerticalAlignment.TOP);
		style.setFont(this.base);
		switch (look) {
			case TITLE -> style.setFont(font(16, true, "1F3864"));
			case LINE -> style.setFont(font(SIZE, false, "404040"));
			case LINK_LINE -> style.setFont(link());
			case CALL_MONEY -> {
				style.setFont(font(12, true, "1F3864"));
				fill(style, "FFF2CC");
				style.setWrapText(true);
				style.setVerticalAlignment(VerticalAlignment.CENTER);
			}
			case CALL_SENTENCE -> {
				style.setFont(font(12, true, "9C0006"));
				style.setWrapText(true);
				style.setVerticalAlignment(VerticalAlignment.CENTER);
			}
			case CALL_SECTION -> {
				style.setFont(font(SIZE, true, "1F3864"));
				fill(style, "DDEBF7");
			}
			case CALL_TEXT -> style.setWrapText(true);
			case CALL_BESIDE -> {
				style.setAlignment(HorizontalAlignment.LEFT);
				style.setWrapText(true);
				style.setIndention((short) 1);
			}
			default -> cell(style, look);
		}
		return style;
	}

	private void cell(XSSFCellStyle style, Look look) {
		border(style);
		switch (look) {
			case HEADING -> heading(style);
			case WRAPPED -> style.setWrapText(true);
			case CODE -> code(style);
			case CODE_LINK -> {
				code(style);
				style.setFont(link());
			}
			case DAY -> {
				format(style, this.texts.isJapanese() ? "yyyy/mm/dd" : "yyyy-mm-dd");
				style.setAlignment(HorizontalAlignment.LEFT);
			}
			case TIME -> {
				format(style, this.texts.isJapanese() ? "yyyy/mm/dd hh:mm" : "yyyy-mm-dd hh:mm");
				style.setAlignment(HorizontalAlignment.LEFT);
			}
			case NUMBER -> {
				format(style, "#,##0");
				right(style);
			}
			case CENTERED -> style.setAlignment(HorizontalAlignment.CENTER);
			case HIGH -> marked(style, "FFC7CE", "9C0006");
			case MEDIUM -> marked(style, "FFEB9C", "7F5A00");
			case WARNING -> marked(style, "FFC7CE", "9C0006");
			case COVERED -> covered(style);
			case NOT_COVERED -> notCovered(style);
			case CHOICE, COMMENT -> {
				entry(style);
				style.setWrapText(true);
			}
			case CALL_HEADING -> {
				heading(style);
				style.setFont(font(SMALL, true, "FFFFFF"));
			}
			case CALL_CELL -> call(style);
			case CALL_DAYS -> {
				call(style);
				style.setAlignment(HorizontalAlignment.CENTER);
			}
			case KEY -> {
				format(style, "@");
				style.setFont(font(8, false, "808080"));
				fill(style, "F2F2F2");
				// Keeps a long key within its narrow column, on paper too.
				style.setWrapText(true);
			}
			default -> {
			}
		}
	}

	private void call(XSSFCellStyle style) {
		style.setFont(font(SMALL, false, "000000"));
		style.setWrapText(true);
	}

	/** Wrapped, so that what is too long does not run into the next cell. */
	private void code(XSSFCellStyle style) {
		format(style, "@");
		style.setWrapText(true);
	}

	private void heading(XSSFCellStyle style) {
		style.setFont(font(SIZE, true, "FFFFFF"));
		fill(style, "1F3864");
		style.setWrapText(true);
		style.setVerticalAlignment(VerticalAlignment.CENTER);
	}

	private void marked(XSSFCellStyle style, String fill, String text) {
		style.setFont(font(SIZE, true, text));
		fill(style, fill);
	}

	private void covered(XSSFCellStyle style) {
		fill(style, "E2EFDA");
		format(style, "#,##0");
		style.setAlignment(HorizontalAlignment.CENTER);
	}

	private void notCovered(XSSFCellStyle style) {
		style.setFillPattern(FillPatternType.LESS_DOTS);
		style.setFillForegroundColor(color("A6A6A6"));
		style.setFillBackgroundColor(color("F2F2F2"));
		style.setAlignment(HorizontalAlignment.CENTER);
	}

	private void entry(XSSFCellStyle style) {
		fill(style, "FFFDE7");
	}

	private XSSFFont link() {
		XSSFFont font = font(SIZE, false, "0563C1");
		font.setUnderline(XSSFFont.U_SINGLE);
		return font;
	}

	private XSSFCellStyle number(String format) {
		XSSFCellStyle style = this.workbook.createCellStyle();
		style.setVerticalAlignment(VerticalAlignment.TOP);
		style.setFont(this.base);
		border(style);
		format(style, format);
		right(style);
		// A sum that is too long would be shown as a row of # instead.
		style.setShrinkToFit(true);
		return style;
	}

	private static void right(XSSFCellStyle style) {
		style.setAlignment(HorizontalAlignment.RIGHT);
		style.setIndention((short) 1);
	}

	private void format(XSSFCellStyle style, String format) {
		style.setDataFormat(this.workbook.createDataFormat().getFormat(format));
	}

	static void fill(XSSFCellStyle style, String rgb) {
		style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
		style.setFillForegroundColor(color(rgb));
	}

	private static void border(XSSFCellStyle style) {
		style.setBorderBottom(BorderStyle.HAIR);
		style.setBottomBorderColor(color("A6A6A6"));
	}

	static XSSFColor color(String rgb) {
		return new XSSFColor(java.util.HexFormat.of().parseHex(rgb));
	}

}
