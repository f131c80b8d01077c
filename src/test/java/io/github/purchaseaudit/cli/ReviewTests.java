package io.github.purchaseaudit.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What a person writes into the workbook is still there after the next audit. */
class ReviewTests {

	private static final String ORDER = "MNXVNM6NKT";

	@TempDir
	private Path reports;

	@Test
	void decisionAndCommentSurviveTheNextAudit() throws IOException {
		audit();
		decide("Flagged orders", ORDER, "Not ours", "+81 said the shop");
		CommandLineRun again = audit();
		assertEquals(0, again.exitCode(), again.err());
		Map<String, String> row = row();
		assertEquals("Not ours", row.get("Decision"));
		assertEquals("+81 said the shop", row.get("Comment"));
		assertTrue(again.out().contains("purchase-audit-all ("), again.out());
		assertEquals(2, workbooks().size(), workbooks().toString());
		audit();
		assertEquals(2, workbooks().size(), workbooks().toString());
	}

	@Test
	void findingsWithDecisionNoLongerFail() throws IOException {
		assertEquals(3, audit("--fail-on-findings").exitCode());
		decide("Flagged orders", "", "対応不要", "");
		CommandLineRun onlyMails = audit("--fail-on-findings");
		assertEquals(3, onlyMails.exitCode());
		assertTrue(onlyMails.out().contains("read the sheet \"Suspicious mails\""), onlyMails.out());
		assertTrue(onlyMails.out().contains("Every row of \"Flagged orders\" is decided"), onlyMails.out());
		assertFalse(onlyMails.out().contains("decide each row"), onlyMails.out());
		decide("Suspicious mails", "", "Ignore", "");
		CommandLineRun all = audit("--fail-on-findings");
		assertEquals(0, all.exitCode());
		assertFalse(all.out().contains("read the sheet \"Suspicious mails\""), all.out());
	}

	/** A case that is not over must not look like an audit without findings. */
	@ParameterizedTest
	@CsvSource({ "Not ours, 3", "Ask Apple, 3", "Ask the family, 3", "Ours, 0", "Ignore, 0" })
	void decidedOrdersFailUntilTheyAreSettled(String decision, int exitCode, @TempDir Path input) throws IOException {
		SmallHousehold household = new SmallHousehold(input)
			.bought("MA00000001", LocalDate.of(2026, 9, 10), "10 Gems", 500, "Visa 9999")
			.write();
		household.audit(this.reports, "--language", "en");
		decide("Flagged orders", "MA00000001", decision, "");
		CommandLineRun again = household.audit(this.reports, "--language", "en", "--fail-on-findings");
		assertEquals(exitCode, again.exitCode(), again.out());
	}

	@Test
	void oursOnUnknownCardPrintsTheLineForTheRegister() throws IOException {
		audit();
		decide("Flagged orders", "MJ390CEBHK", "Ours", "");
		CommandLineRun again = audit();
		assertTrue(again.out().contains("brand: Visa, last4: \"9999\""), again.out());
	}

	@Test
	void oursOutsideTheDaysOfACardPrintsThemCorrected(@TempDir Path input) throws IOException {
		SmallHousehold household = new SmallHousehold(input)
			.bought("MA00000001", LocalDate.of(2026, 9, 10), "10 Gems", 500, "JCB")
			.bought("MA00000002", LocalDate.of(2026, 9, 12), "20 Gems", 900, "JCB")
			.bought("MA00000003", LocalDate.of(2026, 2, 3), "40 Gems", 300, "JCB")
			.bought("MA00000004", LocalDate.of(2026, 9, 20), "60 Gems", 700, "JCB")
			.write();
		household.register(
				"- {name: Household JCB, brand: JCB, last4: \"1234\", valid-from: 2026-03-01, closed-on: 2026-08-31}");
		String before = household.audit(this.reports, "--language", "en").out();
		assertFalse(before.contains("Household JCB"), before);
		for (String ours : List.of("MA00000001", "MA00000002", "MA00000003")) {
			decide("Flagged orders", ours, "Ours", "");
		}
		decide("Flagged orders", "MA00000004", "Ask the family", "");
		String out = household.audit(this.reports, "--language", "en").out();
		assertTrue(out.contains("outside the days of Household JCB is ours"), out);
		assertTrue(out.contains("valid-from: 2026-02-03, closed-on: 2026-09-12"), out);
	}

	private Path auditSeptember(SmallHousehold household) {
		household.audit(this.reports, "--language", "en", "--month", "2026-09");
		return this.reports.resolve("purchase-audit-2026-09.xlsx");
	}

