package io.github.purchaseaudit.report;

import java.time.LocalDate;

import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * What stands on every sheet of a workbook when it is printed, and in its properties.
 *
 * @param title of the workbook
 * @param author empty when nobody is to be named
 * @param heading at the top of each page, such as owner and period
 * @param mark the value of the property that marks our workbooks
 * @param pages the text of the page numbers, with {@code &P} and {@code &N}
 * @param linkText above each table, leads to the sheet {@code linkSheet}
 */
record Paper(String title, String author, String period, LocalDate asOf, String heading, String mark, String pages,
		String linkText, String linkSheet) {

	private static final double MARGIN = 0.25;

	private static final double TOP = 0.6;

	/** Excel takes 255 characters in a header. */
	private static final int LONGEST_HEADING = 120;

	void prepare(XSSFSheet sheet, boolean landscape) {
		sheet.setDisplayGridlines(false);
		PrintSetup print = sheet.getPrintSetup();
		print.setPaperSize(PrintSetup.A4_PAPERSIZE);
		print.setLandscape(landscape);
		print.setFitWidth((short) 1);
		print.setFitHeight((short) 0);
		sheet.setFitToPage(true);
		sheet.setMargin(PageMargin.LEFT, MARGIN);
		sheet.setMargin(PageMargin.RIGHT, MARGIN);
		sheet.setMargin(PageMargin.TOP, TOP);
		sheet.setMargin(PageMargin.BOTTOM, TOP);
		sheet.getHeader().setLeft(escaped(this.heading));
		sheet.getHeader().setRight("&A");
		sheet.getFooter().setLeft(escaped(this.title));
		sheet.getFooter().setRight(this.pages);
	}

	private static String escaped(String text) {
		String cut = (text.length() > LONGEST_HEADING) ? text.substring(0, LONGEST_HEADING) : text;
		return cut.replaceAll("\\p{Cntrl}", " ").replace("&", "&&");
	}

}
