package io.github.purchaseaudit.report.review;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import io.github.purchaseaudit.report.Decision;
import io.github.purchaseaudit.report.Decision.Choice;
import io.github.purchaseaudit.report.LibreOffice;
import io.github.purchaseaudit.report.StoryWorkbook;
import io.github.purchaseaudit.rule.FindingCode;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ReviewedWorkbooksTests {

	private static final DecidedFacts FACTS = new DecidedFacts("9800 JPY Visa 9999", "");

	private static final Set<FindingCode> FOREIGN = Set.of(FindingCode.UNKNOWN_CARD, FindingCode.FOREIGN_FAMILY);

	private static final String FIRST = "MK7Q2X9A00";

	private static final String SECOND = "MK7Q2X9A01";

	private static final String SAVED = "2026-11-20T09:00:00Z";

	@TempDir
	Path folder;

	@Test
	void readWhenNobodyWrote() throws IOException {
		story("en");
		ReviewedWorkbook read = read();
		assertEquals(List.of(), read.rows());
		assertNull(read.problem());
	}

	@Test
	void readWhenNoFolder() throws IOException {
		assertEquals(List.of(), ReviewedWorkbooks.read(this.folder.resolve("reports")));
	}

	@Test
	void readEnglish() throws IOException {
		Edited.at(SAVED, story("en"),
				(book) -> book.write("Flagged orders", FIRST, "Decision", "Not ours")
					.write("Flagged orders", FIRST, "Comment", "asked everybody")
					.write("Flagged orders", SECOND, "Comment", "line one\nline two")
					.write("Suspicious mails", "mail:ab12", "Decision", "Ignore")
					.write("Payment methods", "Visa 9999", "Decision", "Not ours"));
		ReviewedWorkbook read = read();
		assertEquals("purchase-audit-2026-10.xlsx", read.file());
		assertEquals(Instant.parse(SAVED), read.modified());
		assertEquals(List.of(new ReviewedRow(FIRST, Choice.NOT_OURS, "", "asked everybody", FOREIGN, FACTS),
				new ReviewedRow(SECOND, null, "", "line one\nline two", FOREIGN,
						new DecidedFacts("12000 JPY Visa 9999", "")),
				new ReviewedRow("mail:ab12", Choice.IGNORE, "", "", Set.of(FindingCode.COUNTERFEIT_MAIL), null),
				new ReviewedRow("pay:Visa 9999", Choice.NOT_OURS, "", "", null, null)), read.rows());
	}

	@Test
	void readJapanese() throws IOException {
		Edited.at(SAVED, story("ja"),
				(book) -> book.write("要確認の注文", FIRST, "判断", "身に覚えなし")
					.write("要確認の注文", FIRST, "メモ", "家族全員に聞いた")
					.write("不審なメール", "mail:ab12", "判断", "対応不要")
					.write("支払い方法", "Visa 9999", "判断", "家族に確認"));
		assertEquals(List.of(new ReviewedRow(FIRST, Choice.NOT_OURS, "", "家族全員に聞いた", FOREIGN, FACTS),
				new ReviewedRow("mail:ab12", Choice.IGNORE, "", "", Set.of(FindingCode.COUNTERFEIT_MAIL), null),
				new ReviewedRow("pay:Visa 9999", Choice.ASK_FAMILY, "", "", null, null)), read().rows());
	}

	@Test
	void readWhenWrittenOver() throws IOException {
		decided("en", Choice.OURS, "Taro");
		Edited.at(SAVED, this.folder.resolve("purchase-audit-2026-10.xlsx"),
				(book) -> book.write("Flagged orders", FIRST, "Decision", "身に覚えなし")
					.write("Flagged orders", FIRST, "Comment", "not Taro"));
		assertEquals(new ReviewedRow(FIRST, Choice.NOT_OURS, "", "not Taro", FOREIGN, FACTS), read().rows().get(0));
	}

	@Test
	void readWhenDecisionIsNoWordOfTheList() throws IOException {
		Edited.at(SAVED, story("en"), (book) -> book.write("Flagged orders", FIRST, "Decision", "Hanako, perhaps?")
			.write("Flagged orders", FIRST, "Comment", "she is away"));
		assertEquals(List.of(new ReviewedRow(FIRST, null, "Hanako, perhaps?", "she is away", FOREIGN, FACTS)),
				read().rows());
	}

	@Test
	void readPassesOverFiguresBelowTheTable() throws IOException {
		Edited.at(SAVED, story("en"), (book) -> {
			XSSFSheet sheet = book.sheet("Payment methods");
			Row figures = sheet.createRow(sheet.getLastRowNum() + 1);
			figures.createCell(Edited.column(sheet, "Payment method")).setCellValue("2026-10");
			figures.createCell(Edited.column(sheet, "Status")).setCellValue(2500);
			figures.createCell(Edited.column(sheet, "Decision")).setCellValue(9800);
		});
		assertEquals(List.of(), read().rows());
	}

	@Test
	void readWhenRenamedSortedFilteredAndRowsDeleted() throws IOException {
		Path file = story("en");
		Path renamed = Files.move(file, this.folder.resolve("10月 確認済み.XLSX"));
		Edited.at(SAVED, renamed, (book) -> {
			book.write("Flagged orders", FIRST, "Decision", "Ours")
				.write("Flagged orders", SECOND, "Decision", "Ignore");
			XSSFSheet sheet = book.sheet("Flagged orders");
			int first = book.cell("Flagged orders", FIRST, "Key").getRowIndex();
			List<String> keys = new ArrayList<>();
			List<String> decisions = new ArrayList<>();
			for (int i = first; i <= first + 1; i++) {
				keys.add(text(sheet, i, "Key"));
				decisions.add(text(sheet, i, "Decision"));
			}
			for (int i = 0; i < 2; i++) {
				set(sheet, first + i, "Key", keys.get(1 - i));
				set(sheet, first + i, "Decision", decisions.get(1 - i));
			}
			sheet.getRow(first).setZeroHeight(true);
			sheet.removeRow(sheet.getRow(first + 2));
			sheet.removeRow(sheet.getRow(0));
		});
		assertEquals(List.of(SECOND + " IGNORE", FIRST + " OURS"),
				read().rows().stream().map((row) -> row.subject() + " " + row.choice()).toList());
	}

	private static String text(XSSFSheet sheet, int row, String heading) {
		return sheet.getRow(row).getCell(Edited.column(sheet, heading)).getStringCellValue();
	}

	private static void set(XSSFSheet sheet, int row, String heading, String text) {
		sheet.getRow(row).getCell(Edited.column(sheet, heading)).setCellValue(text);
	}

	@Test
	void readWhenColumnsMovedAndAdded() throws IOException {
		Edited.at(SAVED, story("ja"), (book) -> {
			book.write("要確認の注文", FIRST, "判断", "自分・家族の購入").write("要確認の注文", FIRST, "メモ", "太郎のゲーム");
			XSSFSheet sheet = book.sheet("要確認の注文");
			int key = Edited.column(sheet, "照合キー");
			int decision = Edited.column(sheet, "判断");
			for (Row row : sheet) {
				swap(row, 0, key);
				swap(row, 3, decision);
				row.createCell(25).setCellValue("担当");
			}
		});
		assertEquals(List.of(new ReviewedRow(FIRST, Choice.OURS, "", "太郎のゲーム", FOREIGN, FACTS)), read().rows());
	}

	private static void swap(Row row, int one, int other) {
		Cell first = row.getCell(one);
		Cell second = row.getCell(other);
		if (first == null || second == null) {
			return;
		}
		String text = first.toString();
		first.setCellValue(second.toString());
		second.setCellValue(text);
	}

	@Test
	void readWhenKeyColumnDeleted() throws IOException {
		Edited.at(SAVED, story("en"), (book) -> {
			book.write("Flagged orders", FIRST, "Decision", "Ours");
			XSSFSheet sheet = book.sheet("Flagged orders");
			int key = Edited.column(sheet, "Key");
			sheet.getTables().get(0).getCTTable().getTableColumns().getTableColumnList().get(key).setName("x");
			for (Row row : sheet) {
				if (row.getCell(key) != null) {
					row.getCell(key).setBlank();
				}
			}
		});
		assertEquals(List.of(new ReviewedRow(FIRST, Choice.OURS, "", "", FOREIGN, FACTS)), read().rows());
	}

	@ParameterizedTest
	@CsvSource({ "en, Flagged orders, Decision", "en, Suspicious mails, Decision", "ja, 要確認の注文, 判断" })
	void readWhenDecisionHasAnotherHeading(String language, String name, String heading) throws IOException {
		Edited.at(SAVED, story(language), (book) -> {
			XSSFSheet sheet = book.sheet(name);
			int column = Edited.column(sheet, heading);
			for (Row row : sheet) {
				if (row.getCell(column) != null && heading.equals(row.getCell(column).toString())) {
					row.getCell(column).setCellValue("Taro");
				}
			}
		});
		assertEquals("reviewed.no-decision", Objects.requireNonNull(read().problem()).key());
	}

	@ParameterizedTest
	@CsvSource({ "en, Flagged orders", "ja, 不審なメール", "ja, 支払い方法" })
	void readWhenRowOfHeadingsDeleted(String language, String name) throws IOException {
		Edited.at(SAVED, story(language), (book) -> {
			XSSFSheet sheet = book.sheet(name);
			for (Row row : sheet) {
				if (Edited.holdsHeading(row)) {
					sheet.removeRow(row);
					break;
				}
			}
		});
		assertEquals("reviewed.no-heading", Objects.requireNonNull(read().problem()).key());
	}

	@Test
	void readWhenHeadingOfCommentsIsGone() throws IOException {
		Edited.at(SAVED, story("en"), (book) -> book.cell("Flagged orders", "Comment", "Comment").setBlank());
		assertEquals("reviewed.no-heading", Objects.requireNonNull(read().problem()).key());
	}

	@Test
	void readWhenASheetWasEmptied() throws IOException {
		Edited.at(SAVED, story("en"), (book) -> {
			XSSFSheet sheet = book.sheet("Suspicious mails");
			for (int i = sheet.getLastRowNum(); i >= 0; i--) {
				if (sheet.getRow(i) != null) {
					sheet.removeRow(sheet.getRow(i));
				}
			}
		});
		assertNull(read().problem());
	}

	@Test
	void readCommentThatBecameSomethingElse() throws IOException {
		Edited.at(SAVED, story("en"), (book) -> {
			CellStyle day = book.workbook().createCellStyle();
			day.setDataFormat((short) 14);
			Cell date = book.cell("Flagged orders", FIRST, "Comment");
			date.setCellStyle(day);
			date.setCellValue(LocalDate.of(2026, 11, 3));
			book.cell("Flagged orders", SECOND, "Comment").setCellFormula("\"asked \"&\"Taro\"");
			book.workbook().getCreationHelper().createFormulaEvaluator().evaluateAll();
			Cell error = book.cell("Flagged orders", "MK7Q2X9A02", "Comment");
			error.setCellFormula("500+NA()");
			error.setCellErrorValue(FormulaError.NA.getCode());
			book.cell("Flagged orders", "MK7Q2X9A03", "Comment").setCellValue(9999);
			book.write("Flagged orders", "MK7Q2X9A04", "Comment", "=not a formula_x005F_x000D_");
		});
		assertEquals(List.of("2026-11-03", "asked Taro", "=500+NA()", "9999", "=not a formula_x000D_"),
				read().rows().stream().map(ReviewedRow::comment).toList());
	}

	@Test
	void readCommentsThatTheToolWrote() throws IOException {
		List<String> comments = List.of("=1+1\t", "+500 Gems", "@読み放題", "a_x000D_b", "bell\u0007絵文字😀<&>\"'",
				"a\nb\n\nc");
		new StoryWorkbook("en",
				(key, codes) -> new Decision(null, comments.get(key.charAt(key.length() - 1) % 6), false))
			.write(this.folder.resolve("purchase-audit-all.xlsx"));
		for (ReviewedRow row : read().rows()) {
			assertEquals(comments.get(row.subject().charAt(row.subject().length() - 1) % 6), row.comment());
		}
	}

	@Test
	void readWhenPropertyDropped() throws IOException {
		Edited.at(SAVED, story("ja"), (book) -> {
			book.write("要確認の注文", FIRST, "判断", "身に覚えなし");
			dropProperties(book.workbook());
		});
		assertEquals(1, read().rows().size());
	}

	@Test
	void readWhenNumbersNamedTheSheets() throws IOException {
		Edited.at(SAVED, story("en"), (book) -> {
			book.write("Flagged orders", FIRST, "Decision", "Not ours");
			dropProperties(book.workbook());
			for (int i = 0; i < book.workbook().getNumberOfSheets(); i++) {
				String name = book.workbook().getSheetName(i);
				book.workbook().setSheetName(i, name.equals("Flagged orders") ? name + " - Table 1" : "x" + i);
			}
		});
		assertEquals(1, read().rows().size());
	}

	@Test
	void readWhenSheetsRenamedAndPropertyKept() throws IOException {
		Edited.at(SAVED, story("en"), (book) -> {
			book.write("Flagged orders", FIRST, "Decision", "Not ours");
			for (int i = 0; i < book.workbook().getNumberOfSheets(); i++) {
				book.workbook().setSheetName(i, "x" + i);
			}
		});
		assertEquals(1, read().rows().size());
	}

	private static void dropProperties(XSSFWorkbook workbook) {
		workbook.getProperties().getCustomProperties().getUnderlyingProperties().setPropertyArray(null);
	}

	@Test
	void readWhenWorkbookIsNotOurs() throws IOException {
		try (XSSFWorkbook workbook = new XSSFWorkbook()) {
			row(workbook.createSheet("Flagged orders"), 0, "Order", "Who", "When");
			row(workbook.createSheet("My list"), 0, "Findings", "Decision", "Comment", "Key");
			row(workbook.getSheet("My list"), 1, "UNKNOWN_CARD", "Not ours", "mine", "MX1");
			try (OutputStream out = Files.newOutputStream(this.folder.resolve("orders.xlsx"))) {
				workbook.write(out);
			}
		}
		// The sheet "Flagged orders" has our name, but only a sheet with our headings
		// makes it ours.
		assertEquals(
				List.of(new ReviewedRow("MX1", Choice.NOT_OURS, "", "mine", Set.of(FindingCode.UNKNOWN_CARD), null)),
				read().rows());
	}

	private static void row(XSSFSheet sheet, int number, String... texts) {
		Row row = sheet.createRow(number);
		for (int i = 0; i < texts.length; i++) {
			row.createCell(i).setCellValue(texts[i]);
		}
	}

	@Test
	void readPassesOverWhatIsPassedOn() throws IOException {
		Path pack = story("en");
		Edited.at(SAVED, pack, (book) -> {
			XSSFSheet sheet = book.sheet("Flagged orders");
			book.write("Flagged orders", FIRST, "Decision", "Not ours");
			int comment = Edited.column(sheet, "Comment");
			sheet.getTables().get(0).getCTTable().getTableColumns().getTableColumnList().get(comment).setName("x");
			book.cell("Flagged orders", "Comment", "Comment").setBlank();
			book.workbook().removeSheetAt(book.workbook().getSheetIndex("Suspicious mails"));
			book.workbook().removeSheetAt(book.workbook().getSheetIndex("Payment methods"));
		});
		Files.move(pack, this.folder.resolve("apple-support-2026-10.xlsx"));
		assertEquals(List.of(), ReviewedWorkbooks.read(this.folder));
	}

	@Test
	void readPassesOverLocksAndOtherFiles() throws IOException {
		Files.writeString(this.folder.resolve("~$purchase-audit-2026-10.xlsx"), "\u0006taro");
		Files.writeString(this.folder.resolve(".~lock.purchase-audit-2026-10.xlsx#"), ",taro");
		Files.writeString(this.folder.resolve("._purchase-audit-2026-10.xlsx"), "x");
		Files.writeString(this.folder.resolve("notes.txt"), "x");
		Files.createDirectory(this.folder.resolve("old.xlsx"));
		assertEquals(List.of(), ReviewedWorkbooks.read(this.folder));
	}

	@Test
	void readLatestFirst() throws IOException {
		Path old = story("en");
		Edited.at("2026-10-20T09:00:00Z", old, (book) -> book.write("Flagged orders", FIRST, "Decision", "Ours"));
		Files.move(old, this.folder.resolve("b.xlsx"));
		Edited.at(SAVED, story("en"), (book) -> book.write("Flagged orders", FIRST, "Decision", "Not ours"));
		assertEquals(List.of("purchase-audit-2026-10.xlsx", "b.xlsx"),
				ReviewedWorkbooks.read(this.folder).stream().map(ReviewedWorkbook::file).toList());
	}

	@Test
	void readWhenEncrypted() throws Exception {
		Path good = story("en");
		Path encrypted = this.folder.resolve("locked.xlsx");
		try (POIFSFileSystem files = new POIFSFileSystem()) {
			Encryptor encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
			encryptor.confirmPassword("secret");
			try (OutputStream out = encryptor.getDataStream(files)) {
				Files.copy(good, out);
			}
			try (OutputStream out = Files.newOutputStream(encrypted)) {
				files.writeFilesystem(out);
			}
		}
		assertEquals("reviewed.encrypted", problem("locked.xlsx"));
		assertNull(problem("purchase-audit-2026-10.xlsx"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "purchase-audit-2026-10.xls", "reviewed.XLS", "reviewed.ods", "reviewed.csv" })
	void problemOfAnotherFormatIsNoPassword(String name) throws IOException {
		Path saved = this.folder.resolve(name);
		try (HSSFWorkbook book = new HSSFWorkbook(); OutputStream out = Files.newOutputStream(saved)) {
			book.createSheet("Flagged orders");
			book.write(out);
		}
		assertEquals("reviewed.other-format", ReviewedWorkbooks.problem(saved).orElseThrow().key());
	}

	@Test
	void readWhenBroken() throws IOException {
		byte[] bytes = Files.readAllBytes(story("en"));
		Files.write(this.folder.resolve("cut.xlsx"), Arrays.copyOf(bytes, bytes.length / 2));
		Files.write(this.folder.resolve("empty.xlsx"), new byte[0]);
		Files.writeString(this.folder.resolve("html.xlsx"), "<html>Signed out</html>");
		corrupt("xml.xlsx", "xl/worksheets/sheet2.xml", "<worksheet><sheetData><row><c>");
		corrupt("entities.xlsx", "xl/workbook.xml",
				"<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/hostname\">]><workbook><sheets>&b;</sheets></workbook>");
		for (String file : List.of("cut.xlsx", "empty.xlsx", "html.xlsx", "xml.xlsx")) {
			assertEquals("reviewed.broken", problem(file), file);
		}
		assertTrue(ReviewedWorkbooks.read(this.folder)
			.stream()
			.allMatch((workbook) -> workbook.rows().isEmpty() && !workbook.toString().contains("localhost")));
	}

	private void corrupt(String name, String part, String xml) throws IOException {
		try (ZipFile zip = new ZipFile(this.folder.resolve("purchase-audit-2026-10.xlsx").toFile());
				ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(this.folder.resolve(name)))) {
			for (ZipEntry entry : Collections.list(zip.entries())) {
				out.putNextEntry(new ZipEntry(entry.getName()));
				out.write(entry.getName().equals(part) ? xml.getBytes(StandardCharsets.UTF_8)
						: zip.getInputStream(entry).readAllBytes());
			}
		}
	}

	private String problem(String file) throws IOException {
		return ReviewedWorkbooks.read(this.folder)
			.stream()
			.filter((workbook) -> workbook.file().equals(file))
			.map((workbook) -> (workbook.problem() != null) ? workbook.problem().key() : null)
			.reduce(null, (none, key) -> key);
	}

	@Test
	void readWhenSavedByLibreOffice() throws Exception {
		Path file = story("ja");
		Edited.at(SAVED, file,
				(book) -> book.write("要確認の注文", FIRST, "判断", "身に覚えなし")
					.write("要確認の注文", FIRST, "メモ", "一行目\n二行目")
					.write("支払い方法", "Visa 9999", "判断", "身に覚えなし"));
		Path saved = Files.createDirectory(this.folder.resolve("saved"));
		LibreOffice.save(file, "xlsx:Calc MS Excel 2007 XML", saved);
		assertEquals(
				List.of(new ReviewedRow(FIRST, Choice.NOT_OURS, "", "一行目\n二行目", FOREIGN, FACTS),
						new ReviewedRow("pay:Visa 9999", Choice.NOT_OURS, "", "", null, null)),
				ReviewedWorkbooks.read(saved).get(0).rows());
	}

	@Test
	void readManyRows() throws IOException {
		new StoryWorkbook("en", (key, codes) -> new Decision(Choice.IGNORE, "seen " + key, false)).ofSize(2_000)
			.write(this.folder.resolve("purchase-audit-all.xlsx"));
		List<ReviewedRow> rows = read().rows();
		assertEquals(2_001, rows.size());
		assertEquals(new ReviewedRow("MX00001999", Choice.IGNORE, "", "seen MX00001999", FOREIGN,
				new DecidedFacts("100 JPY Visa 9999", "")), rows.get(1_999));
	}

	private void decided(String language, Choice choice, String comment) throws IOException {
		new StoryWorkbook(language, (key, codes) -> new Decision(choice, comment, false))
			.write(this.folder.resolve("purchase-audit-2026-10.xlsx"));
	}

	private Path story(String language) throws IOException {
		Path file = new StoryWorkbook(language, (key, codes) -> null)
			.write(this.folder.resolve("purchase-audit-2026-10.xlsx"));
		Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-10-31T00:00:00Z")));
		return file;
	}

	private ReviewedWorkbook read() throws IOException {
		List<ReviewedWorkbook> read = ReviewedWorkbooks.read(this.folder);
		assertEquals(1, read.size());
		return read.get(0);
	}

}