	/** The month that a decision is about need not be audited again. */
	@Test
	void oursInOneMonthPrintsTheLineInTheNext(@TempDir Path input) throws IOException {
		SmallHousehold household = new SmallHousehold(input)
			.bought("MA00000001", LocalDate.of(2026, 9, 10), "10 Gems", 500, "JCB 7777")
			.bought("MA00000002", LocalDate.of(2026, 9, 11), "20 Gems", 900, "Visa 9999")
			.write();
		Path september = auditSeptember(household);
		SheetEdits.set(september, "Flagged orders", "Decision", "MA00000001", "Ours");
		SheetEdits.set(september, "Flagged orders", "Decision", "MA00000002", "Ignore");
		household.bought("MA00000003", LocalDate.of(2026, 10, 5), "40 Gems", 300, "Visa 1234").write();
		String out = household.audit(this.reports, "--language", "en", "--month", "2026-10").out();
		assertTrue(out.contains("- {name: JCB 7777, brand: JCB, last4: \"7777\"}"), out);
		assertFalse(out.contains("9999"), out);
		household.register("- {name: Taro's Visa, brand: Visa, last4: \"1234\"}",
				"- {name: JCB 7777, brand: JCB, last4: \"7777\"}");
		String done = household.audit(this.reports, "--language", "en", "--month", "2026-10").out();
		assertFalse(done.contains("7777"), done);
	}

	/** Without digits it would hide what is not decided in that month. */
	@Test
	void oursInOneMonthPrintsNoLineWithoutDigitsInTheNext(@TempDir Path input) throws IOException {
		SmallHousehold household = new SmallHousehold(input)
			.bought("MA00000001", LocalDate.of(2026, 9, 10), "10 Gems", 500, "MasterCard")
			.bought("MA00000002", LocalDate.of(2026, 9, 11), "20 Gems", 900, "MasterCard")
			.write();
		SheetEdits.set(auditSeptember(household), "Flagged orders", "Decision", "MA00000001", "Ours");
		String out = household.audit(this.reports, "--language", "en", "--month", "2026-10").out();
		assertFalse(out.contains("brand: Mastercard"), out);
	}

	/** A line for its brand would make every card of that brand ours. */
	@Test
	void oursPrintsNoLineForWhatTheRegisterHas(@TempDir Path input) throws IOException {
		SmallHousehold household = new SmallHousehold(input)
			.bought("MA00000001", LocalDate.of(2026, 9, 10), "10 Gems", 500, "JCB")
			.receipt("1", "MA00000001", LocalDate.of(2026, 9, 10), "10 Gems", 500)
			.write();
		String receipt = Files.readString(input.resolve("1.eml"));
		Files.writeString(input.resolve("1.eml"), receipt.replace("Visa .... 1234", "Visa .... 7777"));
		household.register("- {name: JCB, brand: JCB, last4: \"1234\"}");
		household.audit(this.reports, "--language", "en");
		decide("Flagged orders", "MA00000001", "Ours", "");
		String out = household.audit(this.reports, "--language", "en").out();
		assertTrue(out.contains("{name: Visa 7777, brand: Visa, last4: \"7777\"}"), out);
		assertFalse(out.contains("brand: JCB"), out);
	}

	@Test
	void oursOnUnknownDevicePrintsItsNameOnTheReceipt(@TempDir Path input) throws IOException {
		for (String file : List.of("Apple Media Services information.zip", "mail.mbox")) {
			Files.copy(Path.of("sample-data", file), input.resolve(file));
		}
		String register = Files.readString(Path.of("sample-data/household.yml"));
		Files.writeString(input.resolve("household.yml"), register + "devices: [太郎のiPad]\n");
		Object[] audit = { "audit", input, "--reports", this.reports, "--language", "en", "--as-of", "2026-11-22" };
		CommandLineRun.of(audit);
		decide("Flagged orders", "MJ390CEBHK", "Ours", "");
		String out = CommandLineRun.of(audit).out();
		assertTrue(out.contains("{name: iPhone}"), out);
		assertFalse(out.contains("AppStore/"), out);
	}

