package io.github.purchaseaudit.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import io.github.purchaseaudit.order.Money;
import io.github.purchaseaudit.order.PaymentMethod;
import io.github.purchaseaudit.report.AuditFacts.Comparison;
import io.github.purchaseaudit.report.AuditFacts.Part;
import io.github.purchaseaudit.rule.ExaminedOrder;
import io.github.purchaseaudit.rule.Payer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CallSheetTests {

	/** A4 without the margins, in points. */
	private static final float PAGE = 770;

	@TempDir
	Path folder;

	@Test
	void beginWithTheMoney() throws IOException {
		List<String> lines = lines(StoryResults.undecided("ja"));
		assertEquals("うちのカードへの請求 ¥2,500（1件） ／ うちのものではない支払い方法 ¥48,600（5件） ／ 残高から ¥0 ／ 判断できない 0件", lines.get(2));
		assertEquals(
				"Charged to our own cards ¥2,500 (1) / to a payment method that is not ours ¥48,600 (5) / from the balance ¥0 / cannot be judged 0",
				lines(StoryResults.undecided("en")).get(2));
	}

	@Test
	void accuseNobodyBeforeAnyDecision() throws IOException {
		List<String> lines = lines(StoryResults.undecided("ja"));
		assertTrue(lines.contains("確認が必要な注文が6件あります。"), lines.toString());
		assertFalse(String.join("\n", lines).contains("身に覚えのない"));
		assertTrue(lines(StoryResults.undecided("en")).contains("6 orders need checking."));
	}

	@Test
	void tellTheFamilyRoleOnlyWhereTheRegisterDoes() throws IOException {
		StoryResults story = StoryResults.undecided("en");
		assertTrue(caller(story).contains("Apple Account: taro@example.jp (family organizer)\n"), caller(story));
		story.organizer = false;
		assertTrue(caller(story).contains("Apple Account: taro@example.jp\n"), caller(story));
		story.language = "ja";
		assertTrue(caller(story).contains("Apple Account taro@example.jp\n"), caller(story));
	}

	private String caller(StoryResults story) throws IOException {
		return lines(story).stream().filter((line) -> line.startsWith("山田 太郎\n")).findFirst().orElseThrow();
	}

	@Test
	void sayWhatIsNotOursOnceDecided() throws IOException {
		List<String> lines = lines(StoryResults.decided("ja"));
		assertTrue(lines.contains("身に覚えのない注文が5件、合計48,600円あります。支払いは私のものではないVisa（下4桁9999）です。ほかに、確認が必要な注文が1件あります。"),
				lines.toString());
		int statement = lines.indexOf("□ 家族全員に確認しました");
		assertTrue(statement > 0 && lines.get(statement + 1).startsWith("身に覚えのない"));
	}

	@Test
	void nameEveryPaymentMethodOfWhatIsNotOurs() throws IOException {
		StoryResults story = new StoryResults("en");
		claim(story, Payer.NOT_OURS, PaymentMethod.of("Visa", "9999"));
		claim(story, Payer.OURS, PaymentMethod.of("Mastercard", "5678"));
		claim(story, Payer.BALANCE, PaymentMethod.of("Store credit", null));
		claim(story, Payer.OURS, PaymentMethod.of("JCB", "1234"));
		claim(story, Payer.NOT_JUDGED, null);
		String said = "I do not recognise 5 orders, ¥500 in total. They were paid with Visa ending in 9999, which is"
				+ " not mine, and my Mastercard ending in 5678 and the balance of my Apple Account and my JCB ending in"
				+ " 1234. No payment method is shown for 1 of them.";
		assertTrue(lines(story).contains(said), lines(story).toString());
		for (String brand : List.of("Amex", "Diners", "Discover")) {
			claim(story, Payer.NOT_OURS, PaymentMethod.of(brand, "1111"));
		}
		story.language = "ja";
		String more = String.join("\n", lines(story));
		assertTrue(more.contains("と私のJCB（下4桁1234）と私のものではないAmex（下4桁1111）とほか2つの支払い方法です。うち1件は"), more);
	}

	private static void claim(StoryResults story, Payer payer, @Nullable PaymentMethod method) {
		ExaminedOrder like = StoryResults.foreign("MZ0000000" + story.flagged.size(), "Gems", 1,
				"2026-10-09T10:00:00Z");
		ExaminedOrder order = new ExaminedOrder(like.key(), like.number(), null, like.purchased(), like.account(),
				like.member(), like.items(), Money.of("100", "JPY"), null,
				(method != null) ? List.of(method) : List.of(), like.receipt(), payer, like.findings(), like.notes(),
				like.evidence());
		Decision decision = new Decision(Decision.Choice.NOT_OURS, "", false);
		story.flagged.add(new ReportedOrder(order, SinceLast.NEW, false, decision));
	}

	@Test
	void leadWithWhatIsNew() throws IOException {
		StoryResults story = StoryResults.undecided("en");
		story.comparison = new Comparison("2026-09", 6, 0, 0, 2, 0, 0);
		assertTrue(
				lines(story).contains("New since 2026-09: 6, changed: 0. Gone since then: 2. 6 orders need checking."),
				lines(story).toString());
		story.comparison = new Comparison("2026-09", 8, 0, 0, 0, 0, 2);
		assertTrue(lines(story)
			.contains("New since 2026-09: 8, changed: 0 (suspicious mails among the new: 2). 6 orders need checking."),
				lines(story).toString());
		story.language = "ja";
		story.comparison = new Comparison("2026-09", 0, 0, 6, 0, 1, 0);
		assertTrue(lines(story).contains("前回（2026-09）から新しく見つかったものはありません。確認が必要な注文が6件あります。"), lines(story).toString());
	}

	@Test
	void readLargestFirstInGroups() throws IOException {
		List<String> orders = lines(StoryResults.decided("ja")).stream()
			.filter((line) -> line.startsWith("MK7Q"))
			.toList();
		assertEquals(List.of("MK7Q 2X9 A04", "MK7Q 2X9 A01", "MK7Q 2X9 A00", "MK7Q 2X9 A03", "MK7Q 2X9 A02"),
				orders.stream().map((line) -> line.substring(0, 12)).toList());
	}

	@Test
	void readLargestFirstAlsoBeforeWhatIsNew() throws IOException {
		StoryResults story = new StoryResults("en");
		add(story, "MZ00000001", Money.of("300", "JPY"), SinceLast.NEW);
		add(story, "MZ00000002", Money.of("9999.99", "USD"), SinceLast.NEW);
		add(story, "MZ00000003", Money.of("12000", "JPY"), SinceLast.KNOWN);
		add(story, "MZ00000004", Money.of("15", "EUR"), SinceLast.KNOWN);
		add(story, "MZ00000005", null, SinceLast.CHANGED);
		add(story, "MZ00000006", Money.of("9800", "JPY"), SinceLast.NEW);
		assertEquals(
				List.of("MZ00 000 003", "MZ00 000 006", "MZ00 000 001", "MZ00 000 004", "MZ00 000 002", "MZ00 000 005"),
				lines(story).stream().filter((line) -> line.startsWith("MZ00 ")).toList());
	}

	private static void add(StoryResults story, String number, @Nullable Money amount, SinceLast since) {
		ExaminedOrder like = StoryResults.foreign(number, "Gems", 1, "2026-10-09T10:00:00Z");
		ExaminedOrder order = new ExaminedOrder(like.key(), like.number(), null, like.purchased(), like.account(),
				like.member(), like.items(), amount, null, like.payments(), like.receipt(), like.payer(),
				like.findings(), like.notes(), like.evidence());
		story.flagged.add(new ReportedOrder(order, since, false, null));
	}

	/** One name of 400 characters took half of the page that is read aloud. */
	@Test
	void cutLongNamesOfItems() throws IOException {
		StoryResults story = new StoryResults("en");
		story.flagged.add(new ReportedOrder(
				StoryResults.foreign("MZ00000001", "Gem ".repeat(100).strip(), 1, "2026-10-09T10:00:00Z"),
				SinceLast.NEW, false, null));
		assertTrue(lines(story).contains("星の冒険; " + "Gem ".repeat(18) + "G…\ntaro@example.jp"),
				lines(story).toString());
	}

	@Test
	void setTheDaysApartFromTheReasons() throws IOException {
		try (XSSFWorkbook workbook = read(StoryResults.decided("ja"))) {
			List<HorizontalAlignment> days = new ArrayList<>();
			for (Row row : workbook.getSheetAt(0)) {
				if (row.getCell(0).getStringCellValue().startsWith("MK7Q")) {
					days.add(row.getCell(6).getCellStyle().getAlignment());
				}
			}
			assertEquals(List.of(HorizontalAlignment.CENTER), days.stream().distinct().toList());
		}
	}

	@Test
	void giveTheStepsOfTheCaseAtHand() throws IOException {
		String decided = String.join("\n", lines(StoryResults.decided("ja")));
		assertTrue(decided.contains("【自分のアカウントに、自分のものではないカード】"));
		assertFalse(decided.contains("【自分のアカウント・自分のカード】"));
		String undecided = String.join("\n", lines(StoryResults.undecided("ja")));
		assertTrue(undecided.contains("【自分のアカウント・自分のカード】"));
		assertFalse(undecided.contains("【自分のカードに、うちのアカウントにない注文】"));
	}

	/** The table beside them counts the days that are left to ask for a refund. */
	@Test
	void giveTheStepsOfOurOwnCardAlsoBesideWhatIsMoreUrgent() throws IOException {
		StoryResults story = new StoryResults("en");
		story.add(StoryResults.foreign("MZ00000001", "Gems", 9800, "2026-10-09T10:00:00Z"), null);
		story.add(StoryResults.familyOrder("MZ00000002", 48000), null);
		String steps = String.join("\n", lines(story));
		int foreign = steps.indexOf("[Own account, a card that is not ours]");
		int own = steps.indexOf("[Own account, own card]");
		assertTrue(foreign > 0 && own > foreign, steps);
		assertTrue(steps.contains("Tell the issuer by 19 December 2026 (49 days left"), steps);
	}

	@Test
	void sayWhereTheIssuersNumberStands() throws IOException {
		StoryResults story = new StoryResults("en");
		story.add(StoryResults.charge("APPLE COM BILL", 9800), null);
		assertTrue(String.join("\n", lines(story))
			.contains("1.\u00a0Call the card issuer at once (number: back of the card)  2.\u00a0Then Apple"));
		story.language = "ja";
		assertTrue(String.join("\n", lines(story)).contains("① すぐにカード会社へ電話（番号はカードの裏面）　② そのあとAppleへ"));
	}

	@Test
	void callNoDeadlinePassedThatNeverBegan() throws IOException {
		StoryResults story = new StoryResults("en");
		claim(story, Payer.NOT_JUDGED, null);
		String unclear = String.join("\n", lines(story));
		assertTrue(
				unclear.contains("Should a card of yours turn out to have paid, tell its issuer within about 60 days"),
				unclear);
		assertFalse(unclear.contains("have passed"), unclear);
		story.language = "ja";
		assertTrue(String.join("\n", lines(story)).contains("自分のカードで支払われたとわかったら、利用から約60日以内を目安に"));
	}

	@Test
	void sayThatTheIssuersTimeMayHavePassed() throws IOException {
		String late = String.join("\n", lines(StoryResults.undecided("en")));
		assertTrue(late.contains("within about 60 days of use; call even if they have passed."), late);
	}

	/** A line that runs out of the page makes programs print the whole page smaller. */
	@Test
	void wrapEveryLineThatMayBeLong() throws IOException {
		try (XSSFWorkbook workbook = read(StoryResults.decided("en"))) {
			for (Row row : workbook.getSheetAt(0)) {
				for (Cell cell : row) {
					assertTrue(cell.toString().length() < 60 || cell.getCellStyle().getWrapText(), cell.toString());
				}
			}
		}
	}

	@Test
	void sayHowToReachApple() throws IOException {
		String text = String.join("\n", lines(StoryResults.decided("ja")));
		for (String fact : List.of("0120-277-535", "9:00〜21:00", "getsupport.apple.com", "#9110", "188",
				"専門部署への引き継ぎ（エスカレーション）は必要ですか", "添付を受け取れない窓口があります。その場合は電話メモを読み上げてください", "reportphishing@apple.com")) {
			assertTrue(text.contains(fact), fact);
		}
		assertFalse(text.contains("ab12"), "no digest");
		assertFalse(text.contains("aplle.example"), "no Message-ID");
	}

	@Test
	void beginWithWhatMustBeDecidedFirst() throws IOException {
		StoryResults results = StoryResults.undecided("en");
		results.undecided.add(StoryResults.undecidedMethod());
		assertEquals(
				"Decide this first: Amex 3007 (2 orders, ¥1,960, first 1 August 2026, last 1 September 2026, for example: 読み放題)",
				lines(results).get(2));
	}

	@Test
	void sayHowManyOrdersWaitForADecision() throws IOException {
		StoryResults results = new StoryResults("en");
		results.waiting = new Part(List.of(Money.of("125790", "JPY")), 84, List.of());
		assertTrue(
				lines(results).get(2)
					.endsWith("cannot be judged 84 [of which waiting for a decision in household.yml ¥125,790 (84)]"),
				lines(results).get(2));
	}

	@Test
	void sayHowManyMethodsAreLeftToDecide() throws IOException {
		StoryResults results = StoryResults.undecided("en");
		for (int i = 0; i < 8; i++) {
			results.undecided.add(StoryResults.undecidedMethod());
		}
		assertEquals("… and 3 more to decide on the sheet Payment methods", lines(results).get(7));
	}

	@Test
	void sayThatThereIsNoOrderOfThePeriod() throws IOException {
		assertTrue(lines(new StoryResults("en"))
			.contains("There is no order of this period, so nothing can be said about it."));
	}

	@Test
	void beQuietWhenNothingIsFlagged() throws IOException {
		StoryResults quiet = new StoryResults("ja");
		quiet.orders.add(StoryResults.undecided("ja").orders.get(0));
		List<String> lines = lines(quiet);
		assertTrue(lines.contains("確認が必要な注文はありません。"));
		assertFalse(String.join("\n", lines).contains("書き留める"));
	}

	private static long count(XSSFSheet sheet, String beginning) {
		long count = 0;
		for (Row row : sheet) {
			Cell first = row.getCell(0);
			count += (first.getCellType() == CellType.STRING && first.getStringCellValue().startsWith(beginning)) ? 1
					: 0;
		}
		return count;
	}

	@Test
	void firstPageFitsOnPaper() throws IOException {
		for (String language : List.of("ja", "en")) {
			StoryResults results = StoryResults.decided(language);
			IntStream.range(0, 40)
				.mapToObj((i) -> StoryResults.foreign("MX000000" + (10 + i), "課金アイテムの長い名前".repeat(3), 500 + i,
						"2026-10-09T10:00:00Z"))
				.forEach((order) -> results.flagged.add(new ReportedOrder(order, SinceLast.NEW, false,
						new Decision(Decision.Choice.NOT_OURS, "", false))));
			try (XSSFWorkbook workbook = read(results)) {
				XSSFSheet sheet = workbook.getSheetAt(0);
				int[] breaks = sheet.getRowBreaks();
				assertTrue(breaks.length >= 2, "further pages");
				String continued = language.equals("ja") ? "（続きは%dページ目：" : "(Continued on page %d: ";
				for (int page = 2; page < 4; page++) {
					assertEquals(1, count(sheet, String.format(continued, page)), "page " + page);
				}
				int start = 0;
				for (int end : breaks) {
					assertTrue(height(sheet, start, end) <= PAGE, language + " " + height(sheet, start, end));
					start = end + 1;
				}
				float rest = height(sheet, start, sheet.getLastRowNum());
				assertTrue(rest <= PAGE, language + " " + rest);
				assertSmallestFont(workbook);
			}
		}
	}

	private static float height(XSSFSheet sheet, int first, int last) {
		float sum = 0;
		for (int i = first; i <= last; i++) {
			sum += sheet.getRow(i).getHeightInPoints();
		}
		return sum;
	}

	private static void assertSmallestFont(XSSFWorkbook workbook) {
		for (Row row : workbook.getSheetAt(0)) {
			for (Cell cell : row) {
				int points = workbook.getFontAt(cell.getCellStyle().getFontIndex()).getFontHeightInPoints();
				assertTrue(points >= 9, () -> cell.getAddress() + " " + points);
			}
		}
	}

	private List<String> lines(AuditResults results) throws IOException {
		List<String> lines = new ArrayList<>();
		try (XSSFWorkbook workbook = read(results)) {
			for (Row row : workbook.getSheetAt(0)) {
				for (Cell cell : row) {
					if (cell.getCellType() == CellType.STRING) {
						lines.add(cell.getStringCellValue());
					}
				}
			}
		}
		return lines;
	}

	private XSSFWorkbook read(AuditResults results) throws IOException {
		Path file = this.folder.resolve("call.xlsx");
		WorkbookWriter.write(results, file);
		return new XSSFWorkbook(Files.newInputStream(file));
	}

}
