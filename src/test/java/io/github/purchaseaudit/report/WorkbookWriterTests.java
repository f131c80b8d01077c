package io.github.purchaseaudit.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.zip.ZipFile;

import io.github.purchaseaudit.order.Place;
import io.github.purchaseaudit.order.Sentence;
import io.github.purchaseaudit.order.SetAside;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class WorkbookWriterTests {

	private static final List<String> FLAGGED = List.of("Severity", "Findings", "Order number", "Document number",
			"Purchased", "Account", "Member", "Item", "Amount", "Currency", "Payment method", "Receipt", "Why",
			"Evidence", "Days left", "Since last audit", "Decision", "Comment", "Key");

	private static final List<String> FLAGGED_JA = List.of("重要度", "指摘", "注文番号", "書類番号", "購入日時", "アカウント", "使った人", "商品",
			"金額", "通貨", "支払い方法", "領収書", "理由", "根拠", "残り日数", "前回との違い", "判断", "メモ", "照合キー");

	@TempDir
	Path folder;

	@Test
	void writeSheetsInOrder() throws IOException {
		assertEquals(List.of("Call sheet", "Flagged orders", "Suspicious mails", "All orders", "Payment methods",
				"Coverage", "Not read", "About"), names(StoryResults.undecided("en")));
		assertEquals(List.of("電話メモ", "要確認の注文", "不審なメール", "すべての注文", "支払い方法", "データがある期間", "読み取れなかったデータ", "この報告書について"),
				names(StoryResults.undecided("ja")));
	}

	private List<String> names(AuditResults results) throws IOException {
		try (XSSFWorkbook workbook = read(write(results))) {
			List<String> names = new ArrayList<>();
			workbook.forEach((sheet) -> names.add(sheet.getSheetName()));
			return names;
		}
	}

	@Test
	void writeHeadings() throws IOException {
		try (XSSFWorkbook workbook = read(write(StoryResults.undecided("en")))) {
			assertTrue(findHeader(workbook.getSheet("Flagged orders"), FLAGGED).isPresent());
			List<String> all = new ArrayList<>(FLAGGED.subList(0, 16));
			all.addAll(List.of("Notes", "Key"));
			assertTrue(findHeader(workbook.getSheet("All orders"), all).isPresent());
			assertTrue(findHeader(workbook.getSheet("Suspicious mails"), List.of("Verdict", "Sent", "From", "Subject",
					"Order number", "Why", "File", "Message-ID", "Decision", "Comment", "Key"))
				.isPresent());
			assertTrue(findHeader(workbook.getSheet("Payment methods"), List.of("Payment method", "Registered",
					"Status", "Orders", "Total", "Currency", "First seen", "Last seen", "Decision"))
				.isPresent());
			assertTrue(findHeader(workbook.getSheet("Not read"), List.of("File", "Where", "Reason")).isPresent());
		}
		try (XSSFWorkbook workbook = read(write(StoryResults.undecided("ja")))) {
			assertTrue(findHeader(workbook.getSheet("要確認の注文"), FLAGGED_JA).isPresent());
		}
	}

	@Test
	void writeFlaggedRow() throws IOException {
		try (XSSFWorkbook workbook = read(write(StoryResults.decided("en")))) {
			Row row = rows(workbook.getSheet("Flagged orders")).get(1);
			assertEquals("high", row.getCell(0).getStringCellValue());
			assertEquals("UNKNOWN_CARD, FOREIGN_FAMILY", row.getCell(1).getStringCellValue());
			assertEquals("MK7Q2X9A01", row.getCell(2).getStringCellValue());
			assertEquals("@", row.getCell(2).getCellStyle().getDataFormatString());
			assertTrue(DateUtil.isCellDateFormatted(row.getCell(4)));
			assertEquals(LocalDateTime.of(2026, 10, 3, 22, 21, 9), row.getCell(4).getLocalDateTimeCellValue());
			assertEquals("星の冒険; +500 Gems", row.getCell(7).getStringCellValue());
			assertEquals(12000, row.getCell(8).getNumericCellValue());
			assertEquals("\"¥\"#,##0", row.getCell(8).getCellStyle().getDataFormatString());
			assertTrue(row.getCell(8).getCellStyle().getShrinkToFit(), "no ### for long sums");
			assertEquals("JPY", row.getCell(9).getStringCellValue());
			assertEquals("Visa 9999", row.getCell(10).getStringCellValue());
			assertEquals("no", row.getCell(11).getStringCellValue());
			assertEquals("", text(row.getCell(14)));
			assertEquals("new", row.getCell(15).getStringCellValue());
			assertEquals("Not ours", row.getCell(16).getStringCellValue());
			assertEquals("家族全員に聞いた", row.getCell(17).getStringCellValue());
			assertEquals("MK7Q2X9A01", row.getCell(18).getStringCellValue());
			assertEquals(6, rows(workbook.getSheet("Flagged orders")).size());
		}
	}

	@Test
	void writeDaysLeft() throws IOException {
		StoryResults results = new StoryResults("en");
		for (String day : List.of("2026-10-30", "2026-08-02", "2026-08-01")) {
			results.orders
				.add(new ReportedOrder(StoryResults.ordinary("MX00000001", "a", 100, day), SinceLast.NEW, false, null));
		}
		try (XSSFWorkbook workbook = read(write(results))) {
			List<Double> days = new ArrayList<>();
			rows(workbook.getSheet("All orders")).forEach((row) -> days.add(row.getCell(14).getNumericCellValue()));
			assertEquals(List.of(89.0, 0.0, 0.0), days);
		}
	}

	@Test
	void writeDayWithoutTime() throws IOException {
		try (XSSFWorkbook workbook = read(write(StoryResults.undecided("ja")))) {
			Cell day = rows(workbook.getSheet("すべての注文")).get(0).getCell(4);
			assertEquals(LocalDateTime.of(2026, 10, 20, 0, 0), day.getLocalDateTimeCellValue());
			assertEquals("yyyy/mm/dd", day.getCellStyle().getDataFormatString());
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "=1+1", "+500 Gems", "-20%", "@読み放題", "\tTab", "a_x000D_b", "bell\u0007", "line\rfeed",
			"<&>\"'", "  blanks  ", "絵文字😀", "lone\uD83D", "\uFFFE" })
	void writeTextUnchanged(String text) throws IOException {
		StoryResults results = new StoryResults("en");
		ReportedOrder order = new ReportedOrder(StoryResults.foreign("MX00000001", text, 100, "2026-10-01T00:00:00Z"),
				SinceLast.FIRST_AUDIT, false, new Decision(null, text, false));
		results.orders.add(order);
		results.flagged.add(order);
		try (XSSFWorkbook workbook = read(write(results))) {
			Cell comment = rows(workbook.getSheet("Flagged orders")).get(0).getCell(17);
			assertEquals(CellType.STRING, comment.getCellType());
			assertEquals(text, comment.getStringCellValue());
			boolean formula = "=+-@\t".indexOf(text.charAt(0)) >= 0;
			assertEquals(formula, comment.getCellStyle().getQuotePrefixed());
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "=1+1", "+500 Gems", "-20%", "@読み放題", "\tTab", "a_x000D_b", "bell\u0007", "line\rfeed" })
	void writeTextUnchangedOnEverySheet(String text) throws IOException {
		StoryResults results = new StoryResults("en");
		results.add(StoryResults.charge(text, 100), null);
		results.mails.add(StoryResults.forged(text, null));
		results.undecided.add(StoryResults.spending(text, null, MethodSpending.Status.UNKNOWN, 1, 100, Map.of()));
		results.notRead.add(new SetAside(new Place(1, text, text), Sentence.of("not-read.how")));
		results.moreCoverage.add(new CoverageRow(text, "mail", new TreeMap<>(Map.of(YearMonth.of(2026, 10), 1L))));
		results.moreInputs.add(new InputFacts(text, null, 1, "", "input.ignored", 0, 0, 0, 0, 0, new TreeMap<>(),
				List.of(), List.of()));
		try (XSSFWorkbook workbook = read(write(results))) {
			for (Sheet sheet : workbook) {
				List<Cell> holding = new ArrayList<>();
				sheet.forEach((row) -> row.forEach((cell) -> {
					if (cell.getCellType() == CellType.STRING && cell.getStringCellValue().equals(text)) {
						holding.add(cell);
					}
				}));
				assertFalse(holding.isEmpty(), sheet.getSheetName());
				boolean formula = "=+-@\t".indexOf(text.charAt(0)) >= 0;
				holding.forEach(
						(cell) -> assertEquals(formula, cell.getCellStyle().getQuotePrefixed(), sheet.getSheetName()));
			}
		}
	}

	@Test
	void writeTextTooLongForCell() throws IOException {
		StoryResults results = new StoryResults("en");
		results.orders.add(new ReportedOrder(StoryResults.ordinary("MX00000001", "x".repeat(40_000), 1, "2026-10-01"),
				SinceLast.NEW, false, null));
		try (XSSFWorkbook workbook = read(write(results))) {
			String item = rows(workbook.getSheet("All orders")).get(0).getCell(7).getStringCellValue();
			assertEquals(32_767, item.length());
			assertTrue(item.endsWith("[cut here: the cell is full]"), item.substring(32_700));
		}
	}

	@Test
	void linkFlaggedAndAllOrdersBothWays() throws IOException {
		try (XSSFWorkbook workbook = read(write(StoryResults.decided("ja")))) {
			for (Row row : rows(workbook.getSheet("要確認の注文"))) {
				Cell order = target(workbook, row.getCell(2));
				assertEquals("すべての注文", order.getSheet().getSheetName());
				assertEquals(row.getCell(2).getStringCellValue(), order.getStringCellValue());
				Cell back = target(workbook, order.getRow().getCell(1));
				assertEquals("要確認の注文", back.getSheet().getSheetName());
				assertEquals(row.getRowNum(), back.getRowIndex());
			}
			Row ordinary = rows(workbook.getSheet("すべての注文")).get(0);
			assertNull(ordinary.getCell(1).getHyperlink());
		}
	}

	private static Cell target(XSSFWorkbook workbook, Cell cell) {
		CellReference place = new CellReference(cell.getHyperlink().getAddress());
		return workbook.getSheet(place.getSheetName()).getRow(place.getRow()).getCell(place.getCol());
	}

	@Test
	void leadToAnotherSheetAboveEachTable() throws IOException {
		try (XSSFWorkbook workbook = read(write(StoryResults.decided("en")))) {
			for (Sheet sheet : workbook) {
				sheet.getHyperlinkList()
					.forEach((link) -> assertNotEquals("'" + sheet.getSheetName() + "'!A1", link.getAddress()));
			}
			assertEquals("'Call sheet'!A1", workbook.getSheet("About").getHyperlinkList().get(0).getAddress());
			assertEquals("'About'!A1", workbook.getSheet("Not read").getHyperlinkList().get(0).getAddress());
		}
	}

	@Test
	void drawSpendingWithAlternativeText() throws IOException {
		try (XSSFWorkbook workbook = read(write(StoryResults.decided("en")))) {
			XSSFDrawing drawing = workbook.getSheet("Payment methods").getDrawingPatriarch();
			XSSFChart chart = drawing.getCharts().get(0);
			assertEquals("Spending per month by payment method (JPY)", chart.getTitleText().toString());
			String xml = chart.getCTChart().toString();
			assertTrue(xml.contains("Visa 9999 (not in household.yml)") && xml.contains("pattFill"), xml);
			assertEquals(0, chart.getCTChart().getPlotArea().getValAxArray(0).getScaling().getMin().getVal());
			String frame = drawing.getCTDrawing().toString();
			assertTrue(frame.contains("Visa 9999 (not in household.yml): ¥48,600;"), frame);
		}
	}

	@Test
	void chartRefersToItsFigures() throws IOException {
		try (XSSFWorkbook workbook = read(write(StoryResults.decided("en")))) {
			XSSFSheet sheet = workbook.getSheet("Payment methods");
			String xml = sheet.getDrawingPatriarch().getCharts().get(0).getCTChart().toString();
			var places = java.util.regex.Pattern.compile("'Payment methods'!\\$B\\$(\\d+):\\$B\\$(\\d+)").matcher(xml);
			assertTrue(places.find(), xml);
			Row last = sheet.getRow(Integer.parseInt(places.group(2)) - 1);
			assertEquals("2026-10", last.getCell(0).getStringCellValue());
			assertEquals(48600, last.getCell(1).getNumericCellValue());
			assertEquals(sheet.getLastRowNum(), last.getRowNum());
		}
	}

	@Test
	void writeUndecidedMethodsFirst() throws IOException {
		StoryResults results = StoryResults.undecided("ja");
		results.undecided.add(StoryResults.undecidedMethod());
		try (XSSFWorkbook workbook = read(write(results))) {
			XSSFSheet sheet = workbook.getSheet("支払い方法");
			List<Row> rows = rows(sheet);
			assertEquals("Amex 3007", rows.get(0).getCell(0).getStringCellValue());
			assertEquals("未確認", rows.get(0).getCell(2).getStringCellValue());
			assertEquals(5, rows.size());
			assertTrue(sheet.getRow(4).getCell(0).getStringCellValue().startsWith("まず決めてください：Amex 3007"));
		}
	}

	@Test
	void writeCoverageByYearAndMonth() throws IOException {
		try (XSSFWorkbook workbook = read(write(StoryResults.undecided("en")))) {
			Row row = rows(workbook.getSheet("Coverage")).get(0);
			assertEquals("taro@example.jp", row.getCell(0).getStringCellValue());
			assertEquals("Apple's privacy export", row.getCell(1).getStringCellValue());
			assertEquals(2025, row.getCell(2).getNumericCellValue());
			assertEquals("—", row.getCell(12).getStringCellValue());
			assertEquals(3, row.getCell(13).getNumericCellValue());
			assertEquals(0, row.getCell(14).getNumericCellValue());
		}
	}

	@Test
	void writeInputsThatTieOut() throws IOException {
		try (XSSFWorkbook workbook = read(write(StoryResults.undecided("en")))) {
			Row row = rows(workbook.getSheet("About")).stream()
				.filter((one) -> one.getCell(1).getStringCellValue().endsWith("History.csv"))
				.findFirst()
				.orElseThrow();
			double used = 0;
			for (int i = 4; i <= 7; i++) {
				used += row.getCell(i).getNumericCellValue();
			}
			assertEquals(17, row.getCell(3).getNumericCellValue());
			assertEquals(17, used);
		}
	}

	@Test
	void wrapWhatIsWiderThanItsColumn() throws IOException {
		try (XSSFWorkbook workbook = read(write(StoryResults.decided("en")))) {
			List<String> cut = new ArrayList<>();
			for (Row row : rows(workbook.getSheet("About"))) {
				Cell part = row.getCell(0);
				boolean fits = CellText.lines(part.getStringCellValue(), 10) == 1;
				if (!fits && !(part.getCellStyle().getWrapText() && row.getHeightInPoints() > 20)) {
					cut.add(part.getStringCellValue());
				}
			}
			assertEquals(List.of(), cut);
		}
	}

	@Test
	void writeTwiceGivesSameBytes() throws IOException {
		assertArrayEquals(Files.readAllBytes(write(StoryResults.decided("ja"))),
				Files.readAllBytes(write(StoryResults.decided("ja"))));
	}

	@Test
	void writeSameBytesInAnotherLocaleAndZone() throws IOException {
		byte[] expected = Files.readAllBytes(write(StoryResults.decided("en")));
		Locale locale = Locale.getDefault();
		TimeZone zone = TimeZone.getDefault();
		try {
			Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
			TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
			assertArrayEquals(expected, Files.readAllBytes(write(StoryResults.decided("en"))));
		}
		finally {
			Locale.setDefault(locale);
			TimeZone.setDefault(zone);
		}
	}

	@Test
	void writeForOwnerOnly() throws IOException {
		assertEquals("rw-------",
				PosixFilePermissions.toString(Files.getPosixFilePermissions(write(StoryResults.undecided("en")))));
	}

	@Test
	void nameTheStyleThatOthersRestOn() throws IOException {
		try (ZipFile zip = new ZipFile(write(StoryResults.undecided("en")).toFile())) {
			String styles = new String(zip.getInputStream(zip.getEntry("xl/styles.xml")).readAllBytes(),
					StandardCharsets.UTF_8);
			assertTrue(styles.contains("</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\""),
					styles);
		}
	}

	@Test
	void markWorkbook() throws IOException {
		try (XSSFWorkbook workbook = read(write(StoryResults.undecided("en")))) {
			assertEquals("0.1.0 2026-10",
					workbook.getProperties().getCustomProperties().getProperty("purchase-audit").getLpwstr());
		}
	}

	private Path write(AuditResults results) throws IOException {
		Path target = this.folder.resolve("purchase-audit.xlsx");
		if (Files.exists(target)) {
			target = this.folder.resolve("purchase-audit-2.xlsx");
		}
		WorkbookWriter.write(results, target);
		return target;
	}

	private static XSSFWorkbook read(Path file) throws IOException {
		return new XSSFWorkbook(Files.newInputStream(file));
	}

	private static Optional<Row> findHeader(XSSFSheet sheet, List<String> headings) {
		for (Row row : sheet) {
			List<String> cells = new ArrayList<>();
			row.forEach((cell) -> cells.add(text(cell)));
			if (cells.equals(headings)) {
				return Optional.of(row);
			}
		}
		return Optional.empty();
	}

	private static List<Row> rows(XSSFSheet sheet) {
		int header = sheet.getTables().get(0).getStartRowIndex();
		List<Row> rows = new ArrayList<>();
		for (int i = header + 1; i <= sheet.getTables().get(0).getEndRowIndex(); i++) {
			rows.add(sheet.getRow(i));
		}
		return rows;
	}

	private static String text(Cell cell) {
		return (cell.getCellType() == CellType.STRING) ? cell.getStringCellValue() : "";
	}

}