	@Test
	void decisionWithoutItsFindingIsKeptAndListed(@TempDir Path input) throws IOException {
		SmallHousehold household = new SmallHousehold(input)
			.bought("MA00000001", LocalDate.of(2026, 9, 10), "10 Gems", 500, "JCB")
			.write();
		household.audit(this.reports, "--language", "en");
		decide("Flagged orders", "MA00000001", "Ask the family", "asked Hanako");
		household.register("- {name: Taro's Visa, brand: Visa, last4: \"1234\"}", "- {name: JCB, brand: JCB}");
		household.audit(this.reports, "--language", "en");
		assertTrue(SmallHousehold.flagged(this.reports, "all").isEmpty());
		Map<String, String> kept = SmallHousehold.about(this.reports, "all")
			.stream()
			.filter((row) -> "MA00000001".equals(row.get("Name")))
			.findFirst()
			.orElseThrow();
		assertEquals("Ask the family\nasked Hanako", kept.get("Content"));
		byte[] written = Files.readAllBytes(workbook());
		household.audit(this.reports, "--language", "en");
		assertArrayEquals(written, Files.readAllBytes(workbook()));
		household.register("- {name: Taro's Visa, brand: Visa, last4: \"1234\"}");
		household.audit(this.reports, "--language", "en");
		assertEquals("asked Hanako", SmallHousehold.flagged(this.reports, "all").get(0).get("Comment"));
	}

	@Test
	void moneyLineLeavesOutWhatIsSettledAndTiesOut(@TempDir Path input) throws IOException {
		SmallHousehold household = new SmallHousehold(input)
			.bought("MA00000001", LocalDate.of(2026, 9, 10), "10 Gems", 500, "Visa 9999")
			.bought("MA00000002", LocalDate.of(2026, 9, 12), "20 Gems", 900, "Visa 9999")
			.bought("MA00000003", LocalDate.of(2026, 9, 14), "40 Gems", 1600, "Visa 9999")
			.bought("77", "MA00000004", LocalDate.of(2026, 9, 16), "80 Gems", 3000, "Visa 1234")
			.write();
		household.register("- {name: Taro's Visa, brand: Visa, last4: \"1234\"}");
		household.audit(this.reports, "--language", "en");
		assertTrue(callSheet().contains("Charged to our own cards ¥3,000 (1) / to a payment method that is not ours"
				+ " ¥3,000 (3) / from the balance ¥0 / cannot be judged 0"), callSheet().toString());
		decide("Flagged orders", "MA00000001", "Ours", "");
		decide("Flagged orders", "MA00000004", "Ignore", "");
		decide("Flagged orders", "MA00000003", "Not ours", "");
		CommandLineRun again = household.audit(this.reports, "--language", "en", "--json");
		List<String> lines = callSheet();
		assertTrue(lines.contains("Charged to our own cards ¥0 / to a payment method that is not ours ¥2,500 (2)"
				+ " / from the balance ¥0 / cannot be judged 0"), lines.toString());
		assertTrue(lines.contains("Decided as our own, or nothing to do; not counted above: ¥3,500 (2)"),
				lines.toString());
		assertTrue(lines.contains("I do not recognise 1 order of ¥1,600. It was paid with Visa ending in 9999, which is"
				+ " not mine. 1 more order needs checking."), lines.toString());
		assertEquals(4, SmallHousehold.flagged(this.reports, "all").size());
		assertTrue(again.out().contains("2 orders need to be looked at."), again.out());
		assertTrue(again.out().contains("decided as our own, or nothing to do: ¥3,500 (orders: 2)"), again.out());
		String json = Files.readString(this.reports.resolve("purchase-audit-all.json"));
		assertTrue(json.contains("\"settled\":{\"orders\":2,\"sums\":{\"JPY\":3500},\"refunded\":{}}"), json);
		assertTrue(json.contains("\"notOurs\":{\"orders\":2,\"sums\":{\"JPY\":2500},\"refunded\":{}}"), json);
	}

	private List<String> callSheet() throws IOException {
		List<String> lines = new java.util.ArrayList<>();
		try (InputStream in = Files.newInputStream(workbook()); XSSFWorkbook book = new XSSFWorkbook(in)) {
			for (Row row : book.getSheetAt(0)) {
				lines.add(row.getCell(0).toString());
			}
		}
		return lines;
	}

	/**
	 * Neither another language nor the same audit again changes what was decided about.
	 */
	private void decideOurs(SmallHousehold household) throws IOException {
		household.audit(this.reports, "--language", "en");
		decide("Flagged orders", "MA00000001", "Ours", "");
		household.audit(this.reports, "--language", "ja");
		household.audit(this.reports, "--language", "en");
		assertEquals("first audit", since());
	}

