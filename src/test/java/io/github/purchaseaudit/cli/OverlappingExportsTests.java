package io.github.purchaseaudit.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Files that hold the same purchases: each counts once, and the latest news are kept. */
class OverlappingExportsTests {

	private static final String HEADINGS = "Apple ID Number,Item Purchased Date,Content Type,Item Reference Number,"
			+ "Item Description,Invoice Item Total,Refund Amount,Document Number,Invoice Total Amount,Order Number,"
			+ "Payment Type,Purchase Chargeback?\n";

	private static final String FREE_HEADINGS = "Apple ID Number,Order Number,Item Purchased Date,Content Type,"
			+ "Item Reference Number,Item Description,Seller,iCloud Family Purchase?\n";

	@TempDir
	private Path folder;

	private SmallHousehold household;

	@BeforeEach
	void begin() throws IOException {
		this.household = new SmallHousehold(this.folder.resolve("input"));
	}

	@Test
	void refundThatOnlyTheLaterExportShows() throws IOException {
		String before = "10655968,2026-05-10T03:00:00Z,In-App Purchases,7,Gems,¥500,,,¥1000,MA00000001,Visa,No\n";
		String after = "10655968,2026-05-10T03:00:00Z,In-App Purchases,7,Gems,¥500,¥500,152000000001,¥1000,MA00000001,"
				+ "Visa,No\n";
		write("a-early.csv", HEADINGS + before + before);
		write("b-late.csv", HEADINGS + before.replace(",,,", ",,152000000001,") + after);
		write("c-early-again.csv", HEADINGS + before + before);
		Map<String, String> order = order("MA00000001");
		assertEquals("Gems; Gems", order.get("Item"));
		assertEquals("¥1,000", order.get("Amount"));
		assertEquals("152000000001", order.get("Document number"));
		assertTrue(order.getOrDefault("Notes", "").contains("REFUNDED"), order.toString());
		assertCounts("a-early.csv", "3", "0", "2");
		assertCounts("b-late.csv", "3", "2", "0");
		assertCounts("c-early-again.csv", "3", "0", "2");
	}

	@Test
	void chargebackThatOnlyTheLaterExportShows() throws IOException {
		String row = "10655968,2026-05-10T03:00:00%s,In-App Purchases,7,Gems,%s500,,152000000001,%s500,MA00000001,Visa,%s\n";
		write("a-early.csv", HEADINGS + row.formatted(".120Z", "¥", "¥", "No"));
		write("b-late.csv", HEADINGS + row.formatted("Z", "￥", "￥", "Yes"));
		Map<String, String> order = order("MA00000001");
		assertEquals("Gems", order.get("Item"));
		assertTrue(order.getOrDefault("Notes", "").contains("CHARGEBACK"), order.toString());
	}

	@Test
	void freeItemInTheOldFileAndInTodays() throws IOException {
		write("free.csv", FREE_HEADINGS
				+ "10655968,R22ABCDEFGHIJK,2026-05-10T03:00:00Z,iOS and tvOS Apps,7,Star Quest,Star Games,No\n");
		write("merged.csv", HEADINGS + "10655968,2026-05-10T03:00:00Z,iOS and tvOS Apps,7,Star Quest,¥0,,,¥0,"
				+ "R22ABCDEFGHIJK,None,No\n");
		assertEquals("Star Quest", order("R22ABCDEFGHIJK").get("Item"));
	}

	@Test
	void listThatGrew() throws IOException {
		write("may.csv", "注文番号,購入日,商品名,金額,支払い方法,返金額\nMA00000001,2026/5/10,石,500,,\n");
		write("june.csv", "注文番号,購入日,商品名,金額,支払い方法,返金額\nMA00000001,2026/5/10,石,500,JCB 5678,500\n");
		Map<String, String> order = order("MA00000001");
		assertEquals("石", order.get("Item"));
		assertEquals("JCB 5678", order.get("Payment method"));
		assertTrue(order.getOrDefault("Notes", "").contains("REFUNDED"), order.toString());
	}

