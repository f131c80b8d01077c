package io.github.purchaseaudit.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Rows that nobody sees are read, and the report says so in its language. */
class HiddenRowsTests {

	@TempDir
	private Path folder;

	@Test
	void auditSaysWhatWasHidden() throws IOException {
		Path inputs = this.folder.resolve("inputs");
		SmallHousehold household = new SmallHousehold(inputs);
		list(inputs.resolve("list.xlsx"));
		Path reports = this.folder.resolve("en");
		assertEquals(4, household.audit(reports).exitCode());
		Map<String, String> about = about(SmallHousehold.about(reports, "all"), "Name");
		assertTrue(about.toString().contains("\nfrom hidden rows and sheets: 3"), about.toString());
		assertEquals(List.of("6", "3", "0", "1", "2"), List.copyOf(about.values()).subList(3, 8));

		Path register = inputs.resolve("household.yml");
		Files.writeString(register, Files.readString(register).replace("language: en", "language: ja"));
		Path japanese = this.folder.resolve("ja");
		assertEquals(4, household.audit(japanese).exitCode());
		Path workbook = japanese.resolve("purchase-audit-all.xlsx");
		about = about(SheetRows.of(workbook, "この報告書について", "SHA-256"), "項目");
		assertTrue(about.toString().contains("\nうち非表示の行・シートから: 3"), about.toString());
		String orders = SheetRows.of(workbook, "すべての注文", "照合キー").toString();
		assertTrue(orders.contains("list.xlsx, 2026年!3（非表示）"), orders);
		assertTrue(orders.contains("list.xlsx, 前の年!2（非表示）"), orders);
		String notRead = SheetRows.of(workbook, "読み取れなかったデータ", "理由").toString();
		assertTrue(notRead.contains("前の年!3（非表示）"), notRead);
	}

	private static Map<String, String> about(List<Map<String, String>> rows, String name) {
		return rows.stream().filter((row) -> "list.xlsx".equals(row.get(name))).findFirst().orElseThrow();
	}

	private static void list(Path file) throws IOException {
		try (XSSFWorkbook book = new XSSFWorkbook(); OutputStream out = Files.newOutputStream(file)) {
			Sheet shown = book.createSheet("2026年");
			row(shown, "注文番号", "購入日", "商品名", "金額", "支払い方法");
			row(shown, "MJ00000001", "2026/10/10", "ジェム", "980", "Visa 1234");
			row(shown, "MJ00000002", "2026/10/11", "ジェム", "9800", "Visa 9999").setZeroHeight(true);
			Sheet hidden = book.createSheet("前の年");
			row(hidden, "注文番号", "購入日", "商品名", "金額", "支払い方法");
			row(hidden, "MJ00000003", "2025/10/10", "コイン", "980", "Visa 1234");
			row(hidden, "MJ00000004", "2025/10/11", "コイン", "たくさん", "Visa 1234");
			book.setSheetHidden(1, true);
			book.write(out);
		}
	}

	private static Row row(Sheet sheet, String... texts) {
		Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
		for (int i = 0; i < texts.length; i++) {
			row.createCell(i).setCellValue(texts[i]);
		}
		return row;
	}

}
