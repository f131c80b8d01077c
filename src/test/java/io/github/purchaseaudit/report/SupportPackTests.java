package io.github.purchaseaudit.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import io.github.purchaseaudit.rule.FindingCode;
import io.github.purchaseaudit.rule.Note;
import io.github.purchaseaudit.rule.Payer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SupportPackTests {

	private static final Pattern TO_THE_READER = Pattern.compile("\\b[Yy]ours?\\b");

	@TempDir
	Path folder;

	@Test
	void nothingWhenNothingIsDecided() throws IOException {
		assertTrue(SupportPack.read(workbook(StoryResults.undecided("en")), null).isEmpty());
	}

	@Test
	void holdOnlyOrdersDecidedForApple() throws IOException {
		Path pack = SupportPack.read(workbook(reviewed("en")), null).forApple(this.folder).file();
		assertEquals("apple-support-2026-10.xlsx", pack.getFileName().toString());
		assertEquals(List.of("MK7Q2X9A00", "MK7Q2X9A01", "MK7Q2X9A02", "MK7Q2X9A03", "MK7Q2X9A04", "MF0AM0LY01",
				"MF0AM0LY02"), column(pack, "Orders", 0));
		assertEquals(List.of("taro@example.jp", "taro@example.jp", "taro@example.jp", "taro@example.jp",
				"taro@example.jp", "h•••@example.jp", "h•••@example.jp"), column(pack, "Orders", 3));
		assertEquals("family member", column(pack, "Orders", 4).get(5));
		assertEquals("星の冒険; +500 Gems", column(pack, "Orders", 5).get(1));
		assertEquals("listed in a purchase history\nmail from Apple, Message-ID <a1@email.example>",
				column(pack, "Orders", 10).get(0));
		assertEquals("charged on the card statement of 22 October 2026\nlisted in a purchase history",
				column(pack, "Orders", 10).get(5));
	}

	@ParameterizedTest
	@ValueSource(strings = { "en", "ja" })
	void holdNothingThatStaysAtHome(String language) throws IOException {
		Path pack = SupportPack.read(workbook(reviewed(language)), language).forApple(this.folder).file();
		String bytes = unzipped(pack);
		for (String secret : List.of("家族全員に聞いた", "MP3V5N1D77", "MH4T8W2C91", "1234", "太郎<", "花子", "西新宿", "ab12",
				"9f86d081", "Takeout", ".csv", ".mbox", "Apache POI", "家計の", "hanako@", "Hanako", "p7@", "10655968")) {
			assertFalse(bytes.contains(secret), secret);
		}
		assertTrue(bytes.contains("taro@example.jp"));
	}

	/** As the audit judges them: what nobody names, and what others paid too, is open. */
	@ParameterizedTest
	@CsvSource({ "Mastercard 5678, OURS", "'', NOT_JUDGED", "Visa 9999 + Mastercard 5678, NOT_JUDGED",
			"Store credit + Mastercard 5678, OURS", "Store credit, BALANCE" })
	void judgeWhoPaidAsTheAuditDoes(String payments, Payer payer) {
		List<ReviewedMethod> methods = List.of(new ReviewedMethod("Visa 9999", null, MethodSpending.Status.UNKNOWN),
				new ReviewedMethod("Mastercard 5678", "家計のMastercard", MethodSpending.Status.OPEN),
				new ReviewedMethod("Store credit", null, MethodSpending.Status.UNKNOWN));
		Map<String, String> row = Map.of("decision", "Not ours", "order-number", "MK7Q2X9A00", "amount", "980",
				"currency", "JPY", "payment-method", payments, "days-left", "3", "findings", "BURST");
		assertEquals(payer,
				new ReviewedOrder(ZoneOffset.UTC, List.of(), methods).read(row).orElseThrow().order().payer());
	}

	@ParameterizedTest
	@CsvSource({ "taro@example.jp, taro@example.jp", "hanako@example.jp, h•••@example.jp", "20774411, 2•••",
			"+819012345678, +•••", "@, @•••" })
	void maskTheAccountsOfOthers(String account, String shown) {
		ReviewedOrder reading = new ReviewedOrder(ZoneOffset.UTC, List.of("taro@example.jp"), List.of());
		Map<String, String> row = Map.of("decision", "Ask Apple", "order-number", "MK7Q2X9A00", "account", account,
				"findings", "NO_RECEIPT");
		assertEquals(shown, reading.read(row).orElseThrow().order().account());
	}

	@Test
	void callSheetSpeaksOfTheSameOrders() throws IOException {
		Path pack = SupportPack.read(workbook(reviewed("ja")), null).forApple(this.folder).file();
		String text = String.join("\n", cells(pack, "電話メモ"));
		assertTrue(text.contains("身に覚えのない注文が7件、合計52,400円あります。支払いは私のものではないVisa（下4桁9999）と私のMastercard（下4桁5678）です。"),
				text);
		assertTrue(text.contains("MK7Q 2X9 A01"));
	}

	/** Who is no organizer must not be called one. */
	@ParameterizedTest
	@CsvSource({ "true, Apple Account: taro@example.jp (family organizer)", "false, Apple Account: taro@example.jp" })
	void tellTheFamilyRoleThatTheRegisterTells(boolean organizer, String caller) throws IOException {
		StoryResults story = reviewed("en");
		story.organizer = organizer;
		Path pack = SupportPack.read(workbook(story), null).forApple(this.folder).file();
		String text = String.join("\n", cells(pack, "Call sheet"));
		assertTrue(text.contains("\n" + caller + "\n"), text);
	}

	@Test
	void speakTheLanguageAskedFor() throws IOException {
		Path pack = SupportPack.read(workbook(reviewed("ja")), "en").forApple(this.folder).file();
		String text = String.join("\n", cells(pack, "Call sheet"));
		assertTrue(text.contains("I do not recognise 7 orders, ¥52,400 in total."), text);
	}

	@Test
	void tellWhatCameBack() throws IOException {
		Path pack = SupportPack.read(workbook(refunded("en")), null).forApple(this.folder).file();
		List<String> evidence = column(pack, "Orders", 10);
		assertEquals("refunded: 1000 JPY\nlisted in a purchase history", evidence.get(evidence.size() - 2));
		assertEquals("charged back by the card issuer\nlisted in a purchase history",
				evidence.get(evidence.size() - 1));
		String call = String.join("\n", cells(pack, "Call sheet"));
		assertTrue(call.contains("¥7,980 (4) [of which refunded ¥1,000] / to a payment method that is not ours "
				+ "¥48,600 (5) / from the balance ¥0 / cannot be judged 1"), call);
	}

	@Test
	void speakForTheHouseholdNotToIt() throws IOException {
		Path pack = SupportPack.read(workbook(reviewed("en")), null).forApple(this.folder).file();
		assertTrue(column(pack, "Orders", 9).get(0).startsWith("A payment method that is not in our register"),
				column(pack, "Orders", 9).get(0));
		Texts texts = Texts.of("en", ZoneOffset.UTC);
		for (FindingCode code : FindingCode.values()) {
			String meaning = texts.text("code." + code + ".meaning");
			assertFalse(TO_THE_READER.matcher(meaning).find(), meaning);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "家計のMastercard", "mastercard ５６７８" })
	void holdOnlyTheCardForItsIssuer(String card) throws IOException {
		Path pack = SupportPack.read(workbook(reviewed("ja")), null).forIssuer(card, this.folder).orElseThrow().file();
		assertEquals(List.of("ＡＰＰＬＥ　ＣＯＭ　ＢＩＬＬ", "ＡＰＰＬＥ　ＣＯＭ　ＢＩＬＬ"), column(pack, "ご利用明細", 1));
		assertEquals(List.of("1480", "3300"), column(pack, "ご利用明細", 2));
		assertEquals(List.of("980", "3300", "このカードの分"), column(pack, "ご利用明細", 4));
		assertEquals(List.of("Mastercard 5678", "Mastercard 5678", "Mastercard 5678"), column(pack, "ご利用明細", 7));
		assertTrue(String.join("\n", cells(pack, "ご利用明細"))
			.contains("確認をお願いする合計：¥4,280（2件）と、ほかの支払い方法と合わせて払われた注文1件のうち、このカードの分（明細をご覧ください）"));
		String bytes = unzipped(pack);
		for (String secret : List.of("@example", "着せ替え", "9999", "1234", "花子", "家族全員に聞いた", "meisai", "Apache POI")) {
			assertFalse(bytes.contains(secret), secret);
		}
		assertTrue(bytes.contains("届け出の期限：2026年12月7日（2026年10月31日の時点で残り37日。利用から約60日が目安で、会員規約によります）"));
		assertTrue(String.join("\n", cells(pack, "確認事項")).contains("カードは手元にありますか"));
	}

	@Test
	void claimFromIssuerOnlyWhatHasNotComeBack() throws IOException {
		Path pack = SupportPack.read(workbook(refunded("en")), null)
			.forIssuer("家計のMastercard", this.folder)
			.orElseThrow()
			.file();
		assertEquals(List.of("980", "3300", "this card's part", "2000", "0"), column(pack, "Charges", 4));
		assertEquals(List.of("refunded ¥1,000", "charged back ¥700"), column(pack, "Charges", 6));
		String text = String.join("\n", cells(pack, "Charges"));
		assertTrue(text.contains("Disputed in total: ¥6,280 (3) and this card's part of 1 order that other methods "
				+ "paid too (see the statement) [without ¥1,700 that already came back]"), text);
		assertTrue(text.contains("Deadline: 7 December 2026 (37 days left on 31 October 2026; "
				+ "about 60 days after use is common, the card's terms decide)"), text);
	}

	@Test
	void sayThatTheIssuersTimeHasPassed() throws IOException {
		StoryResults story = StoryResults.decided("en");
		ReportedOrder closed = story.flagged.remove(5);
		story.flagged.add(new ReportedOrder(closed.order(), SinceLast.NEW, false,
				new Decision(Decision.Choice.NOT_OURS, "", false)));
		Path pack = SupportPack.read(workbook(story), null).forIssuer("家計のJCB", this.folder).orElseThrow().file();
		String text = String.join("\n", cells(pack, "Charges"));
		assertTrue(text.contains("Deadline: about 60 days after use is common, and that has passed"), text);
	}

	@Test
	void claimNothingByAnyDayFromSomebodyElsesIssuer() throws IOException {
		Path pack = SupportPack.read(workbook(StoryResults.decided("en")), null)
			.forIssuer("Visa 9999", this.folder)
			.orElseThrow()
			.file();
		assertFalse(String.join("\n", cells(pack, "Charges")).contains("Deadline"));
	}

	@Test
	void knowCardsAndNotTheFiguresOfTheChart() throws IOException {
		assertEquals(List.of("Visa 9999", "家計のMastercard", "家計のJCB"),
				SupportPack.read(workbook(reviewed("ja")), null).cards());
	}

	@Test
	void issuersSheetsLeadToEachOther() throws IOException {
		Path pack = SupportPack.read(workbook(reviewed("en")), null)
			.forIssuer("家計のMastercard", this.folder)
			.orElseThrow()
			.file();
		try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(pack))) {
			for (List<String> way : List.of(List.of("Charges", "Questions"), List.of("Questions", "Charges"))) {
				var link = workbook.getSheet(way.get(0)).getHyperlinkList().get(0);
				assertEquals("'" + way.get(1) + "'!A1", link.getLocation());
				assertEquals("To the sheet " + way.get(1),
						workbook.getSheet(way.get(0)).getRow(link.getFirstRow()).getCell(0).getStringCellValue());
			}
		}
	}

	@Test
	void nothingForCardWithoutClaims() throws IOException {
		assertEquals(Optional.empty(),
				SupportPack.read(workbook(reviewed("ja")), null).forIssuer("家計のJCB", this.folder));
	}

	/** Another family member's order is to be asked about, one order turned out ours. */
	private static StoryResults reviewed(String language) {
		StoryResults story = StoryResults.decided(language);
		ReportedOrder closed = story.flagged.remove(5);
		story.flagged.add(new ReportedOrder(closed.order(), SinceLast.NEW, false,
				new Decision(Decision.Choice.OURS, "家族全員に聞いた", false)));
		story.add(StoryResults.familyOrder("MF0AM0LY01", 980), new Decision(Decision.Choice.ASK_APPLE, "", false));
		story.flagged.add(new ReportedOrder(StoryResults.charge("ＡＰＰＬＥ　ＣＯＭ　ＢＩＬＬ", 3300), SinceLast.NEW, false,
				new Decision(Decision.Choice.NOT_OURS, "", false)));
		story.add(StoryResults.splitOrder("MF0AM0LY02", 500), new Decision(Decision.Choice.NOT_OURS, "", false));
		return story;
	}

	/** Of two more orders Apple refunded some, or the issuer took the payment back. */
	private static StoryResults refunded(String language) {
		StoryResults story = reviewed(language);
		Decision notOurs = new Decision(Decision.Choice.NOT_OURS, "", false);
		story.add(StoryResults.refundedOrder("MF0AM0LY03", 3000, 1000, Set.of(Note.REFUNDED)), notOurs);
		story.add(StoryResults.refundedOrder("MF0AM0LY04", 700, 0, Set.of(Note.CHARGEBACK)), notOurs);
		return story;
	}

	private Path workbook(AuditResults results) throws IOException {
		Path workbook = this.folder.resolve("reviewed.xlsx");
		WorkbookWriter.write(results, workbook);
		return workbook;
	}

	private static List<String> column(Path pack, String name, int column) throws IOException {
		try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(pack))) {
			var sheet = workbook.getSheet(name);
			List<String> values = new ArrayList<>();
			for (int i = sheet.getTables().get(0).getStartRowIndex() + 1; i <= sheet.getLastRowNum(); i++) {
				Cell cell = sheet.getRow(i).getCell(column);
				values.add(switch (cell.getCellType()) {
					case NUMERIC -> String.valueOf((long) cell.getNumericCellValue());
					default -> cell.getStringCellValue();
				});
			}
			values.removeIf(String::isEmpty);
			return values;
		}
	}

	private static List<String> cells(Path pack, String name) throws IOException {
		try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(pack))) {
			Sheet sheet = workbook.getSheet(name);
			List<String> values = new ArrayList<>();
			for (Row row : sheet) {
				row.forEach((cell) -> values.add(new DataFormatter().formatCellValue(cell)));
			}
			return values;
		}
	}

	private static String unzipped(Path pack) throws IOException {
		ByteArrayOutputStream all = new ByteArrayOutputStream();
		try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(pack))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				all.write(entry.getName().getBytes(StandardCharsets.UTF_8));
				zip.transferTo(all);
			}
		}
		return all.toString(StandardCharsets.UTF_8);
	}

}