	@Test
	void changedSinceDecidedWhenTheSumIsAnother(@TempDir Path input) throws IOException {
		SmallHousehold household = new SmallHousehold(input)
			.bought("MA00000001", LocalDate.of(2026, 9, 10), "10 Gems", 500, "JCB")
			.write();
		decideOurs(household);
		household.forgetRows();
		household.bought("MA00000001", LocalDate.of(2026, 9, 10), "10 Gems", 5000, "JCB").write();
		household.audit(this.reports, "--language", "en");
		assertEquals("changed since you decided", since());
		decide("Flagged orders", "MA00000001", "Not ours", "");
		household.audit(this.reports, "--language", "en");
		assertNotEquals("changed since you decided", since());
	}

	@Test
	void whatChangedSinceDecidedNeedsAPersonAgain(@TempDir Path input) throws IOException {
		LocalDate day = LocalDate.of(2026, 10, 5);
		SmallHousehold household = new SmallHousehold(input)
			.bought("MA00000001", day, "Dragon Chest", 12_000, "Visa 1234")
			.write();
		household.audit(this.reports, "--language", "en");
		decide("Flagged orders", "MA00000001", "Ours", "");
		CommandLineRun settled = household.audit(this.reports, "--language", "en", "--fail-on-findings");
		assertEquals(0, settled.exitCode(), settled.out());
		assertFalse(settled.out().contains("since you decided"), settled.out());
		household.forgetRows();
		household.bought("MA00000001", day, "Dragon Chest", 12_000, "Visa 9999").write();
		CommandLineRun changed = household.audit(this.reports, "--language", "en", "--fail-on-findings");
		assertEquals(3, changed.exitCode(), changed.out());
		assertTrue(changed.out().contains("1 order needs to be looked at."), changed.out());
		assertTrue(changed.out().contains("1 row has changed since you decided"), changed.out());
		assertFalse(changed.out().contains("\"Flagged orders\" is decided"), changed.out());
		assertFalse(changed.out().contains("Add this line"), changed.out());
		String sheet = String.join("\n", callSheet());
		assertTrue(sheet.contains("1 order needs checking."), sheet);
		assertTrue(sheet.contains("※ 1 row has changed since you decided"), sheet);
		assertFalse(sheet.contains("Decided as our own"), sheet);
		assertEquals("changed since you decided", since());
		for (int i = 0; i < 2; i++) {
			assertEquals(3, household.audit(this.reports, "--language", "en", "--fail-on-findings").exitCode());
			assertEquals("changed since you decided", since());
		}
		decide("Flagged orders", "MA00000001", "Ours", "Hanako's new card");
		CommandLineRun again = household.audit(this.reports, "--language", "en", "--fail-on-findings");
		assertEquals(0, again.exitCode(), again.out());
		assertTrue(again.out().contains("brand: Visa, last4: \"9999\""), again.out());
	}

	@Test
	void decisionStaysSettledWhenAFindingGoesAway(@TempDir Path input) throws IOException {
		LocalDate day = LocalDate.of(2026, 10, 5);
		SmallHousehold household = new SmallHousehold(input)
			.bought("MA00000001", day, "Dragon Chest", 12_000, "Visa 9999")
			.write();
		household.audit(this.reports, "--language", "en");
		decide("Flagged orders", "MA00000001", "Ignore", "");
		household.register("- {name: Taro's Visa, brand: Visa, last4: \"9999\"}");
		CommandLineRun again = household.audit(this.reports, "--language", "en", "--fail-on-findings");
		assertEquals(0, again.exitCode(), again.out());
		assertEquals("BURST", SmallHousehold.flagged(this.reports, "all").get(0).get("Findings"));
		assertFalse(again.out().contains("since you decided"), again.out());
	}

	/** A card that was registered since takes the finding away, and with it the row. */
	@ParameterizedTest
	@CsvSource({ "Not ours, true", "Ask Apple, true", "Ours, false", "Ignore, false" })
	void tellsOfOrdersNotOursThatNothingFlagsAnyMore(String decision, boolean told, @TempDir Path input)
			throws IOException {
		LocalDate day = LocalDate.of(2026, 10, 5);
		SmallHousehold household = new SmallHousehold(input).bought("MA00000001", day, "Gems", 980, "Visa 9999")
			.write();
		household.audit(this.reports, "--language", "en");
		decide("Flagged orders", "MA00000001", decision, "");
		String before = household.audit(this.reports, "--language", "en").out();
		assertFalse(before.contains("has no finding any more"), before);
		household.register("- {name: Taro's Visa, brand: Visa, last4: \"9999\"}");
		String out = household.audit(this.reports, "--language", "en").out();
		assertEquals(List.of(), SmallHousehold.flagged(this.reports, "all"));
		assertEquals(told, out.contains("1 order that you decided \"Not ours\" or \"Ask Apple\" has no finding"), out);
		assertEquals(told, out.contains("stands under All orders alone: MA00000001."), out);
		assertEquals(told, String.join("\n", callSheet()).contains("has no finding any more"));
		assertEquals(!told, out.contains("Nothing to do today."), out);
	}

