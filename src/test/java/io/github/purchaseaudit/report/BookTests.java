package io.github.purchaseaudit.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class BookTests {

	/** Title, two lines, the link and the header leave five rows. */
	private static final int ROWS = 10;

	private static final Texts TEXTS = Texts.of("en", ZoneOffset.UTC);

	@Test
	void goOnToNextSheetWhenFull() throws IOException {
		try (XSSFWorkbook workbook = write(numbers(12))) {
			assertEquals(List.of("0", "1", "2", "3", "4"), column(workbook.getSheet("Numbers")));
			assertEquals(List.of("5", "6", "7", "8", "9"), column(workbook.getSheet("Numbers 2")));
			assertEquals(List.of("10", "11"), column(workbook.getSheet("Numbers 3")));
			assertEquals("Number", workbook.getSheet("Numbers 3").getRow(4).getCell(0).getStringCellValue());
		}
	}

	@Test
	void tableHoldsExactlyTheRows() throws IOException {
		try (XSSFWorkbook workbook = write(numbers(7))) {
			assertEquals("A5:B10", area(workbook.getSheet("Numbers")));
			assertEquals("A5:B7", area(workbook.getSheet("Numbers 2")));
			assertEquals("NumberTable2", workbook.getSheet("Numbers 2").getTables().get(0).getName());
		}
		try (XSSFWorkbook workbook = write(numbers(0))) {
			assertEquals("A5:B6", area(workbook.getSheet("Numbers")));
			assertEquals(List.of(), column(workbook.getSheet("Numbers")));
		}
	}

	private static String area(XSSFSheet sheet) {
		return sheet.getTables().get(0).getArea().formatAsString();
	}

	@Test
	void placeLeadsToTheRowOnItsSheet() throws IOException {
		TableSheet table = numbers(12);
		try (XSSFWorkbook workbook = write(table)) {
			assertEquals("'Numbers 2'!A8", table.place('A', 7));
			assertEquals("7", workbook.getSheet("Numbers 2").getRow(7).getCell(0).getStringCellValue());
			assertEquals("'Numbers 3'!A6", workbook.getSheet("Numbers").getHyperlink(5, 0).getLocation());
		}
	}

	@Test
	void offerChoicesInEveryRow() throws IOException {
		try (XSSFWorkbook workbook = write(numbers(7))) {
			DataValidation choices = workbook.getSheet("Numbers").getDataValidations().get(0);
			assertArrayEquals(new String[] { "Yes", "No" }, choices.getValidationConstraint().getExplicitListValues());
			assertArrayEquals(new CellRangeAddress[] { CellRangeAddress.valueOf("B6:B10") },
					choices.getRegions().getCellRangeAddresses());
		}
	}

	@Test
	void printWithHeadings() throws IOException {
		try (XSSFWorkbook workbook = write(numbers(1))) {
			XSSFSheet sheet = workbook.getSheet("Numbers");
			assertEquals(CellRangeAddress.valueOf("5:5"), sheet.getRepeatingRows());
			assertTrue(sheet.getPrintSetup().getLandscape());
			assertTrue(sheet.getFitToPage());
			assertEquals(1, sheet.getPrintSetup().getFitWidth());
			assertEquals(0, sheet.getPrintSetup().getFitHeight());
			assertEquals("Tom && Ann", sheet.getHeader().getLeft());
			assertEquals("Page &P of &N", sheet.getFooter().getRight());
			assertEquals(5, sheet.getPaneInformation().getHorizontalSplitPosition());
		}
	}

	@Test
	void printInTwoPartsWhenFolded() throws IOException {
		try (XSSFWorkbook workbook = write(numbers(7).folded(new Fold(0, 1, 1, 2)))) {
			assertEquals("Numbers!$A$1:$A$10,Numbers!$B$5:$B$10", workbook.getPrintArea(0));
			assertEquals("'Numbers 2'!$A$1:$A$7,'Numbers 2'!$B$5:$B$7", workbook.getPrintArea(1));
			assertEquals(CellRangeAddress.valueOf("A:A"), workbook.getSheet("Numbers").getRepeatingColumns());
		}
		try (XSSFWorkbook workbook = write(numbers(0).folded(new Fold(0, 1, 1, 2)))) {
			assertEquals("Numbers!$A$1:$A$6,Numbers!$B$5:$B$6", workbook.getPrintArea(0));
		}
	}

	@Test
	void describeItselfByTheDayItSpeaksOf() throws IOException {
		try (XSSFWorkbook workbook = write(numbers(1))) {
			var properties = workbook.getProperties().getCoreProperties();
			assertEquals("2026-10-31T00:00:00Z", properties.getCreated().toInstant().toString());
			assertEquals("2026-10-31T00:00:00Z", properties.getModified().toInstant().toString());
			assertEquals("en", properties.getUnderlyingProperties().getLanguageProperty().orElseThrow());
			assertNotNull(workbook.getProperties().getCustomProperties().getProperty("purchase-audit"));
		}
	}

	private static TableSheet numbers(int count) {
		List<Column> columns = List.of(new Column("Number", 10), new Column("Choice", 10, List.of("Yes", "No")));
		TableSheet[] table = new TableSheet[1];
		table[0] = new TableSheet("Numbers", "NumberTable", "Numbers", List.of("What", "How"), columns, 0, ROWS, 1,
				null, (rows) -> {
					for (int i = 0; i < count; i++) {
						rows.start();
						rows.link(String.valueOf(i), Look.CODE_LINK, table[0].place('A', 10));
						rows.text(null, Look.CHOICE);
						rows.end();
					}
				})
			.holding(count);
		return table[0];
	}

	private static XSSFWorkbook write(TableSheet table) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		Paper paper = new Paper("Title", "", "all", LocalDate.of(2026, 10, 31), "Tom & Ann", "1", "Page &P of &N",
				"To the numbers", "Numbers");
		try (Book book = new Book(paper, TEXTS, List.of("JPY"))) {
			book.add(table);
			book.write(bytes);
		}
		return new XSSFWorkbook(new ByteArrayInputStream(bytes.toByteArray()));
	}

	private static List<String> column(XSSFSheet sheet) {
		List<String> values = new ArrayList<>();
		for (int i = 5; i <= sheet.getLastRowNum(); i++) {
			values.add(sheet.getRow(i).getCell(0).getStringCellValue());
		}
		return values;
	}

}
