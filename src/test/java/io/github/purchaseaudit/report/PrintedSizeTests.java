package io.github.purchaseaudit.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** How large the letters of each sheet are on A4 paper. */
class PrintedSizeTests {

	private static final double SMALLEST = 9;

	/** Several orders with long reasons stand on one page, short ones on one line. */
	private static final double SMALLEST_OF_ORDERS = 7.5;

	private static final Set<String> ORDERS = Set.of("FlaggedOrders", "AllOrders");

	private static final double LETTERS = 10;

	private static final double ACROSS_A4 = 842;

	/**
	 * What LibreOffice takes for a digit of a column's width; Excel takes a little less.
	 */
	private static final double DIGIT = 5.5;

	@TempDir
	Path folder;

	@ParameterizedTest
	@ValueSource(strings = { "en", "ja" })
	void isLargeEnoughToRead(String language) throws IOException {
		Path file = this.folder.resolve("purchase-audit.xlsx");
		WorkbookWriter.write(StoryResults.decided(language), file);
		assertReadable(file);
		SupportPack pack = SupportPack.read(file, null);
		assertReadable(pack.forApple(this.folder).file());
		assertReadable(pack.forIssuer("Visa 9999", this.folder).orElseThrow().file());
	}

	private static void assertReadable(Path file) throws IOException {
		try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
			for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
				XSSFSheet sheet = workbook.getSheetAt(i);
				if (sheet.getPrintSetup().getLandscape()) {
					double width = widestPart(sheet, workbook.getPrintArea(i));
					double paper = ACROSS_A4
							- 72 * (sheet.getMargin(PageMargin.LEFT) + sheet.getMargin(PageMargin.RIGHT));
					boolean orders = ORDERS.contains(sheet.getTables().get(0).getName());
					double smallest = orders ? SMALLEST_OF_ORDERS : SMALLEST;
					assertTrue(LETTERS * paper / width >= smallest,
							() -> file.getFileName() + ", " + sheet.getSheetName() + ": " + width + " on " + paper);
				}
			}
		}
	}

	private static double widestPart(XSSFSheet sheet, String printed) {
		int last = sheet.getTables().get(0).getEndColIndex();
		if (printed == null) {
			return width(sheet, 0, last);
		}
		double widest = 0;
		for (String part : printed.split(",", -1)) {
			AreaReference area = new AreaReference(part, sheet.getWorkbook().getSpreadsheetVersion());
			int first = area.getFirstCell().getCol();
			CellRangeAddress repeated = sheet.getRepeatingColumns();
			double beside = (first > 0) ? width(sheet, repeated.getFirstColumn(), repeated.getLastColumn()) : 0;
			widest = Math.max(widest, beside + width(sheet, first, area.getLastCell().getCol()));
		}
		return widest;
	}

	private static double width(XSSFSheet sheet, int first, int last) {
		double digits = 0;
		for (int i = first; i <= last; i++) {
			digits += sheet.getColumnWidth(i) / 256.0;
		}
		return digits * DIGIT;
	}

}
