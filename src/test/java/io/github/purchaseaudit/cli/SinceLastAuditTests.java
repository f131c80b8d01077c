package io.github.purchaseaudit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.github.purchaseaudit.report.JsonWriter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What one audit says of the findings of the last one, by real audits in sequence. */
class SinceLastAuditTests {

	private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 10);

	private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 10);

	@TempDir
	private Path folder;

	private SmallHousehold household;

	@BeforeEach
	void begin() throws IOException {
		this.household = new SmallHousehold(this.folder.resolve("input"));
		this.household.bought("MA00000001", SEPTEMBER, "10 Gems", 500, "Visa")
			.bought("MA00000002", SEPTEMBER, "20 Gems", 700, "JCB")
			.bought("MA00000003", OCTOBER, "30 Gems", 900, "Visa")
			.write();
	}

	@Test
	void firstAuditSaysSoEverywhere() throws IOException {
		forgery("forged", SEPTEMBER);
		CommandLineRun run = audit();
		assertEquals(Map.of("MA00000002", "first audit"), since("all"));
		assertFalse(run.out().contains("since"), run.out());
		assertEquals("first audit", about("all").get("Compared with"));
	}

	@Test
	void rowsAreKnownNewAndChanged() throws IOException {
		audit();
		this.household.bought("MA00000004", OCTOBER, "40 Gems", 800, "Amex").write();
		CommandLineRun run = audit();
		assertEquals(Map.of("MA00000002", "known", "MA00000004", "new"), since("all"));
		assertTrue(run.out().contains("New since 2026-11-22: 1, changed: 0"), run.out());
		this.household.receipt("r2", "MA00000002", SEPTEMBER, "20 Gems", 750).write();
		audit();
		assertEquals(Map.of("MA00000002", "changed", "MA00000004", "known"), since("all"));
	}

	@Test
	void anotherSumIsAChangeUnderTheSameFinding() throws IOException {
		audit();
		this.household.forgetRows();
		this.household.bought("MA00000001", SEPTEMBER, "10 Gems", 500, "Visa")
			.bought("MA00000002", SEPTEMBER, "20 Gems", 7000, "JCB")
			.write();
		audit();
		assertEquals(Map.of("MA00000002", "changed"), since("all"));
	}

	@Test
	void sameAuditAgainGivesTheSameBytesAlsoAfterOthers() throws IOException {
		audit("--month", "2026-09");
		audit("--month", "2026-10");
		audit();
		byte[] all = Files.readAllBytes(workbook("all"));
		byte[] september = Files.readAllBytes(workbook("2026-09"));
		audit("--month", "2026-09");
		audit();
		assertArrayEquals(all, Files.readAllBytes(workbook("all")));
		assertArrayEquals(september, Files.readAllBytes(workbook("2026-09")));
		assertEquals(Map.of("MA00000002", "first audit"), since("2026-09"));
	}

	@Test
	void auditWithNothingNewSaysSinceWhen() throws IOException {
		audit("--month", "2026-09");
		CommandLineRun run = audit("--month", "2026-10");
		assertTrue(run.out().contains("Nothing new since 2026-09."), run.out());
		CommandLineRun japanese = audit("--month", "2026-10", "--language", "ja");
		assertTrue(japanese.out().contains("前回（2026-09）から新しく見つかったものはありません。"), japanese.out());
	}

	@Test
	void newIsTheSameNumberEverywhere() throws IOException {
		audit();
		this.household.forgetRows();
		this.household.bought("MA00000001", SEPTEMBER, "10 Gems", 500, "Visa")
			.bought("MA00000002", SEPTEMBER, "20 Gems", 7000, "JCB")
			.bought("MA00000006", OCTOBER, "60 Gems", 100, "JCB")
			.write();
		CommandLineRun run = audit("--json");
		assertTrue(run.out().contains("New since 2026-11-22: 1, changed: 1"), run.out());
		assertEquals(List.of("1", "1", "1"),
				List.of(fact("of these, new since the last audit"), fact("New"), fact("Changed")));
		String json = Files.readString(reports().resolve("purchase-audit-all.json"));
		assertTrue(json.contains("\"newlyFlagged\":1,"), json);
		try (var in = Files.newInputStream(reports().resolve("purchase-audit-all.xlsx"));
				XSSFWorkbook book = new XSSFWorkbook(in)) {
			List<String> lines = new ArrayList<>();
			book.getSheetAt(0).forEach((row) -> lines.add(row.getCell(0).toString()));
			assertTrue(lines.stream().anyMatch((line) -> line.startsWith("New since 2026-11-22: 1, changed: 1. ")),
					lines.toString());
		}
	}

	@Test
	void newMailsAreToldApartFromNewOrders() throws IOException {
		audit();
		this.household.bought("MA00000004", OCTOBER, "40 Gems", 800, "Amex").write();
		forgery("forged", OCTOBER);
		CommandLineRun run = audit();
		assertTrue(run.out().contains("New since 2026-11-22: 2, changed: 0 (suspicious mails among the new: 1)"),
				run.out());
		assertEquals(List.of("1", "2"), List.of(fact("of these, new since the last audit"), fact("New")));
		CommandLineRun japanese = audit("--language", "ja");
		assertTrue(japanese.out().contains("新しく見つかったもの：2件、変わったもの：0件（新しいもののうち不審なメール：1通）"), japanese.out());
	}

	private String fact(String name) throws IOException {
		return SmallHousehold.about(reports(), "all")
			.stream()
			.filter((row) -> name.equals(row.get("Name")))
			.findFirst()
			.orElseThrow()
			.getOrDefault("Content", "");
	}

	@Test
	void findingOutsideThePeriodIsNotExamined() throws IOException {
		audit("--month", "2026-09");
		CommandLineRun run = audit("--month", "2026-10", "--json");
		assertTrue(run.out().contains("gone: 0, not examined this time: 1"), run.out());
		assertEquals("not examined this time (10 September 2026)", about("2026-10").get("UNKNOWN_CARD\nMA00000002"));
		String json = Files.readString(reports().resolve("purchase-audit-2026-10.json"));
		assertTrue(json.contains("""
				"vanishedFindings":[
				{"key":"MA00000002","code":"UNKNOWN_CARD","day":"2026-09-10","sinceLastAudit":"not-examined"}],"""),
				json);
		try (var schema = JsonWriter.class.getResourceAsStream("findings.schema.json")) {
			assertEquals(Set.of(),
					JsonSchemaFactory.getInstance(VersionFlag.V202012)
						.getSchema(schema)
						.validate(new ObjectMapper().readTree(json)));
		}
	}

	@Test
	void findingIsGoneWhenItsOrderIsThereWithoutIt() throws IOException {
		audit();
		this.household.register("- {name: Taro's Visa, brand: Visa, last4: \"1234\"}", "- {name: JCB, brand: JCB}");
		this.household.bought("MA00000005", OCTOBER, "50 Gems", 100, "Visa").write();
		CommandLineRun run = audit();
		assertTrue(run.out().contains("gone: 1, not examined this time: 0"), run.out());
		assertEquals("gone (10 September 2026)", about("all").get("UNKNOWN_CARD\nMA00000002"));
		assertEquals("gone",
				SmallHousehold.orders(reports(), "all")
					.stream()
					.filter((row) -> "MA00000002".equals(row.get("Order number")))
					.findFirst()
					.orElseThrow()
					.get("Since last audit"));
	}

	@Test
	void findingIsGoneWhenTheExportStillCoversTheDay() throws IOException {
		audit();
		this.household.forgetRows();
		this.household.bought("MA00000001", SEPTEMBER, "10 Gems", 500, "Visa")
			.bought("MA00000003", OCTOBER, "30 Gems", 900, "Visa")
			.write();
		audit();
		assertEquals("gone (10 September 2026)", about("all").get("UNKNOWN_CARD\nMA00000002"));
	}

	@Test
	void findingIsNotExaminedWhenTheInputsNoLongerCoverTheDay() throws IOException {
		audit();
		this.household.forgetRows();
		this.household.bought("MA00000003", OCTOBER, "30 Gems", 900, "Visa").write();
		audit();
		assertEquals("not examined this time (10 September 2026)", about("all").get("UNKNOWN_CARD\nMA00000002"));
	}

	@Test
	void forgedMailIsFirstKnownThenNotExamined() throws IOException {
		forgery("forged", SEPTEMBER);
		audit();
		forgery("forged-later", OCTOBER);
		CommandLineRun run = audit();
		assertTrue(run.out().contains("New since 2026-11-22: 1, changed: 0"), run.out());
		Files.delete(this.household.folder().resolve("forged.eml"));
		audit();
		assertEquals("not examined this time (10 September 2026)",
				about("all").entrySet()
					.stream()
					.filter((row) -> row.getKey().startsWith("COUNTERFEIT_MAIL\nmail:"))
					.findFirst()
					.orElseThrow()
					.getValue());
	}

	@Test
	void forgedMailMayBearAnEndlessMessageId() throws IOException {
		forgery("f", SEPTEMBER);
		Path mail = this.household.folder().resolve("f.eml");
		Files.writeString(mail, Files.readString(mail).replace("<f@", "<" + "f".repeat(5000) + "@"));
		audit();
		audit("--month", "2026-09");
	}

	@Test
	void newCardOfTheHouseholdChangesNoFinding() throws IOException {
		audit();
		this.household.register("- {name: Taro's Visa, brand: Visa, last4: \"1234\"}",
				"- {name: Amex, brand: Amex, last4: \"1006\"}");
		this.household.bought("MA00000005", OCTOBER, "50 Gems", 100, "Visa").write();
		audit();
		assertEquals(Map.of("MA00000002", "known"), since("all"));
	}

	private void forgery(String name, LocalDate day) throws IOException {
		this.household.mail(name, "Apple <billing@aplle.example>", day, "Your receipt from Apple.", """
				Apple Receipt
				Order ID: MZZZZZZZ99
				Star Quest
				TOTAL ¥9,800
				Cancel the payment: http://aplle.example/cancel
				""");
	}

	private CommandLineRun audit(String... options) {
		CommandLineRun run = this.household.audit(reports(), options);
		assertEquals(0, run.exitCode(), run.err() + run.out());
		return run;
	}

	private Map<String, String> since(String period) throws IOException {
		Map<String, String> since = new TreeMap<>();
		SmallHousehold.flagged(reports(), period)
			.forEach((row) -> since.put(row.get("Order number"), row.get("Since last audit")));
		return since;
	}

	private Map<String, String> about(String period) throws IOException {
		Map<String, String> about = new TreeMap<>();
		SmallHousehold.about(reports(), period)
			.stream()
			.filter((row) -> "Since last audit".equals(row.get("Part")))
			.forEach((row) -> about.put(row.get("Name"), row.get("Content")));
		return about;
	}

	private Path reports() {
		return this.folder.resolve("reports");
	}

	private Path workbook(String period) {
		return reports().resolve("purchase-audit-" + period + ".xlsx");
	}

}