	/** A mail or a charge that is explained has no row any more. */
	@ParameterizedTest
	@CsvSource({ "Not ours, true", "Ask Apple, true", "Ours, false" })
	void tellsOfMailsNotOursThatAnOrderExplains(String decision, boolean told, @TempDir Path input) throws IOException {
		LocalDate day = LocalDate.of(2026, 9, 12);
		SmallHousehold household = new SmallHousehold(input)
			.bought("MA00000001", day.minusDays(40), "10 Gems", 300, "Visa")
			.bought("MA00000003", day.plusDays(40), "30 Gems", 400, "Visa")
			.write();
		household.mail("alert", day, "Your recent purchase with your Apple ID.",
				"""
						Your Apple ID, taro@example.jp, was just used to purchase Pile of Gems from the App Store on a computer \
						or device that had not previously been associated with that Apple ID.
						""");
		household.audit(this.reports, "--language", "en");
		decide("Flagged orders", "Pile of Gems", decision, "");
		String before = household.audit(this.reports, "--language", "en").out();
		assertFalse(before.contains("no finding any more"), before);
		household.bought("MA00000002", day, "Pile of Gems", 980, "Visa").write();
		String out = household.audit(this.reports, "--language", "en").out();
		assertEquals(List.of(), SmallHousehold.flagged(this.reports, "all"));
		assertEquals(told, out.contains("1 mail or charge that you decided \"Not ours\" or \"Ask Apple\" has no"
				+ " finding any more (Your recent purchase with your Apple ID.). Most often"), out);
		assertEquals(!told, out.contains("Nothing to do today."), out);
	}

	@Test
	void tellsOfChargesNotOursThatAnOrderExplains(@TempDir Path input) throws IOException {
		LocalDate day = LocalDate.of(2026, 9, 12);
		SmallHousehold household = new SmallHousehold(input)
			.bought("MA00000001", day.minusDays(40), "10 Gems", 300, "Visa")
			.bought("MA00000003", day.plusDays(40), "30 Gems", 400, "Visa")
			.charged(day, 980)
			.write();
		household.audit(this.reports, "--language", "en");
		decide("Flagged orders", "CHARGE_WITHOUT_ORDER", "Not ours", "");
		household.bought("MA00000002", day, "Pile of Gems", 980, "Visa").write();
		String out = household.audit(this.reports, "--language", "en").out();
		assertEquals(List.of(), SmallHousehold.flagged(this.reports, "all"));
		assertTrue(out.contains("has no finding any more (APPLE.COM/BILL 2026-09-12). Most often"), out);
	}

	@ParameterizedTest
	@CsvSource({ "Visa, Visa, Not ours", "Visa, Visa 9999, Not ours", "PayPay, PayPay, Ask Apple", "Visa, Visa, ''" })
	void oursWithoutDigitsGivesNoLineThatHidesOtherOrders(String own, String other, String decision,
			@TempDir Path input) throws IOException {
		LocalDate day = LocalDate.of(2026, 10, 5);
		SmallHousehold household = new SmallHousehold(input).bought("MA00000001", day, "Dragon Pass", 980, own)
			.bought("MA00000002", day.plusDays(3), "Gold Chest", 4800, other)
			.write();
		household.register("- {name: JCB, brand: JCB}");
		household.audit(this.reports, "--language", "en");
		decide("Flagged orders", "MA00000001", "Ours", "");
		decide("Flagged orders", "MA00000002", decision, "");
		String out = household.audit(this.reports, "--language", "en").out();
		assertFalse(out.contains("Add this line"), out);
		assertTrue(out.contains("You decided that " + own + " is ours, but"), out);
		decide("Flagged orders", "MA00000002", "Ours", "");
		out = household.audit(this.reports, "--language", "en").out();
		assertTrue(out.contains("- {name: " + own + ", brand: " + own + "}"), out);
	}

