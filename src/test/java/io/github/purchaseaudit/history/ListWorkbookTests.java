package io.github.purchaseaudit.history;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;

import io.github.purchaseaudit.inventory.Dump;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.github.purchaseaudit.history.TypedLists.FORMATS;
import static io.github.purchaseaudit.history.TypedLists.assertFields;
import static io.github.purchaseaudit.history.TypedLists.dump;
import static io.github.purchaseaudit.history.TypedLists.rows;
import static io.github.purchaseaudit.history.TypedLists.texts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Lists that people keep in workbooks. */
class ListWorkbookTests {

	@Test
	void readWhenListIsAWorkbook() throws IOException {
		try (XSSFWorkbook book = new XSSFWorkbook()) {
			assertEquals(Dump.text(getClass(), "list-workbook.txt"), Dump.of(FORMATS, "list.xlsx", list(book)));
		}
		try (HSSFWorkbook book = new HSSFWorkbook()) {
			assertEquals(Dump.text(getClass(), "list-workbook.txt"), Dump.of(FORMATS, "list.xls", list(book)));
		}
	}

	/**
	 * A list as people keep it: titles, dates of several kinds, a formula, hidden parts.
	 */
	static byte[] list(Workbook book) throws IOException {
		CellStyle day = style(book, "yyyy\"年\"m\"月\"d\"日\"");
		CellStyle time = style(book, "yyyy/mm/dd hh:mm");
		CellStyle dollars = style(book, "[$$-409]#,##0.00");
		Sheet sheet = book.createSheet("2026年");
		sheet.createRow(0).createCell(0).setCellValue("うちの購入一覧");
		sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 4));
		texts(sheet, 2, "日付", "ご注文番号", "内容", "合計", "支払方法", "下4桁");
		Row first = texts(sheet, 3, "", "MABC123DE1", "ジェム", "", "Visa", "");
		first.getCell(0).setCellValue(LocalDate.of(2026, 6, 22));
		first.getCell(0).setCellStyle(day);
		first.getCell(3).setCellFormula("2450*2");
		first.getCell(5).setCellValue(427);
		Row second = texts(sheet, 4, "", "MABC123DE2", "月額", "", "JCB", "");
		second.getCell(0).setCellValue(LocalDateTime.of(2026, 6, 23, 13, 5));
		second.getCell(0).setCellStyle(time);
		second.getCell(3).setCellValue(12.34);
		second.getCell(3).setCellStyle(dollars);
		second.getCell(5).setCellValue(4000123456789017.0);
		second.setZeroHeight(true);
		texts(sheet, 6, "２０２６年６月２４日", "MABC123DE3", "曲", "￥1,200", "", "");
		Sheet hidden = book.createSheet("前の年");
		texts(hidden, 0, "購入日時", "オーダーID", "商品名", "金額");
		texts(hidden, 1, "2025/12/31 23:59:59", "MABC123DE4", "本", "#N/A");
		texts(hidden, 2, "2025/12/31 23:59:59", "MABC123DE5", "本", "1,100円");
		texts(book.createSheet("メモ"), 0, "カードは Visa");
		book.setSheetHidden(1, true);
		book.getCreationHelper().createFormulaEvaluator().evaluateAll();
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		book.write(bytes);
		return bytes.toByteArray();
	}

	@Test
	void readWhenASheetGoesOnWithoutHeading() throws IOException {
		try (XSSFWorkbook book = new XSSFWorkbook()) {
			Sheet may = book.createSheet("5月");
			texts(may, 0, "注文番号", "購入日", "商品名", "金額");
			texts(may, 1, "MA00000001", "2026/5/1", "石", "1200");
			Sheet june = book.createSheet("6月");
			texts(june, 0, "MA00000002", "2026/6/1", "星", "9800");
			texts(june, 1, "MA00000003", "2026/6/2", "月", "980");
			Sheet calls = book.createSheet("電話");
			texts(calls, 0, "サポートへ電話", "2026/6/22", "", "");
			String dump = dump("months.xlsx", book);
			assertTrue(dump.contains("used 3, set aside 0"), dump);
			assertTrue(dump.contains("MA00000003") && dump.contains("lineAmount=980"), dump);
		}
	}

	/** A table that prints its own heading on each page is another one on all of them. */
	@Test
	void nameRowsOfAnotherTableThatRepeatsItsHeading() throws IOException {
		try (Workbook book = new XSSFWorkbook()) {
			Sheet list = book.createSheet("課金");
			texts(list, 0, "購入日", "商品名", "金額", "注文番号");
			texts(list, 1, "2026/6/1", "風", "500", "MA00000004");
			Sheet budget = book.createSheet("家計");
			texts(budget, 0, "支払日", "費目", "予算");
			texts(budget, 1, "2026/6/29", "電気", "8000");
			texts(budget, 2, "支払日", "費目", "予算");
			texts(budget, 3, "2026/6/30", "水道", "3000");
			String dump = dump("months.xlsx", book);
			assertTrue(dump.contains("家計!2 not read: inventory.row.no-heading"), dump);
			assertTrue(dump.contains("家計!4 not read: inventory.row.no-heading"), dump);
			assertTrue(dump.contains("used 1, set aside 2, heading 1, title 2\n"), dump);
		}
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void readWhenOnlyALaterSheetHasTheHeading(boolean old) throws IOException {
		try (Workbook book = old ? new HSSFWorkbook() : new XSSFWorkbook()) {
			Sheet may = book.createSheet("5月");
			texts(may, 0, "わが家の課金");
			texts(may, 2, "2026/5/1", "石", "1200", "MA00000001");
			texts(may, 3, "2026/5/2", "星", "9800", "MA00000002");
			Sheet other = book.createSheet("父の分");
			texts(other, 0, "月", "2026/5/3", "980", "MA00000003");
			Sheet june = book.createSheet("6月");
			texts(june, 0, "6月の課金", "2026/6/30", "10", "まで");
			texts(june, 1, "購入日", "商品名", "金額", "注文番号");
			texts(june, 2, "2026/6/1", "風", "500", "MA00000004");
			Sheet budget = book.createSheet("家計");
			texts(budget, 0, "支払日", "費目", "予算");
			texts(budget, 1, "2026/6/30", "電気", "8000");
			String dump = dump(old ? "months.xls" : "months.xlsx", book);
			String[] rows = rows(dump);
			assertEquals(3, rows.length, dump);
			assertFields(rows[0], "5月!3: ", "MA00000001", "lineAmount=1200");
			assertFields(rows[2], "6月!3: ", "MA00000004");
			assertTrue(dump.contains("父の分!1 not read: inventory.row.no-heading"), dump);
			assertTrue(dump.contains("家計!2 not read: inventory.row.no-heading"), dump);
			assertTrue(dump.contains("used 3, set aside 2, heading 1, title 3\n"), dump);
		}
	}

	/** A day and a number count for all rows they are merged over, a sum counts once. */
	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void readWhenCellsAreMerged(boolean old) throws IOException {
		try (Workbook book = old ? new HSSFWorkbook() : new XSSFWorkbook()) {
			Sheet sheet = book.createSheet("6月");
			texts(sheet, 0, "注文番号", "購入日", "商品名", "金額", "支払い方法");
			texts(sheet, 1, "MA00000001", "2026/6/1", "石", "1200", "Visa 9999");
			texts(sheet, 2, "", "", "星", "", "");
			sheet.createRow(3);
			texts(sheet, 4, "MA00000002", "2026/6/2", "月", "980", "JCB 0427");
			for (int column : new int[] { 0, 1, 3, 4 }) {
				sheet.addMergedRegion(new CellRangeAddress(1, 3, column, column));
			}
			String dump = dump(old ? "list.xls" : "list.xlsx", book);
			String[] rows = rows(dump);
			assertEquals(3, rows.length, dump);
			assertFields(rows[0], "MA00000001", "lineAmount=1200");
			assertFields(rows[1], "MA00000001", "purchased=2026-06-01", "星", "Visa 9999");
			assertFalse(rows[1].contains("lineAmount"), rows[1]);
			assertFields(rows[2], "MA00000002", "lineAmount=980");
		}
	}

	private static CellStyle style(Workbook book, String pattern) {
		CellStyle style = book.createCellStyle();
		style.setDataFormat(book.createDataFormat().getFormat(pattern));
		return style;
	}

}
