package io.github.purchaseaudit.history;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

import io.github.purchaseaudit.inventory.Dump;
import io.github.purchaseaudit.inventory.Format;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PageFormatsTests {

	private static final List<Format> FORMATS = HistoryFormats.all(ZoneId.of("Asia/Tokyo"), "JPY");

	@ParameterizedTest
	@ValueSource(strings = { "page-exporter.csv", "page-script.csv", "page-older-script.csv", "page-excel-tool.csv",
			"page-en.html", "page-ja.html", "page-de.html", "page-ja.webarchive", "page-de.mhtml" })
	void readEveryItemOf(String fixture) {
		String golden = fixture + ".txt";
		assertEquals(Dump.text(getClass(), golden), Dump.of(FORMATS, getClass(), fixture));
	}

	@Test
	void readWhenQuoteOpensInEveryRow() {
		StringBuilder text = new StringBuilder("Name,Date,Web Order Id,Order Id,Publisher,Price,Icon\n");
		for (int i = 10; i < 40; i++) {
			text.append("\"Odd\" Name,22 Jun 2024,MX2Y2Z3A").append(i).append(",1,Example,$1.99,\n");
		}
		String dump = Dump.of(FORMATS, "script.csv", text.toString().getBytes(StandardCharsets.UTF_8));
		assertTrue(dump.endsWith("used 30, set aside 0, heading 1\n"), dump);
	}

	@Test
	void readWhenCutInTheMiddle() {
		byte[] whole = Dump.bytes(getClass(), "page-exporter.csv");
		String dump = Dump.of(FORMATS, "exporter.csv", Arrays.copyOf(whole, whole.length - 60));
		assertTrue(dump.contains("row 11 not read: inventory.csv.open-quote"), dump);
		assertTrue(dump.endsWith("used 6, set aside 3, heading 1, pending 1\n"), dump);
	}

	@Test
	void readWhenPageIsNamedCsv() {
		assertEquals(Dump.text(getClass(), "page-en.html.txt"),
				Dump.of(FORMATS, "page.csv", Dump.bytes(getClass(), "page-en.html")));
	}

	@ParameterizedTest
	@CsvSource({ "page-en.html, used 3", "page-de.mhtml, used 1" })
	void readWhenPageIsCut(String fixture, String counts) {
		byte[] whole = Dump.bytes(getClass(), fixture);
		String dump = Dump.of(FORMATS, fixture, Arrays.copyOf(whole, whole.length * 2 / 3));
		assertTrue(dump.contains("lost: Sentence[key=inventory.lost.cut"), dump);
		assertTrue(dump.contains(counts), dump);
	}

	@Test
	void readWhenArchiveIsCut() {
		byte[] whole = Dump.bytes(getClass(), "page-ja.webarchive");
		assertEquals("""
				format page-webarchive
				lost: Sentence[key=inventory.lost.cut, facts=[]]
				used 0, set aside 0
				""", Dump.of(FORMATS, "page.webarchive", Arrays.copyOf(whole, whole.length - 20)));
	}

	@Test
	void readWhenArchiveIsXml() {
		String page = Base64.getMimeEncoder().encodeToString(Dump.bytes(getClass(), "page-ja.html"));
		String archive = """
				<?xml version="1.0" encoding="UTF-8"?>
				<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
				<plist version="1.0"><dict>
				<key>WebMainResource</key><dict>
					<key>WebResourceData</key><data>
				%s
					</data>
					<key>WebResourceTextEncodingName</key><string>UTF-8</string>
				</dict>
				<key>WebSubresources</key><array><dict>
					<key>WebResourceData</key><data>QQ==</data>
				</dict></array>
				</dict></plist>
				""".formatted(page);
		assertEquals(Dump.text(getClass(), "page-ja.webarchive.txt"),
				Dump.of(FORMATS, "page.webarchive", archive.getBytes(StandardCharsets.UTF_8)));
	}

	@Test
	void readWhenFileOfPartsNamesNoAddress() {
		String parts = """
				Content-Type: multipart/related; boundary="=part"
				MIME-Version: 1.0

				--=part
				Content-Type: text/html; charset="utf-8"
				Content-Transfer-Encoding: base64

				%s
				--=part--
				""".formatted(Base64.getMimeEncoder().encodeToString(Dump.bytes(getClass(), "page-de.html")));
		assertEquals(Dump.text(getClass(), "page-de.mhtml.txt"),
				Dump.of(FORMATS, "page.mht", parts.getBytes(StandardCharsets.UTF_8)));
		assertEquals("no format\n",
				Dump.of(FORMATS, "mail.eml", ("To: a@example.com\n" + parts).getBytes(StandardCharsets.UTF_8)));
	}

	@Test
	void readWhenPageIsInAnotherCharset() {
		String page = Dump.text(getClass(), "page-ja.html").replace("charset=UTF-8", "charset=Shift_JIS");
		assertEquals(Dump.text(getClass(), "page-ja.html.txt"),
				Dump.of(FORMATS, "page.html", page.getBytes(Charset.forName("windows-31j"))));
		assertEquals(Dump.text(getClass(), "page-ja.html.txt"),
				Dump.of(FORMATS, "page.html", ("\ufeff" + page).getBytes(StandardCharsets.UTF_16LE)));
	}

	/** In China the page shows yuan with the sign of the yen. */
	@Test
	void readWhenTheSignIsOfTheYuan() {
		String page = """
				Name,Date,Web Order Id,Order Id,Publisher,Price,Icon
				游戏币,2025年12月11日,MA00000001,12345678901234,公司,¥6.00,
				ジェム,2025年12月11日,MA00000002,12345678901235,会社,¥600,
				""";
		String dump = Dump.of(FORMATS, "page.csv", page.getBytes(StandardCharsets.UTF_8));
		assertTrue(dump.contains("currency=CNY") && dump.contains("currency=JPY"), dump);
	}

	/** The tool keeps the sign that yen and yuan share. */
	@ParameterizedTest
	@CsvSource({ "¥120, '¥1,600', JPY, JPY", "¥120, 免费, JPY, JPY", "¥120, ¥6.00, JPY, CNY", "¥120, ¥6, JPY, CNY",
			"¥120, 68, JPY, CNY", "¥120, ¥160, EUR, CNY", "¥120, ¥160, CNY, CNY", "¥68.00, ¥98.00, JPY, CNY" })
	void readWhenTheToolIsUsedInJapan(String price, String other, String household, String currency) {
		String table = "序号,软件名称,开发商,开发商ID,购买时间,价格\n1,灯笼,示例游戏,900000001,2026-06-22 13:05:10,\"" + price
				+ "\"\n2,夜曲,示例音乐,900000003,2026/06/24,\"" + other + "\"\n";
		String dump = Dump.of(HistoryFormats.all(ZoneId.of("Asia/Tokyo"), household), "tool.csv",
				table.getBytes(StandardCharsets.UTF_8));
		assertTrue(dump.startsWith("format page-excel-tool"), dump);
		assertEquals(2, dump.split("currency=" + currency, -1).length - 1, dump);
	}

	@Test
	void readWhenARowBelowZeroPaysBack() {
		String page = """
				Purchase Date,Item Date & Time,Order ID,Document Number,Item Name,Publisher,Item Description,Item Price,Order Total,Payment Method,Billing Name
				"Dec 31, 2025",,MA00000001,123456789012,Gems,Seller,In-App Purchase,$9.99,$9.99,Visa •••• 9999,
				"Jan 5, 2026",,MA00000001,123456789012,Gems,Seller,In-App Purchase,-$9.99,-$9.99,Visa •••• 9999,
				""";
		String[] rows = Dump.of(FORMATS, "page.csv", page.getBytes(StandardCharsets.UTF_8))
			.lines()
			.filter((line) -> line.contains("HistoryLine"))
			.toArray(String[]::new);
		assertTrue(rows[0].contains("orderTotal=9.99") && !rows[0].contains("refund"), rows[0]);
		assertTrue(rows[1].contains("refund=9.99") && rows[1].contains("currency=USD"), rows[1]);
		assertFalse(rows[1].contains("lineAmount") || rows[1].contains("orderTotal"), rows[1]);
	}

	@Test
	void readWhenOnlyAPartOfThePageIsKept() {
		String page = Dump.text(getClass(), "page-de.html");
		String part = page.substring(page.indexOf("<div class=\"purchases\""), page.indexOf("</body>"));
		assertEquals(Dump.text(getClass(), "page-de.html.txt"),
				Dump.of(FORMATS, "part.html", part.getBytes(StandardCharsets.UTF_8)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "<html><body>Apple</body></html>", "<!DOCTYPE html><p>注文番号</p>",
			"From: a@example.com\nContent-Type: multipart/related\nContent-Location: https://example.com/\n\n<p>",
			"bplist00", "序号,价格\n1,2\n" })
	void identifyWhenSomethingElse(String text) {
		assertEquals("no format\n", Dump.of(FORMATS, "page.html", text.getBytes(StandardCharsets.UTF_8)));
	}

	/** What the page shows once for a purchase is not looked up for each of its items. */
	@Test
	void readAPurchaseOfThousandsOfItems() {
		String items = "<li class=pli><span class=pli-title>A</span><span class=pli-price>$1.00</span></li>"
			.repeat(12_000);
		String page = """
				<html><body><div class=purchase>
				<span data-auto-test-id='RAP2.PurchaseList.PurchaseHeader.Display.Date'>Dec 31, 2024</span>
				<span data-auto-test-id='RAP2.PurchaseList.PurchaseHeader.Display.WebOrder'>MABC123DE1</span>
				%s</div></body></html>
				""".formatted(items);
		String dump = assertTimeoutPreemptively(Duration.ofSeconds(30),
				() -> Dump.of(FORMATS, "page.html", page.getBytes(StandardCharsets.UTF_8)));
		assertTrue(dump.endsWith("used 12000, set aside 0\n"), dump.lines().skip(12_000).toList().toString());
	}

	/** A note inside an item speaks of that item, another of all. */
	@ParameterizedTest
	@CsvSource({ "true, '1'", "false, '1 2'" })
	void takeARefundForThatOfTheItemItStandsIn(boolean inside, String refunded) {
		String note = "<i data-auto-test-id='RAP2.PurchaseList.Note.REFUND_REQUESTED.REFUNDED'>Refunded</i>";
		String page = """
				<html><body><div class=purchase>
				<b data-auto-test-id='RAP2.PurchaseList.PurchaseHeader.Display.Date'>Dec 31, 2024</b>
				<ul><li class=pli><b class=pli-title>1</b>%s</li><li class=pli><b class=pli-title>2</b></li></ul>%s
				</div></body></html>
				""".formatted(inside ? note : "", inside ? "" : note);
		assertEquals(refunded,
				Dump.of(FORMATS, "page.html", page.getBytes(StandardCharsets.UTF_8))
					.lines()
					.filter((line) -> line.contains("flags=[REFUNDED]"))
					.map((line) -> line.replaceAll(".*title=([0-9]).*", "$1"))
					.collect(Collectors.joining(" ")));
	}

}