	@Test
	void entryToPasteFitsIntoAListInBrackets(@TempDir Path input) throws IOException {
		SmallHousehold household = new SmallHousehold(input)
			.bought("MA00000001", LocalDate.of(2026, 10, 5), "Gold Chest", 4800, "Visa 9999")
			.write();
		Path register = input.resolve("household.yml");
		String known = "{name: Taro's Visa, brand: Visa, last4: \"1234\"}";
		Files.writeString(register,
				Files.readString(register)
					.replace("\n  - {name: Taro's", " [{name: Taro's")
					.replace("\"1234\"}", "\"1234\"}]"));
		household.audit(this.reports, "--language", "en");
		decide("Flagged orders", "MA00000001", "Ours", "");
		String entry = "{name: Visa 9999, brand: Visa, last4: \"9999\"}";
		String out = household.audit(this.reports, "--language", "en").out();
		assertTrue(out.contains("The list payment-methods of household.yml stands in brackets") && out.contains(entry),
				out);
		assertFalse(out.contains("- {"), out);
		Files.writeString(register, Files.readString(register).replace(known, known + ", " + entry));
		assertEquals(0, household.audit(this.reports, "--language", "en", "--fail-on-findings").exitCode());
		assertEquals(List.of(), SmallHousehold.flagged(this.reports, "all"));
	}

	@Test
	void decisionThatIsNotUnderstoodIsToldOnce(@TempDir Path input) throws IOException {
		SmallHousehold household = new SmallHousehold(input)
			.bought("MA00000001", LocalDate.of(2026, 10, 5), "Gold Chest", 4800, "Visa 9999")
			.write();
		household.audit(this.reports, "--language", "en");
		decide("Flagged orders", "MA00000001", "身に覚えがない", "");
		String out = household.audit(this.reports, "--language", "en").out();
		assertTrue(out.contains("purchase-audit-all.xlsx: \"身に覚えがない\" is no word of the list in Decision"), out);
		assertTrue(out.contains("(1 row)"), out);
		out = household.audit(this.reports, "--language", "en").out();
		assertFalse(out.contains("no word of the list"), out);
		assertEquals("身に覚えがない", SmallHousehold.flagged(this.reports, "all").get(0).get("Comment"));
	}

	@Test
	void reportSavedAsAnotherTypeIsTold(@TempDir Path input) throws IOException {
		SmallHousehold household = new SmallHousehold(input)
			.bought("MA00000001", LocalDate.of(2026, 10, 5), "Gold Chest", 4800, "Visa 9999")
			.write();
		household.audit(this.reports, "--language", "en");
		Files.copy(workbook(), this.reports.resolve("purchase-audit-all.ods"));
		Files.writeString(this.reports.resolve("purchase-audit-all.csv"), "Key,Decision\nMA00000001,Ours\n");
		Files.writeString(this.reports.resolve("budget.csv"), "Rent,90000\n");
		String out = household.audit(this.reports, "--language", "ja").out();
		assertTrue(out.contains("purchase-audit-all.ods は .xlsx 形式ではない"), out);
		assertTrue(out.contains("purchase-audit-all.csv は .xlsx 形式ではない"), out);
		assertFalse(out.contains("budget.csv"), out);
	}

	@Test
	void workbookBesideAnOpenOneIsKeptWhenSomebodyWroteIntoIt(@TempDir Path input) throws IOException {
		SmallHousehold household = new SmallHousehold(input)
			.bought("MA00000001", LocalDate.of(2026, 9, 10), "10 Gems", 500, "JCB")
			.write();
		Files.createDirectories(workbook().resolve("cannot be replaced"));
		household.audit(this.reports, "--language", "en");
		Path beside = this.reports.resolve("purchase-audit-all-new.xlsx");
		SheetEdits.set(beside, "Flagged orders", "Decision", "MA00000001", "Ask the family");
		byte[] written = Files.readAllBytes(beside);
		CommandLineRun run = household.audit(this.reports, "--language", "en");
		assertTrue(run.out().contains("it is kept as purchase-audit-all-new ("), run.out());
		Path kept = workbooks().stream().filter((file) -> file.toString().contains("-new (")).findFirst().orElseThrow();
		assertArrayEquals(written, Files.readAllBytes(kept));
		assertFalse(household.audit(this.reports, "--language", "en").out().contains("it is kept as"));
	}

