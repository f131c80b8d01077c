package io.github.purchaseaudit.history;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import io.github.purchaseaudit.inventory.Dump;
import io.github.purchaseaudit.inventory.Format;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class HistoryFormatsTests {

	private static final List<Format> FORMATS = HistoryFormats.all(ZoneId.of("Asia/Tokyo"), "JPY");

	@ParameterizedTest
	@ValueSource(strings = { "transactions.csv", "transactions-utf16.csv", "free.csv", "billing.csv", "account.csv",
			"account-address.csv", "subscriptions.csv", "online.csv", "list-ja.csv", "list-en.csv" })
	void readEveryRowOf(String fixture) {
		String golden = fixture.substring(0, fixture.lastIndexOf('.')) + ".txt";
		assertEquals(Dump.text(getClass(), golden), Dump.of(FORMATS, getClass(), fixture));
	}

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
	private static byte[] list(Workbook book) throws IOException {
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
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			book.write(bytes);
			String dump = Dump.of(FORMATS, "months.xlsx", bytes.toByteArray());
			assertTrue(dump.contains("used 3, set aside 0"), dump);
			assertTrue(dump.contains("MA00000003") && dump.contains("lineAmount=980"), dump);
		}
	}

	/** Two months side by side, the left one shorter. */
	@Test
	void readTablesThatStandSideBySide() {
		String list = """
				1月,,,,,2月
				購入日,注文番号,商品名,金額,,購入日,注文番号,商品名,金額
				2026/1/5,MH00000001,石,300,,2026/2/5,MH00000002,星,400
				,,,,,2026/2/6,MH00000004,月,たぶん
				2026/1/6,MH00000003,風,500
				""";
		String dump = Dump.of(FORMATS, "list.csv", list.getBytes(StandardCharsets.UTF_8));
		String[] rows = dump.lines().filter((line) -> line.contains("HistoryLine")).toArray(String[]::new);
		assertEquals(3, rows.length, dump);
		assertFields(rows[0], "row 3: ", "MH00000001", "purchased=2026-01-05", "lineAmount=300");
		assertFields(rows[1], "row 3: ", "MH00000002", "purchased=2026-02-05", "lineAmount=400");
		assertFields(rows[2], "row 5: ", "MH00000003", "purchased=2026-01-06", "lineAmount=500");
		assertTrue(dump.contains("row 4 not read: inventory.cell.money"), dump);
		assertTrue(dump.contains("used 3, set aside 1, heading 1, title 1\n"), dump);
	}

	@Test
	void readWhenTheSecondOfTwoLikeColumnsIsFilled() {
		String list = """
				購入日,注文番号,商品名,金額,金額,支払い方法,支払い方法
				2026/1/5,MH00000001,石,300,330,Mastercard 5690,Visa 9999
				2026/1/6,MH00000002,星,,330,,Visa 9999
				""";
		String dump = Dump.of(FORMATS, "list.csv", list.getBytes(StandardCharsets.UTF_8));
		String[] rows = dump.lines().filter((line) -> line.contains("HistoryLine")).toArray(String[]::new);
		assertFields(rows[0], "lineAmount=300", "Mastercard 5690");
		assertFields(rows[1], "lineAmount=330", "Visa 9999");
		assertTrue(dump.contains("row 2 not read: history.other-column [金額, 330]"), dump);
		assertTrue(dump.contains("row 2 not read: history.other-column [支払い方法, Visa 9999]"), dump);
		assertTrue(dump.contains("used 2, set aside 2, heading 1\n"), dump);
	}

	/** Who sorts a sheet with its heading included moves the heading below the rows. */
	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					購入日,注文番号,商品名,金額,支払い方法 | 2026/1/5,MH00000001,石,300,Visa 9999
					購入日,注文番号,商品名,金額,支払い方法 | 2026/1/5,,石,無料,
					Customer Order Number,Order Date,Description,Qty,Currency,Price Including Tax,Payment Method | W1234567890,2026-02-01,Cable,1,JPY,500,Visa
					Purchase Date,Item Date & Time,Order ID,Document Number,Item Name,Publisher,Item Description,Item Price,Order Total,Payment Method,Billing Name | "Jan 5, 2026","Jan 5, 2026",MH00000001,,Gems,Shop,,$9.99,$9.99,,
					Apple ID Number,Item Purchased Date,Content Type,Item Description,Invoice Item Total,Order Number | 1234,2026-01-05T03:00:00Z,Music,Song,¥160,MA00000001
					""")
	void readWhenTheHeadingIsBelowItsRows(String heading, String row) {
		String list = row + "\n" + row + "\n" + heading + "\n" + row + "\n";
		String dump = Dump.of(FORMATS, "list.csv", list.getBytes(StandardCharsets.UTF_8));
		assertTrue(dump.contains("used 3, set aside 0, heading 1\n"), dump);
		String last = row + "\n" + row + "\n" + heading + "\n";
		dump = Dump.of(FORMATS, "list.csv", last.getBytes(StandardCharsets.UTF_8));
		assertTrue(dump.contains("used 2, set aside 0, heading 1\n"), dump);
	}

	@Test
	void nameRowsAboveTheHeadingThatCannotBeRead() {
		String list = """
				2026/1/5,MH00000001,石,300
				2026/1/6,MH00000002,石,たぶん300
				2026年の課金
				,,空,500
				購入日,注文番号,商品名,金額
				2026/1/7,MH00000003,石,300
				""";
		String dump = Dump.of(FORMATS, "list.csv", list.getBytes(StandardCharsets.UTF_8));
		assertTrue(dump.contains("row 2 not read: inventory.cell.money"), dump);
		assertTrue(dump.contains("row 4 not read: history.no-date-no-number"), dump);
		assertTrue(dump.contains("used 2, set aside 2, heading 1, title 1\n"), dump);
	}

	@ParameterizedTest
	@ValueSource(strings = { "2026年 購入一覧", "Exported on 2026-11-20", "合計,,,12000", "2026/11/20,現在,合計,\"12,000\"",
			"2026/1/1,2026/6/30,,12000", "2026/1/1,〜,2026/6/30,3件", "作成日,2026/11/20", "2026/11/20",
			"6月の課金,2026/6/30,10,まで" })
	void passOverTitlesAboveTheHeading(String title) {
		String list = title + "\n購入日,注文番号,商品名,金額\n2026/1/7,MH00000003,石,300\n";
		String dump = Dump.of(FORMATS, "list.csv", list.getBytes(StandardCharsets.UTF_8));
		assertTrue(dump.contains("used 1, set aside 0, heading 1, title 1\n"), dump);
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
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			book.write(bytes);
			String dump = Dump.of(FORMATS, "months.xlsx", bytes.toByteArray());
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
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			book.write(bytes);
			String dump = Dump.of(FORMATS, old ? "months.xls" : "months.xlsx", bytes.toByteArray());
			String[] rows = dump.lines().filter((line) -> line.contains("HistoryLine")).toArray(String[]::new);
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
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			book.write(bytes);
			String dump = Dump.of(FORMATS, old ? "list.xls" : "list.xlsx", bytes.toByteArray());
			String[] rows = dump.lines().filter((line) -> line.contains("HistoryLine")).toArray(String[]::new);
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

	private static Row texts(Sheet sheet, int number, String... texts) {
		Row row = sheet.createRow(number);
		for (int i = 0; i < texts.length; i++) {
			row.createCell(i).setCellValue(texts[i]);
		}
		return row;
	}

	@ParameterizedTest
	@ValueSource(strings = { "-", "—", "なし", "不明", "確認中", "わからない", "N/A", "none", "?", "〃" })
	void readWhenANumberIsNotKnown(String unknown) {
		String list = "注文番号,購入日,商品名,金額\n" + unknown + ",2026/6/1,石,1200\n" + unknown + ",2026/6/2,星,980\n";
		String dump = Dump.of(FORMATS, "list.csv", list.getBytes(StandardCharsets.UTF_8));
		assertTrue(dump.contains("used 2, set aside 0"), dump);
		assertFalse(dump.contains("order="), dump);
	}

	/** Who types a list does not write the same card again and again. */
	@ParameterizedTest
	@ValueSource(strings = { "〃", "々", "同上", "同じ", "ditto", "same", "ídem", "동일", "\"\"\"\"", "″" })
	void readWhenACellSaysAsAbove(String mark) {
		String list = "購入日,注文番号,商品名,金額,支払い方法,下4桁\n" + mark + ",MA00000000,月,120," + mark + ",\n"
				+ "2026/6/1,MA00000001,石,1200,Visa,9999\nX,X,星,980,X,X\nX,MA00000002,X,X,X,X\n".replace("X", mark);
		String dump = Dump.of(FORMATS, "list.csv", list.getBytes(StandardCharsets.UTF_8));
		String[] rows = dump.lines().filter((line) -> line.contains("HistoryLine")).toArray(String[]::new);
		assertEquals(4, rows.length, dump);
		assertFields(rows[0], "MA00000000", "lineAmount=120");
		assertFalse(rows[0].contains("payments="), rows[0]);
		assertFields(rows[2], "purchased=2026-06-01", "MA00000001", "title=星", "lineAmount=980", "Visa 9999");
		assertFields(rows[3], "purchased=2026-06-01", "MA00000002", "title=星", "lineAmount=980", "Visa 9999");
	}

	@Test
	void readWhenAccountOrCurrencyIsNotKnown() {
		String list = "注文番号,購入日,アカウント,商品名,金額\nMA00000001,2026/6/1,不明,石,1200\nMA00000002,2026/6/2,-,星,9.99\n";
		String dump = Dump.of(FORMATS, "list.csv", list.getBytes(StandardCharsets.UTF_8));
		String[] rows = dump.lines().filter((line) -> line.contains("HistoryLine")).toArray(String[]::new);
		assertTrue(rows[0].contains("currency=JPY") && rows[1].contains("lineAmount=9.99"), dump);
		assertFalse(rows[1].contains("currency="), dump);
		assertFalse(dump.contains("account="), dump);
	}

	@ParameterizedTest
	@ValueSource(strings = { "不明", "?", "わからない", "Unknown" })
	void readWhenASumIsNotKnown(String unknown) {
		String list = "注文番号,購入日,商品名,金額,合計\nMA00000001,2026/6/1,石," + unknown + "," + unknown + "\n";
		String dump = Dump.of(FORMATS, "list.csv", list.getBytes(StandardCharsets.UTF_8));
		assertTrue(dump.contains("used 1, ") && dump.contains("order=MA00000001"), dump);
		assertTrue(dump.contains("row 2 not read: inventory.cell.money [金額, " + unknown + "]"), dump);
		assertFalse(dump.contains("lineAmount=") || dump.contains("orderTotal="), dump);
	}

	@Test
	void readWhenTheCurrencyIsNoCode() {
		String list = "注文番号,購入日,通貨,商品名,金額\nMA00000001,2026/6/1,RMB,石,9.99\n";
		String dump = Dump.of(FORMATS, "list.csv", list.getBytes(StandardCharsets.UTF_8));
		assertTrue(dump.contains("used 1, set aside 0") && dump.contains("currency=CNY"), dump);
	}

	@Test
	void readWhenARefundIsARowBelowZero() {
		String list = "注文番号,購入日,商品名,金額\nMA00000001,2026/6/1,石,9800\nMA00000001,2026/6/9,返金,-9800\n";
		String dump = Dump.of(FORMATS, "list.csv", list.getBytes(StandardCharsets.UTF_8));
		String[] rows = dump.lines().filter((line) -> line.contains("HistoryLine")).toArray(String[]::new);
		assertTrue(rows[0].contains("lineAmount=9800"), dump);
		assertTrue(rows[1].contains("refund=9800") && !rows[1].contains("lineAmount"), dump);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "MA00000004,2026/6/9,返金,480\n", "MA00000004,2026/6/9,Gems,480\n" })
	void readWhenAllThatWasSpentStandsBelowZero(String refund) {
		String list = "注文番号,購入日,商品名,金額,合計\nMA00000001,2026/6/1,石,-9800,-9800\n"
				+ "MA00000002,2026/6/2,Cloud,▲130,▲130\nMA00000003,2026/6/3,Gems,-480,-480\n" + refund;
		String dump = Dump.of(FORMATS, "list.csv", list.getBytes(StandardCharsets.UTF_8));
		String[] rows = dump.lines().filter((line) -> line.contains("HistoryLine")).toArray(String[]::new);
		assertTrue(rows[0].contains("lineAmount=9800, orderTotal=9800"), dump);
		assertTrue(rows[1].contains("lineAmount=130") && rows[2].contains("lineAmount=480"), dump);
		assertEquals(refund.isEmpty() ? 0 : 1, dump.split("refund=480", -1).length - 1, dump);
		assertEquals(refund.isEmpty() ? 0 : 1, dump.split("refund=", -1).length - 1, dump);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			list.csv        | 購入日,商品名,金額,支払い方法 | 石
			返金一覧.csv     | 購入日,商品名,金額,支払い方法 | 石,-9800,JCB,2026/6/3,石
			list.csv        | 購入日,商品名,金額,返金 | 石,-9800,JCB,2026/6/3,石
			list.csv        | 購入日,商品名,金額,支払い方法 | 返金,-9800,JCB,2026/6/3,石
			list.csv        | 購入日,商品名,金額,支払い方法 | 石,9800,JCB,2026/6/3,石,9800,JCB,2026/6/4,Gems
			""")
	void readSumsBelowZeroAsRefundsWhereTheListMayMeanThem(String file, String heading, String items) {
		StringBuilder list = new StringBuilder(heading + "\n2026/6/1,Cloud,-130,JCB\n2026/6/2,");
		list.append(items.replaceAll("JCB,", "JCB\n")).append(",-480,JCB\n");
		String dump = Dump.of(FORMATS, file, list.toString().getBytes(StandardCharsets.UTF_8));
		assertTrue(dump.contains("refund=130") && dump.contains("refund=480"), dump);
	}

	@Test
	void readWhenTheSumStandsBelowTheNumbers() {
		String list = "注文番号,購入日,商品名,金額\nMA00000001,2026/6/1,石,1200\n合計,,,1200\n";
		String dump = Dump.of(FORMATS, "list.csv", list.getBytes(StandardCharsets.UTF_8));
		assertTrue(dump.contains("used 1, set aside 0") && dump.contains("summary"), dump);
	}

	@ParameterizedTest
	@ValueSource(strings = { "課金日,課金内容,ご請求金額", "購入日付,ご購入商品,ご購入金額", "決済日時,課金アイテム,金額", "Bought,Item,Cost",
			"Bought on,What,How much" })
	void recogniseDatesItemsAndSumsByManyNames(String heading) {
		String list = heading + "\n2026-06-01,Gems,1200\n";
		String dump = Dump.of(FORMATS, "list.csv", list.getBytes(StandardCharsets.UTF_8));
		assertTrue(dump.contains("purchased=2026-06-01, ") && dump.contains("title=Gems, price=1200"), dump);
	}

	@Test
	void sumsWithoutASignAreInTheCurrencyOfTheAccount() {
		String list = """
				Date,Order number,Item,Amount,Account
				2026-05-04,MA00000001,Gems,15,emma@example.com
				2026-05-05,MA00000002,Gems,8900,40011223344
				2026-05-06,MA00000003,Gems,1500,taro@example.jp
				2026-05-07,MA00000004,Gems,¥1500,Emma@example.com
				""";
		List<Format> formats = HistoryFormats.all(ZoneId.of("Asia/Tokyo"), "JPY",
				Map.of("emma@example.com", "USD", "40011223344", "KRW"));
		List<String> currencies = Dump.of(formats, "list.csv", list.getBytes(StandardCharsets.UTF_8))
			.lines()
			.filter((line) -> line.contains("HistoryLine"))
			.map((line) -> line.replaceAll(".*currency=([A-Z]*).*", "$1"))
			.toList();
		assertEquals(List.of("USD", "KRW", "JPY", "JPY"), currencies);
	}

	@ParameterizedTest
	@ValueSource(strings = {
			"Transaction ID,Date,Time,Type,Name,Emoji,Category,Amount,Currency,Notes and #tags,Receipt,Description",
			"Date,Description,Money In,Money Out,Account,Amount" })
	void linesOfABankAreNoPurchases(String heading) {
		String dump = Dump.of(FORMATS, "bank.csv",
				(heading + "\n1,2026-05-04,x,y,Grocer,z,9,31.20,GBP,n,r,d\n").getBytes(StandardCharsets.UTF_8));
		assertEquals("no format", dump.strip());
	}

	@Test
	void readWhenOneOfTwoTitlesIsBlank() {
		String list = """
				購入日,注文番号,商品名,内容,摘要,金額
				2026/1/5,MA00000001,,石,朝,300
				2026/1/6,MA00000002,星,二つ,夜,500
				2026/1/7,MA00000003,,,昼,700
				""";
		String dump = Dump.of(FORMATS, "list.csv", list.getBytes(StandardCharsets.UTF_8));
		String[] rows = dump.lines().filter((line) -> line.contains("HistoryLine")).toArray(String[]::new);
		assertTrue(rows[0].contains("title=石") && rows[1].contains("title=星") && rows[2].contains("title=昼"), dump);
	}

	@Test
	void readWhenOneOfTwoDatesIsBlank() {
		String list = """
				注文番号,購入日,購入日時,注文日,商品名,金額
				MA00000001,2026/6/1,,,石,1200
				MA00000002,2026/6/1,2026/6/2 13:05,,石,1200
				MA00000003,,—,2026/6/3,石,1200
				,2026/6/4,,2026/6/3,石,1200
				""";
		String dump = Dump.of(FORMATS, "list.csv", list.getBytes(StandardCharsets.UTF_8));
		assertTrue(dump.contains("row 2: HistoryLine, source=HAND_LIST, purchased=2026-06-01, "), dump);
		assertTrue(dump.contains("row 3: HistoryLine, source=HAND_LIST, purchased=2026-06-02T04:05:00Z, "), dump);
		assertTrue(dump.contains("row 4: HistoryLine, source=HAND_LIST, purchased=2026-06-03, "), dump);
		assertTrue(dump.contains("row 5: HistoryLine, source=HAND_LIST, purchased=2026-06-04, "), dump);
	}

	@Test
	void readWhenPeopleNameColumnsTheirWay() {
		String list = """
				日にち,時刻,オーダー番号,何を買ったか,税抜金額,税込金額,通貨,カード会社,下4桁,返金
				2026/6/1,23:50,MA00000001,石,1000,1100,円,VISA,9999,全額
				2026/6/2,午後1時5分,MA00000002,石,9,9.99,米ドル,JCB,0427,返金待ち
				2026/6/3,,MA00000003,石,9,9.99,€,JCB,0427,6月20日に返金済み
				2026/6/4,夜,MA00000004,石,1000,1100,,JCB,0427,500円返金
				46178,13:05,MA00000005,石,1000,1100,,JCB,0427,
				""";
		String[] rows = Dump.of(FORMATS, "list.csv", list.getBytes(StandardCharsets.UTF_8))
			.lines()
			.filter((line) -> line.contains("HistoryLine"))
			.toArray(String[]::new);
		assertFields(rows[0], "purchased=2026-06-01T14:50:00Z", "lineAmount=1100", "currency=JPY", "Visa 9999",
				"flags=[REFUNDED]");
		assertFields(rows[1], "purchased=2026-06-02T04:05:00Z", "lineAmount=9.99", "currency=USD", "JCB 0427");
		assertFalse(rows[1].contains("REFUNDED"), rows[1]);
		assertFields(rows[2], "purchased=2026-06-03,", "currency=EUR", "flags=[REFUNDED]");
		assertFields(rows[3], "purchased=2026-06-04,", "lineAmount=1100");
		assertFields(rows[4], "purchased=2026-06-05T04:05:00Z");
	}

	@Test
	void readWhenNamesOfColumnsAreBroken() {
		String list = """
				"購入
				日","注文
				番号",商　品　名,金 額,"支払い
				方法","カード
				下4桁"
				2026/6/1,MA00000001,石,500,JCB,1234
				""";
		String dump = Dump.of(FORMATS, "list.csv", list.getBytes(StandardCharsets.UTF_8));
		assertFields(dump, "purchased=2026-06-01", "order=MA00000001", "title=石", "lineAmount=500", "JCB 1234");
	}

	@ParameterizedTest
	@CsvSource({ "料金, 利用カード", "利用料金, 使用カード", "購入代金, 引落先", "税込額, Charged to", "Price, Payment type" })
	void readWhenSumAndPaymentAreCalledOtherwise(String sum, String payment) {
		String list = "購入日,注文番号,商品名," + sum + "," + payment + "\n2026/6/1,MA00000001,石,500,Visa 9999\n";
		String dump = Dump.of(FORMATS, "list.csv", list.getBytes(StandardCharsets.UTF_8));
		assertFields(dump, "purchased=2026-06-01", "order=MA00000001", "lineAmount=500", "Visa 9999");
	}

	/** By the type the rules know what can be bought again and again, and what renews. */
	@ParameterizedTest
	@ValueSource(strings = { "種類", "種別", "商品の種類", "Type", "Kind", "Item type", "Art", "종류", "类型" })
	void readWhatKindOfThingWasBought(String type) {
		String list = "購入日,注文番号," + type + ",商品名,金額,支払い方法\n2026/6/1,MA00000001,アプリ内課金,石,12000,Visa 9999\n"
				+ "2026/6/2,MA00000002,アプリ内課金,,980,Visa 9999\n2026/6/3,MA00000003,不明,星,980,Visa 9999\n";
		String dump = Dump.of(FORMATS, "list.csv", list.getBytes(StandardCharsets.UTF_8));
		String[] rows = dump.lines().filter((line) -> line.contains("HistoryLine")).toArray(String[]::new);
		assertFields(rows[0], "title=石", "type=アプリ内課金", "lineAmount=12000");
		assertFields(rows[1], "title=アプリ内課金");
		assertFalse(rows[2].contains("type="), rows[2]);
	}

	@ParameterizedTest
	@CsvSource({ "'単価,数量', '1200,3', 3600", "'単価,個数', '1200,３個', 3600", "'Unit price,Qty', '1200,', 1200",
			"'単価,数量,金額', '1200,3,3400', 3400", "'単価,数量,合計', '1200,3,3500', 3500" })
	void readWhatOneCostsWhereNoSumStands(String heading, String cells, int sum) {
		String list = "購入日,注文番号,商品名," + heading + "\n2026/6/1,MA00000001,石," + cells
				+ "\n2026/6/2,MA00000002,星,120,何個か\n";
		String dump = Dump.of(FORMATS, "list.csv", list.getBytes(StandardCharsets.UTF_8));
		assertFields(dump, "lineAmount=" + sum, "currency=JPY");
		assertEquals(!heading.contains(",数量,"),
				dump.contains("row 3 not read: history.no-quantity [" + heading.split(",", -1)[1] + ", 何個か]"), dump);
	}

	/** What came back only in part, or is asked for, is no refund of the whole. */
	@ParameterizedTest
	@CsvSource({ "返金済み, true", "Refunded, true", "購入済み, false", "返金申請中, false", "一部返金, false", "Fulfilled, false",
			"Erstattet, true", "Nicht erstattet, false", "Erstattung abgelehnt, false", "Remboursé, true",
			"Non remboursé, false", "Pas encore remboursé, false", "Reembolsado, true", "No reembolsado, false",
			"Reembolso solicitado, false", "Rimborsato, true", "Non rimborsato, false", "Terugbetaald, true",
			"Niet terugbetaald, false", "환불 완료, true", "환불 요청, false", "미환불, false", "已退款, true", "未退款, false",
			"退款申请, false", "等待退款, false" })
	void readTheStateOfARow(String state, boolean refunded) {
		String list = "購入日,注文番号,商品名,金額,支払い方法,状態\n2026/6/1,MA00000001,石,9800,JCB," + state + "\n";
		String dump = Dump.of(FORMATS, "list.csv", list.getBytes(StandardCharsets.UTF_8));
		assertEquals(refunded, dump.contains("REFUNDED"), dump);
	}

	@ParameterizedTest
	@CsvSource({ "6月20日に返金済み, true", "全額, true", "一部返金, false", "返金待ち, false", "yes, true", "Sí, true", "いいえ, false",
			"ＹＥＳ, true", "vollständig erstattet, true", "teilweise erstattet, false", "nicht erstattet, false",
			"전액 환불, true", "部分退款, false" })
	void readWordsInThePlaceForRefunds(String words, boolean refunded) {
		String list = "購入日,注文番号,商品名,金額,返金額\n2026/6/1,MA00000001,石,9800," + words + "\n";
		String dump = Dump.of(FORMATS, "list.csv", list.getBytes(StandardCharsets.UTF_8));
		assertFields(dump, "order=MA00000001", "lineAmount=9800");
		assertEquals(refunded, dump.contains("REFUNDED"), dump);
	}

	/** Whose purchases follow; what may be one itself is told. */
	@ParameterizedTest
	@CsvSource(textBlock = """
			花子のiPhone,              '購入日,注文番号,商品名,金額', true
			Ken's iPad,              '購入日,注文番号,商品名,金額', true
			■ 家族の分,                '注文番号,購入日,商品名,金額', true
			※別紙あり,                 '購入日,注文番号,商品名,金額', true
			先週のゲーム1200円,           '購入日,注文番号,商品名,金額', false
			花子のiPhone,              '商品名,購入日,注文番号,金額', false
			""")
	void passOverWordsAloneAboveAGroup(String words, String heading, boolean caption) {
		String row = heading.replace("購入日", "2026/10/5")
			.replace("注文番号", "MA00000001")
			.replace("商品名", "石")
			.replace("金額", "980") + "\n";
		String dump = Dump.of(FORMATS, "list.csv",
				(heading + "\n" + words + ",,,\n" + row).getBytes(StandardCharsets.UTF_8));
		assertEquals(caption, dump.contains(", title 1"), dump);
		assertEquals(!caption, dump.contains("row 2 not read"), dump);
	}

	/** More than a number, but as clear as one. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			1万2千円         | 12000 | false
			１．２万円        | 12000 | false
			1万2,000円      | 12000 | false
			3万円           | 30000 | false
			千円            | 1000  | false
			約1200円        | 1200  | true
			1,200円くらい     | 1200  | true
			約1万2千円        | 12000 | true
			1,200円×2       | 2400  | false
			1,200 x 2個     | 2400  | false
			2×1,200円       | 2400  | false
			1200円×2=2400円  | 2400  | false
			月額1,200円       | 1200  | false
			1200円/月        | 1200  | false
			ca. 1200円      | 1200  | true
			about 1,200    | 1200  | true
			""")
	void readSumsAsPeopleNoteThem(String written, String sum, boolean about) {
		String list = "購入日,注文番号,商品名,金額,支払い方法\n2026/10/2,MA00000001,石,\"" + written + "\",Visa 9999\n";
		String dump = Dump.of(FORMATS, "list.csv", list.getBytes(StandardCharsets.UTF_8));
		assertFields(dump, "order=MA00000001", "lineAmount=" + sum + ",", "currency=JPY");
		assertEquals(about, dump.contains("ABOUT"), dump);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			1,500円（返金済）          | true
			￥1,500 (9/25返金)       | true
			1500 [refunded 8/11]  | true
			1,500 (erstattet)     | true
			1,500円（500円返金）       | false
			1,500円（返金待ち）         | false
			1,500円（一部返金）         | false
			""")
	void readWhenARefundIsNotedBesideTheSum(String written, boolean refunded) {
		String list = "購入日,注文番号,商品名,金額,支払い方法\n2026/10/2,MA00000001,石,\"" + written + "\",Visa 9999\n";
		String dump = Dump.of(FORMATS, "list.csv", list.getBytes(StandardCharsets.UTF_8));
		assertEquals(refunded, dump.contains("lineAmount=1500,") && dump.contains("flags=[REFUNDED]"), dump);
		assertEquals(!refunded, dump.contains("row 2 not read: inventory.cell.money [金額, "), dump);
	}

	@ParameterizedTest
	@ValueSource(strings = { "CA$12.99", "CAD 12.99", "12.99 CAD" })
	void takeACurrencyForNoWordOfDoubt(String written) {
		String list = "購入日,注文番号,商品名,金額,支払い方法\n2026/10/2,MA00000001,石,\"" + written + "\",Visa 9999\n";
		String dump = Dump.of(FORMATS, "list.csv", list.getBytes(StandardCharsets.UTF_8));
		assertFields(dump, "lineAmount=12.99,", "currency=CAD");
		assertFalse(dump.contains("ABOUT"), dump);
	}

	@ParameterizedTest
	@ValueSource(strings = { "1200円×2=2500円", "1200+120", "1,200円（2個）", "2万か3万", "千差万別", "12000円と石" })
	void tellWhenASumIsInDoubt(String written) {
		String list = "購入日,注文番号,商品名,金額,支払い方法\n2026/10/2,MA00000001,石,\"" + written + "\",Visa 9999\n";
		String dump = Dump.of(FORMATS, "list.csv", list.getBytes(StandardCharsets.UTF_8));
		assertTrue(dump.contains("row 2 not read: inventory.cell.money [金額, "), dump);
	}

	/** A subscription was paid for before somebody cancelled it. */
	@ParameterizedTest
	@CsvSource({ "キャンセル済み, 石, true", "キャンセル, 石, true", "注文取消, 石, true", "Cancelled, Gems, true",
			"Order canceled, Gems, true", "storniert, Edelsteine, true", "Annulé, Gemmes, true", "주문 취소, 보석, true",
			"キャンセル申請中, 石, false", "キャンセル不可, 石, false", "一部キャンセル, 石, false", "Not cancelled, Gems, false",
			"Cancellation requested, Gems, false", "Nicht storniert, Steine, false", "Non annulé, Gemmes, false",
			"No cancelado, Gemas, false", "취소 신청, 보석, false", "未取消, 宝石, false", "取消申请, 宝石, false",
			"キャンセル済み, ニュース定期購読, false", "Subscription cancelled, News, false", "完了, 石, false" })
	void readWhenTheStateOfARowIsCancelled(String state, String title, boolean cancelled) {
		String list = "購入日,注文番号,商品名,金額,合計,支払い方法,状態\n2026/10/2,MA00000001," + title + ",980,980,Visa 9999," + state
				+ "\n";
		String dump = Dump.of(FORMATS, "list.csv", list.getBytes(StandardCharsets.UTF_8));
		assertFields(dump, "order=MA00000001", "Visa 9999");
		assertEquals(!cancelled, dump.contains("lineAmount=980"), dump);
		assertEquals(!cancelled, dump.contains("orderTotal=980"), dump);
	}

	@ParameterizedTest
	@CsvSource({ "返金, 3000, true", "返品・返金, 3000, true", "Refund, 3000, true", "返金, -3000, true", "返金待ち, 3000, false",
			"アプリ内課金, 3000, false", "Erstattung, 3000, true", "Gutschrift, 3000, true", "Remboursement, 3000, true",
			"Reembolso, 3000, true", "Reembolso rechazado, 3000, false", "Rimborso, 3000, true", "환불, 3000, true",
			"환불 거절, 3000, false", "退款, 3000, true", "退款失败, 3000, false" })
	void readWhenTheTypeOfARowIsARefund(String type, int sum, boolean refund) {
		String list = "購入日,注文番号,種類,商品名,金額\n2026/6/1,MA00000001,アプリ内課金,石,3000\n2026/6/9,MA00000001," + type + ",石," + sum
				+ "\n";
		String dump = Dump.of(FORMATS, "list.csv", list.getBytes(StandardCharsets.UTF_8));
		String[] rows = dump.lines().filter((line) -> line.contains("HistoryLine")).toArray(String[]::new);
		assertEquals(refund, rows[1].contains("refund=3000"), rows[1]);
		assertEquals(!refund, rows[1].contains("lineAmount=3000"), rows[1]);
		assertFields(rows[0], "lineAmount=3000");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Bestellnummer;Kaufdatum;Artikel;Betrag;Zahlungsart",
			"Auftragsnr.;Datum;Produkt;Preis in EUR;Karte",
			"N° de commande;Date d'achat;Article;Prix;Moyen de paiement",
			"Número de pedido;Fecha de compra;Artículo;Importe;Método de pago",
			"Numero ordine;Data di acquisto;Articolo;Prezzo;Metodo di pagamento", "주문 번호;구매일;항목;금액;결제 수단",
			"订单号;购买日期;商品名称;价格;付款方式", "Pedido;Fecha;Producto;Importe;Medio de pago",
			"N° commande;Date achat;Article;Montant TTC;Règlement", "Order #;Date;What;Amount;How paid",
			"Bestellnr.;Datum;Artikel;Betrag;Zahlungsweise", "주문번호;결제일;앱;결제금액;결제카드", "订单号;购买时间;应用;支付金额;支付渠道",
			"訂單編號;購買日期;商品名稱;價格;付款方式", "Order;Date;Title;Price €;Method" })
	void readHeadingsInTheLanguagesOfReceipts(String heading) {
		String list = heading + "\nMA00000001;2026-06-01;Edelsteine;9,99 €;Visa 9999\n";
		String dump = Dump.of(FORMATS, "list.csv", list.getBytes(StandardCharsets.UTF_8));
		assertFields(dump, "purchased=2026-06-01", "order=MA00000001", "title=Edelsteine", "lineAmount=9.99",
				"currency=EUR", "Visa 9999");
	}

	/** Cards' statements can have the columns of a list, but name Apple in their way. */
	@ParameterizedTest
	@CsvSource({ "'Date,Description,Amount,Card', APPLE.COM/BILL, false",
			"'Date,Description,Amount,Card', ITUNES.COM/BILL 866-712-7753, false",
			"'Date,Description,Amount,Card', Gems, true", "'Date,Item,Amount,Card', APPLE.COM/BILL, true",
			"'日付,内容,金額,カード', ＡＰＰＬＥ　ＣＯＭ　ＢＩＬＬ, false", "'日付,内容,金額,カード', Appleの引き落とし, false",
			"'日付,内容,金額,カード', アップルからの請求, false", "'日付,内容,金額,カード', アプリ課金, true", "'日付,商品名,金額,カード', Appleの引き落とし, true",
			"'日付,内容,金額', アツプルドツトコム, false", "'日付,内容,金額,備考', ドラゴンの石, true", "'日付,内容,金額,アカウント', APPLE COM BILL, true",
			"'日付,商品名,金額,カード', APPLE COM BILL, true" })
	void linesOfACardAreNoPurchases(String heading, String text, boolean list) {
		String rows = heading + "\n2026-05-04," + text + ",980,Visa 1234\n2026-05-05,Grocer,480,Visa 1234\n";
		String dump = Dump.of(FORMATS, "card.csv", rows.getBytes(StandardCharsets.UTF_8));
		assertEquals(list, dump.contains("HistoryLine"), dump);
	}

	private static void assertFields(String row, String... fields) {
		for (String field : fields) {
			assertTrue(row.contains(field), row);
		}
	}

	@Test
	void readWhenTwoRowsMakeTheHeading() {
		String list = """
				購入日,注文番号,商品,,支払い,
				,,商品名,金額,支払方法,下4桁
				2026/6/1,MA00000001,石,500,Visa,9999
				2026/6/2,MA00000002,石,500,Visa,9999
				""";
		String dump = Dump.of(FORMATS, "list.csv", list.getBytes(StandardCharsets.UTF_8));
		assertTrue(dump.contains("lineAmount=500") && dump.contains("Visa 9999"), dump);
		assertTrue(dump.contains("used 2, set aside 0"), dump);
	}

	@Test
	void passOverARuledLine() {
		String list = """
				Fecha | Pedido | Producto | Importe | Forma de pago
				--- | --- | --- | ---: | ---
				16/06/2026 | MA00000001 | Gemas | 12,99 € | Visa 4420
				""";
		String dump = Dump.of(FORMATS, "compras.txt", list.getBytes(StandardCharsets.UTF_8));
		assertFields(dump, "order=MA00000001", "lineAmount=12.99");
		assertTrue(dump.contains("used 1, set aside 0"), dump);
	}

	/** The lower row explains some names of the upper one, and is no row of the list. */
	@Test
	void readWhenTwoRowsPartTheNames() {
		String list = """
				Apple 購入記録 2026年8月
				購入,,注文番号,商品,,金額,支払い,メモ
				日付,時刻,,名称,数量,（税込）,方法,
				2026/8/3,21:15,MA00000001,石,1,980,Visa 9999,
				〃,21:40,MA00000002,石,2,1960,〃,
				""";
		String dump = Dump.of(FORMATS, "list.csv", list.getBytes(StandardCharsets.UTF_8));
		String[] rows = dump.lines().filter((line) -> line.contains("HistoryLine")).toArray(String[]::new);
		assertFields(rows[0], "purchased=2026-08-03T12:15:00Z", "order=MA00000001", "title=石", "lineAmount=980");
		assertFields(rows[1], "purchased=2026-08-03T12:40:00Z", "lineAmount=1960", "Visa 9999");
		assertTrue(dump.contains("used 2, set aside 0"), dump);
	}

	@ParameterizedTest
	@ValueSource(strings = { "石,名称,アプリ", "2026/8/1,MA00000001,石" })
	void noHeadingWhenTheLowerRowIsOneOfTheList(String lower) {
		String list = "購入日,注文番号,商品\n" + lower + "\n2026/8/2,MA00000002,石\n";
		String dump = Dump.of(FORMATS, "list.csv", list.getBytes(StandardCharsets.UTF_8));
		assertTrue(dump.contains("MA00000002"), dump);
		assertTrue(dump.contains(lower.startsWith("2026") ? "used 2, set aside 0" : "used 1, set aside 1"), dump);
	}

	@Test
	void readWhenAPreOrderIsChargedLater() {
		String export = """
				Apple ID Number,Item Purchased Date,Content Type,Item Description,Invoice Item Total,Invoice Date,Order Number
				10000001,2026-05-01T03:00:00Z,Movies,Film,¥2546,2026-09-18T03:00:00Z,MA00000001
				10000001,2026-05-01T03:00:00Z,Movies,Film,¥2546,2026-05-01T03:00:00Z,MA00000002
				10000001,2026-05-01T03:00:00Z,Movies,Film,¥2546,-,MA00000003
				""";
		String[] rows = Dump.of(FORMATS, "export.csv", export.getBytes(StandardCharsets.UTF_8))
			.lines()
			.filter((line) -> line.contains("HistoryLine"))
			.toArray(String[]::new);
		assertFields(rows[0], "purchased=2026-05-01T03:00:00Z", "invoiced=2026-09-18T03:00:00Z");
		assertFalse(rows[1].contains("invoiced"), rows[1]);
		assertFalse(rows[2].contains("invoiced"), rows[2]);
	}

	@Test
	void readWhenCutInTheMiddle() {
		byte[] whole = Dump.bytes(getClass(), "transactions.csv");
		int rows = new String(whole, StandardCharsets.UTF_8).indexOf("MABC123DE4");
		byte[] cut = Arrays.copyOf(whole, rows + 12);
		String dump = Dump.of(FORMATS, "cut.csv", cut);
		assertTrue(dump.contains("row 6 not read: inventory.row.short"), dump);
		assertTrue(dump.contains("used 4, set aside 1"), dump);
	}

	@Test
	void readWhenQuoteNeverCloses() {
		String whole = Dump.text(getClass(), "transactions.csv").replaceFirst("Weather", "\"Weather");
		String dump = Dump.of(FORMATS, "quote.csv", whole.getBytes(StandardCharsets.UTF_8));
		assertTrue(dump.contains("row 4 not read: inventory."), dump);
		assertTrue(dump.contains("MABC123DE3"), dump);
	}

	@Test
	void readWhenLineIsEndless() {
		String whole = Dump.text(getClass(), "transactions.csv").replaceFirst("Weather", "x".repeat(10 * 1024 * 1024));
		String dump = Dump.of(FORMATS, "long.csv", whole.getBytes(StandardCharsets.UTF_8));
		assertTrue(dump.contains("row 4 not read: inventory.csv.long-line [1]"), dump.substring(0, 2000));
		assertTrue(dump.contains("MABC123DE3"));
	}

	@Test
	void readWhenThousandsOfColumns() {
		String more = ",x".repeat(5000);
		String text = "Apple ID Number,Item Purchased Date,Order Number,Payment Type" + more + "\n"
				+ "10655968,2026-01-01T00:00:00Z,MABC123DE1,Visa" + more + "\n";
		String dump = Dump.of(FORMATS, "wide.csv", text.getBytes(StandardCharsets.UTF_8));
		assertFalse(dump.contains("not read"), dump);
	}

	@ParameterizedTest
	@ValueSource(strings = { "<html><body>Apple ID Number,Order Number</body></html>", "",
			"Date,Description,Amount\n1,2,3\n",
			"Transaction Date,Clearing Date,Description,Merchant,Category,Type,Amount (USD),Purchased By\n",
			"\"ご利用日\",\"ご利用先など\",\"ご利用金額(￥)\"\n", "\"利用日\",\"利用店名・商品名\",\"支払方法\",\"利用金額\"\n",
			"計算対象,日付,内容,金額（円）,保有金融機関,大項目,中項目,メモ,振替,ID\n", "日付,内容,支払額,差引残高\n" })
	void identifyWhenSomethingElse(String text) {
		assertEquals("no format\n", Dump.of(FORMATS, "other.csv", text.getBytes(StandardCharsets.UTF_8)));
	}

	@Test
	void readNeverShowsCardNumbers() {
		String dump = Dump.of(FORMATS, getClass(), "list-ja.csv") + Dump.of(FORMATS, getClass(), "billing.csv");
		assertFalse(dump.replaceAll("[^0-9]", "").contains("400012345678"), dump);
	}

	/** Writes the dumps anew when formats change; read them before committing. */
	public static void main(String[] folder) throws IOException {
		for (String fixture : List.of("transactions.csv", "transactions-utf16.csv", "free.csv", "billing.csv",
				"account.csv", "subscriptions.csv", "online.csv", "list-ja.csv", "list-en.csv")) {
			write(folder[0] + "/" + fixture.substring(0, fixture.lastIndexOf('.')) + ".txt",
					Dump.of(FORMATS, HistoryFormatsTests.class, fixture));
		}
		try (XSSFWorkbook book = new XSSFWorkbook()) {
			write(folder[0] + "/list-workbook.txt", Dump.of(FORMATS, "list.xlsx", list(book)));
		}
	}

	private static void write(String file, String text) throws IOException {
		try (OutputStream out = Files.newOutputStream(Path.of(file))) {
			out.write(text.getBytes(StandardCharsets.UTF_8));
		}
	}

	/** Three letters make no currency. */
	@ParameterizedTest
	@CsvSource({ "USD, USD", "usd, USD", "N/A, JPY", "YEN, JPY", "'', JPY", "円, JPY" })
	void readOrdersOfTheStoreInACurrencyThereIs(String shown, String currency) {
		String list = "Customer Order Number,Order Date,Line Item,Description,Qty,Currency,Price Including Tax,Payment Method\n"
				+ "W123456789,2025-11-20,000010,AirPods,2," + shown + ",19800,Visa\n";
		String dump = Dump.of(FORMATS, "online.csv", list.getBytes(StandardCharsets.UTF_8));
		assertTrue(dump.contains("currency=" + currency) && dump.contains("lineAmount=39600"), dump);
	}

}