	/** One sheet holds everything, others a month each; two equal items are two. */
	@Test
	void sheetOfEverythingBesideSheetsOfMonths() throws IOException {
		try (XSSFWorkbook book = new XSSFWorkbook()) {
			sheet(book, "全部", "MA00000001 2026/4/5 石 401", "MA00000002 2026/5/6 宝箱 300", "MA00000002 2026/5/6 宝箱 300",
					"- 2026/5/7 本 120");
			sheet(book, "4月", "MA00000001 2026/4/5 石 401");
			sheet(book, "5月", "MA00000002 2026/5/6 宝箱 300", "MA00000002 2026/5/6 宝箱 300");
			sheet(book, "花子", "- 2026/5/7 本 120");
			try (OutputStream out = Files.newOutputStream(this.household.folder().resolve("list.xlsx"))) {
				book.write(out);
			}
		}
		assertEquals("¥401", order("MA00000001").get("Amount"));
		assertEquals("¥600", order("MA00000002").get("Amount"));
		assertEquals(2,
				SmallHousehold.orders(reports(), "all").stream().filter((row) -> "本".equals(row.get("Item"))).count());
		assertCounts("list.xlsx", "12", "5", "3");
	}

	private static void sheet(XSSFWorkbook book, String name, String... rows) {
		Sheet sheet = book.createSheet(name);
		cells(sheet.createRow(0), "注文番号", "購入日", "商品名", "金額");
		for (String row : rows) {
			cells(sheet.createRow(sheet.getLastRowNum() + 1), row.split(" ", -1));
		}
	}

	private static void cells(Row row, String... texts) {
		for (int i = 0; i < texts.length; i++) {
			row.createCell(i).setCellValue("-".equals(texts[i]) ? "" : texts[i]);
		}
	}

	@Test
	void statementsOfTwoCardsAreNoCopies() throws IOException {
		String statement = """
				"利用日","利用店名・商品名","利用者","支払方法","利用金額","手数料/利息","支払総額","新規サイン"
				"2026/05/12","APPLE COM BILL","本人","1回払い","1200","0","1200","*"
				""";
		write("enavi202606(5690).csv", statement);
		write("enavi202606(5690) (1).csv", statement);
		write("enavi202606(1111).csv", statement);
		write("renamed.csv", statement);
		audit();
		List<Map<String, String>> charges = SmallHousehold.orders(reports(), "all");
		assertEquals(List.of("Card 1111", "Card 5690"),
				charges.stream().map((row) -> row.getOrDefault("Payment method", "")).sorted().toList());
	}

	@Test
	void repeatedLinesOfOneOnlinePurchaseAreDuplicates() throws IOException {
		String line = "W123456789,2026-05-10T03:00:00Z,%d,Cable,1,JPY,\"2,780\",JCB\n";
		write("Online Purchase History.csv",
				"Customer Order Number,Order Date,Line Item,Description,Qty,Currency,Price Including Tax,Payment Method\n"
						+ line.formatted(1) + line.formatted(2) + line.formatted(2));
		assertEquals("¥5,560", order("W123456789").get("Amount"));
		assertCounts("Online Purchase History.csv", "4", "2", "1");
	}

	private void write(String name, String text) throws IOException {
		Files.writeString(this.household.folder().resolve(name), text, Charset.forName("UTF-8"));
	}

	private void assertCounts(String file, String read, String used, String duplicates) throws IOException {
		Map<String, String> about = SmallHousehold.about(reports(), "all")
			.stream()
			.filter((row) -> file.equals(row.get("Name")))
			.findFirst()
			.orElseThrow();
		assertEquals(List.of(read, used, duplicates), List.of(about.getOrDefault("Read", ""),
				about.getOrDefault("Used", ""), about.getOrDefault("Duplicates", "")));
	}

	private Map<String, String> order(String number) throws IOException {
		audit();
		return SmallHousehold.orders(reports(), "all")
			.stream()
			.filter((row) -> number.equals(row.get("Order number")))
			.findFirst()
			.orElseThrow();
	}

	private void audit() {
		CommandLineRun run = this.household.audit(reports(), "--language", "en");
		assertEquals(0, run.exitCode(), run.err() + run.out());
	}

	private Path reports() {
		return this.folder.resolve("reports");
	}

}