	@Test
	void emptiedDecisionIsTakenBack(@TempDir Path input) throws IOException {
		LocalDate day = LocalDate.of(2026, 9, 10);
		SmallHousehold household = new SmallHousehold(input).bought("MA00000001", day, "10 Gems", 500, "Visa 9999")
			.bought("MA00000002", day.plusDays(1), "20 Gems", 700, "Visa 9999")
			.write();
		household.audit(this.reports, "--language", "en");
		decide("Flagged orders", "MA00000001", "Ours", "");
		decide("Flagged orders", "MA00000002", "Ignore", "");
		household.audit(this.reports, "--language", "en");
		decide("Flagged orders", "MA00000001", "", "");
		for (int i = 0; i < 3; i++) {
			CommandLineRun again = household.audit(this.reports, "--language", "en", "--fail-on-findings");
			assertEquals(3, again.exitCode(), again.out());
			assertEquals(", Ignore", decisions("all"));
			String comment = SmallHousehold.flagged(this.reports, "all")
				.stream()
				.map((row) -> row.getOrDefault("Comment", ""))
				.collect(Collectors.joining());
			assertTrue(comment.matches("\\[purchase-audit-all \\(.+\\)[.]xlsx] Ours"), comment);
		}
		decide("Flagged orders", "MA00000001", "Not ours", "");
		household.audit(this.reports, "--language", "en");
		assertEquals("Not ours, Ignore", decisions("all"));
	}

	@Test
	void emptiedCommentStaysAsOverridden(@TempDir Path input) throws IOException {
		SmallHousehold household = new SmallHousehold(input)
			.bought("MA00000001", LocalDate.of(2026, 9, 10), "10 Gems", 500, "Visa 9999")
			.write();
		household.audit(this.reports, "--language", "en");
		decide("Flagged orders", "MA00000001", "Not ours", "asked the bank");
		household.audit(this.reports, "--language", "en");
		decide("Flagged orders", "MA00000001", "Not ours", "");
		for (int i = 0; i < 3; i++) {
			household.audit(this.reports, "--language", "en");
			assertEquals("Not ours", decisions("all"));
			String comment = SmallHousehold.flagged(this.reports, "all").get(0).getOrDefault("Comment", "");
			assertTrue(comment.matches("\\[purchase-audit-all \\(.+\\)[.]xlsx] asked the bank"), comment);
		}
		decide("Flagged orders", "MA00000001", "Not ours", "asked again");
		household.audit(this.reports, "--language", "en");
		String comment = SmallHousehold.flagged(this.reports, "all").get(0).getOrDefault("Comment", "");
		assertTrue(comment.startsWith("asked again\n[purchase-audit-all ("), comment);
	}

	@Test
	void workbookThatNeverHeldADecisionTakesNoneBack(@TempDir Path input) throws IOException {
		LocalDate day = LocalDate.of(2026, 9, 10);
		SmallHousehold household = new SmallHousehold(input).bought("MA00000001", day, "10 Gems", 500, "Visa 9999")
			.bought("MA00000002", day.plusDays(1), "20 Gems", 700, "Visa 9999")
			.write();
		household.audit(this.reports, "--language", "en", "--month", "2026-09");
		household.audit(this.reports, "--language", "en");
		decide("Flagged orders", "MA00000001", "Ours", "");
		SheetEdits.set(this.reports.resolve("purchase-audit-2026-09.xlsx"), "Flagged orders", "Decision", "MA00000002",
				"Ignore");
		household.audit(this.reports, "--language", "en", "--month", "2026-09");
		assertEquals("Ours, Ignore", decisions("2026-09"));
		household.audit(this.reports, "--language", "en");
		assertEquals("Ours, Ignore", decisions("all"));
	}

	@Test
	void emptiedDecisionOfAPaymentMethodStaysTakenBack(@TempDir Path input) throws IOException {
		SmallHousehold household = new SmallHousehold(input)
			.bought("MA00000001", LocalDate.of(2026, 9, 10), "10 Gems", 500, "PayPay")
			.write();
		household.audit(this.reports, "--language", "en");
		SheetEdits.set(workbook(), "Payment methods", "Decision", "PayPay", "Ours");
		household.audit(this.reports, "--language", "en");
		assertEquals(0, SmallHousehold.flagged(this.reports, "all").size());
		SheetEdits.set(workbook(), "Payment methods", "Decision", "PayPay", "");
		for (int i = 0; i < 2; i++) {
			household.audit(this.reports, "--language", "en");
			assertEquals(1, SmallHousehold.flagged(this.reports, "all").size());
		}
	}

	private String decisions(String period) throws IOException {
		return SmallHousehold.flagged(this.reports, period)
			.stream()
			.sorted(Comparator.comparing((row) -> row.getOrDefault("Key", "")))
			.map((row) -> row.getOrDefault("Decision", ""))
			.collect(Collectors.joining(", "));
	}

