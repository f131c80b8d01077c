package io.github.purchaseaudit.history;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import io.github.purchaseaudit.inventory.Dump;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.github.purchaseaudit.history.TypedLists.FORMATS;
import static io.github.purchaseaudit.history.TypedLists.assertFields;
import static io.github.purchaseaudit.history.TypedLists.rows;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class HistoryFormatsTests {

	@ParameterizedTest
	@ValueSource(strings = { "transactions.csv", "transactions-utf16.csv", "free.csv", "billing.csv", "account.csv",
			"account-address.csv", "subscriptions.csv", "online.csv", "list-ja.csv", "list-en.csv" })
	void readEveryRowOf(String fixture) {
		String golden = fixture.substring(0, fixture.lastIndexOf('.')) + ".txt";
		assertEquals(Dump.text(getClass(), golden), Dump.of(FORMATS, getClass(), fixture));
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

	@Test
	void readWhenAPreOrderIsChargedLater() {
		String export = """
				Apple ID Number,Item Purchased Date,Content Type,Item Description,Invoice Item Total,Invoice Date,Order Number
				10000001,2026-05-01T03:00:00Z,Movies,Film,¥2546,2026-09-18T03:00:00Z,MA00000001
				10000001,2026-05-01T03:00:00Z,Movies,Film,¥2546,2026-05-01T03:00:00Z,MA00000002
				10000001,2026-05-01T03:00:00Z,Movies,Film,¥2546,-,MA00000003
				""";
		String[] rows = rows(Dump.of(FORMATS, "export.csv", export.getBytes(StandardCharsets.UTF_8)));
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

	@ParameterizedTest
	@ValueSource(strings = {
			"Transaction ID,Date,Time,Type,Name,Emoji,Category,Amount,Currency,Notes and #tags,Receipt,Description",
			"Date,Description,Money In,Money Out,Account,Amount" })
	void linesOfABankAreNoPurchases(String heading) {
		String dump = Dump.of(FORMATS, "bank.csv",
				(heading + "\n1,2026-05-04,x,y,Grocer,z,9,31.20,GBP,n,r,d\n").getBytes(StandardCharsets.UTF_8));
		assertEquals("no format", dump.strip());
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

	/** Writes the dumps anew when formats change; read them before committing. */
	public static void main(String[] folder) throws IOException {
		for (String fixture : List.of("transactions.csv", "transactions-utf16.csv", "free.csv", "billing.csv",
				"account.csv", "subscriptions.csv", "online.csv", "list-ja.csv", "list-en.csv")) {
			write(folder[0] + "/" + fixture.substring(0, fixture.lastIndexOf('.')) + ".txt",
					Dump.of(FORMATS, HistoryFormatsTests.class, fixture));
		}
		try (XSSFWorkbook book = new XSSFWorkbook()) {
			write(folder[0] + "/list-workbook.txt", Dump.of(FORMATS, "list.xlsx", ListWorkbookTests.list(book)));
		}
	}

	private static void write(String file, String text) throws IOException {
		try (OutputStream out = Files.newOutputStream(Path.of(file))) {
			out.write(text.getBytes(StandardCharsets.UTF_8));
		}
	}

}