	@Test
	void changedSinceDecidedWhenTheReceiptHasAnotherSum(@TempDir Path input) throws IOException {
		LocalDate day = LocalDate.of(2026, 9, 10);
		SmallHousehold household = new SmallHousehold(input).bought("MA00000001", day, "10 Gems", 5000, "Visa 1234")
			.receipt("r1", "MA00000001", day, "10 Gems", 400)
			.write();
		decideOurs(household);
		household.receipt("r1", "MA00000001", day, "10 Gems", 450);
		household.audit(this.reports, "--language", "en");
		assertEquals("changed since you decided", since());
	}

	@ParameterizedTest
	@CsvSource({ "Visa 1234, 'brand: Visa, last4: \"1234\"', 'JCB, JCB 9999, PayPay'",
			"PayPay, brand: PayPay, 'JCB, JCB 9999, Visa 1234'",
			"JCB, 'You decided that JCB is ours, but', 'JCB 9999, PayPay, Visa 1234'" })
	void oursOnThePaymentMethodsSettlesIt(String method, String line, String flagged, @TempDir Path input)
			throws IOException {
		LocalDate day = LocalDate.of(2026, 9, 10);
		SmallHousehold household = new SmallHousehold(input).bought("MA00000001", day, "10 Gems", 500, "JCB")
			.bought("MA00000002", day.plusDays(1), "20 Gems", 500, "PayPay")
			.bought("MA00000004", day.plusDays(2), "40 Gems", 500, "JCB 9999")
			.receipt("r3", "MA00000003", day.plusDays(1), "30 Gems", 500)
			.write();
		household.register("- {name: Other, brand: Amex}");
		household.audit(this.reports, "--language", "en");
		SheetEdits.set(workbook(), "Payment methods", "Decision", method, "Ours");
		for (int i = 0; i < 2; i++) {
			CommandLineRun again = household.audit(this.reports, "--language", "en");
			assertTrue(again.out().contains(line), again.out());
			assertEquals(flagged,
					SmallHousehold.flagged(this.reports, "all")
						.stream()
						.filter((row) -> row.getOrDefault("Findings", "").contains("UNKNOWN_CARD"))
						.map((row) -> row.getOrDefault("Payment method", ""))
						.sorted()
						.collect(Collectors.joining(", ")));
		}
	}

	private String since() throws IOException {
		return SmallHousehold.flagged(this.reports, "all").get(0).getOrDefault("Since last audit", "");
	}

	private CommandLineRun audit(String... options) {
		Object[] arguments = new Object[8 + options.length];
		Object[] given = { "audit", "sample-data", "--reports", this.reports, "--language", "en", "--as-of",
				"2026-11-22" };
		System.arraycopy(given, 0, arguments, 0, given.length);
		System.arraycopy(options, 0, arguments, given.length, options.length);
		return CommandLineRun.of(arguments);
	}

	private Map<String, String> row() throws IOException {
		return SheetRows.of(workbook(), "Flagged orders", "Key")
			.stream()
			.filter((row) -> ORDER.equals(row.get("Order number")))
			.findFirst()
			.orElseThrow();
	}

	/** Writes into the row of an order, or into all rows. */
	private void decide(String sheet, String order, String decision, String comment) throws IOException {
		byte[] written = Files.readAllBytes(workbook());
		try (InputStream in = new java.io.ByteArrayInputStream(written); XSSFWorkbook book = new XSSFWorkbook(in)) {
			decide(book.getSheet(sheet), order, decision, comment);
			try (OutputStream out = Files.newOutputStream(workbook())) {
				book.write(out);
			}
		}
	}

	private static void decide(Sheet sheet, String order, String decision, String comment) {
		List<String> headings = List.of();
		for (Row row : sheet) {
			List<String> cells = new java.util.ArrayList<>();
			row.forEach((cell) -> cells.add(cell.toString()));
			if (cells.contains("Key")) {
				headings = cells;
			}
			else if (!headings.isEmpty() && cells.contains(order.isEmpty() ? cells.get(0) : order)) {
				cell(row, headings.indexOf("Decision")).setCellValue(decision);
				cell(row, headings.indexOf("Comment")).setCellValue(comment);
			}
		}
	}

	private static Cell cell(Row row, int column) {
		return row.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
	}

	private Path workbook() {
		return this.reports.resolve("purchase-audit-all.xlsx");
	}

	private List<Path> workbooks() throws IOException {
		try (var files = Files.list(this.reports)) {
			return files.filter((file) -> file.toString().endsWith(".xlsx")).sorted().toList();
		}
	}

}
