package io.github.purchaseaudit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Orders that an earlier audit could not judge, by real audits in sequence. */
class CarriedOverTests {

	private static final String LATE_IN_SEPTEMBER = "MA00000002";

	@TempDir
	private Path folder;

	private SmallHousehold household;

	@BeforeEach
	void begin() throws IOException {
		this.household = new SmallHousehold(this.folder.resolve("input"));
		this.household.bought("MA00000001", LocalDate.of(2026, 8, 10), "10 Gems", 500, "Amex")
			.bought(LATE_IN_SEPTEMBER, LocalDate.of(2026, 9, 27), "20 Gems", 700, "Visa")
			.bought("MA00000003", LocalDate.of(2026, 9, 28), "30 Gems", 800, "JCB")
			.write();
		this.household.receipt("august", "MA00000001", LocalDate.of(2026, 8, 10), "10 Gems", 500);
	}

	@Test
	void orderIsFlaggedWhenItsReceiptCanBeJudgedAtLast() throws IOException {
		audit("2026-09");
		assertEquals(Map.of("MA00000003", "UNKNOWN_CARD"), flagged("2026-09"));
		this.household.bought("MA00000004", LocalDate.of(2026, 10, 8), "40 Gems", 900, "Visa").write();
		this.household.receipt("october", "MA00000004", LocalDate.of(2026, 10, 8), "40 Gems", 900);
		audit("2026-10");
		assertEquals(Map.of(LATE_IN_SEPTEMBER, "NO_RECEIPT carried over", "MA00000003",
				"UNKNOWN_CARD, NO_RECEIPT carried over"), flagged("2026-10"));
		byte[] written = Files.readAllBytes(workbook("2026-10"));
		audit("2026-10");
		assertArrayEquals(written, Files.readAllBytes(workbook("2026-10")));
		this.household.bought("MA00000005", LocalDate.of(2026, 11, 5), "50 Gems", 100, "Visa").write();
		audit("2026-11");
		assertEquals(Map.of(), flagged("2026-11"));
	}

	@Test
	void rowThatCameLateIsFlagged() throws IOException {
		audit("2026-09");
		this.household.bought("MA00000006", LocalDate.of(2026, 9, 15), "60 Gems", 300, "Amex").write();
		audit("2026-10");
		assertEquals(Map.of("MA00000006", "UNKNOWN_CARD carried over"), flagged("2026-10"));
	}

	@Test
	void monthThatNobodyAuditedIsCaughtUpWith() throws IOException {
		this.household.bought("MA00000007", LocalDate.of(2026, 7, 2), "70 Gems", 200, "JCB").write();
		audit("2026-08");
		audit("2026-10");
		assertEquals(Map.of("MA00000003", "UNKNOWN_CARD carried over"), flagged("2026-10"));
	}

	@Test
	void whatWasJudgedOrLiesBeforeTheFirstAuditIsContext() throws IOException {
		audit("2026-10");
		assertEquals(Map.of(), flagged("2026-10"));
		audit("2026-09");
		audit("2026-11");
		assertEquals(Map.of(), flagged("2026-11"));
	}

	@Test
	void judgedOrderIsNotCarriedOverWhenOnlyTheRegisterChanges() throws IOException {
		this.household.receipt("september", LATE_IN_SEPTEMBER, LocalDate.of(2026, 9, 27), "20 Gems", 700);
		audit("2026-09");
		assertEquals(Map.of("MA00000003", "UNKNOWN_CARD"), flagged("2026-09"));
		this.household.register("- {name: Hanako's JCB, brand: JCB, last4: \"5678\"}");
		this.household.bought("MA00000006", LocalDate.of(2026, 9, 15), "60 Gems", 300, "Visa").write();
		audit("2026-10");
		assertEquals(Map.of("MA00000006", "UNKNOWN_CARD, NO_RECEIPT carried over"), flagged("2026-10"));
		byte[] written = Files.readAllBytes(workbook("2026-10"));
		audit("2026-10");
		assertArrayEquals(written, Files.readAllBytes(workbook("2026-10")));
	}

	@Test
	void orderFoundCleanAsContextIsJudgedToo() throws IOException {
		audit("2026-08");
		this.household.forgetRows();
		this.household.bought("MA00000006", LocalDate.of(2026, 9, 15), "60 Gems", 300, "Visa").write();
		this.household.receipt("september", "MA00000006", LocalDate.of(2026, 9, 15), "60 Gems", 300);
		audit("2026-10");
		assertEquals(Map.of(), flagged("2026-10"));
		this.household.register("- {name: Hanako's JCB, brand: JCB, last4: \"5678\"}");
		audit("2026-11");
		assertEquals(Map.of(), flagged("2026-11"));
	}

	@Test
	void orderAfterThePeriodIsNotJudgedYet() throws IOException {
		audit("2026-08");
		this.household.register("- {name: Hanako's JCB, brand: JCB, last4: \"5678\"}");
		audit("2026-10");
		assertEquals(Map.of(LATE_IN_SEPTEMBER, "UNKNOWN_CARD carried over"), flagged("2026-10"));
	}

	@Test
	void undecidedOrderIsFlaggedWhenItIsDecidedAtLast() throws IOException {
		this.household.register("- {name: Somebody's Visa, brand: Visa, ours: unknown}");
		audit("2026-09");
		assertEquals(Map.of("MA00000003", "UNKNOWN_CARD"), flagged("2026-09"));
		this.household.register("- {name: Somebody's Visa, brand: Visa, ours: false}");
		audit("2026-10");
		assertEquals(Map.of(LATE_IN_SEPTEMBER, "UNKNOWN_CARD carried over"), flagged("2026-10"));
		audit("2026-11");
		assertEquals(Map.of(), flagged("2026-11"));
	}

	@Test
	void orderIsFlaggedWhenItsReceiptComesLateAndNamesAnotherCard() throws IOException {
		this.household.forgetRows();
		this.household.register("- {name: Taro's Visa, brand: Visa, last4: \"9999\"}");
		this.household.bought(LATE_IN_SEPTEMBER, LocalDate.of(2026, 9, 27), "20 Gems", 700, "Visa").write();
		audit("2026-09");
		assertEquals(Map.of(), flagged("2026-09"));
		this.household.receipt("september", LATE_IN_SEPTEMBER, LocalDate.of(2026, 9, 27), "20 Gems", 700);
		audit("2026-10");
		assertEquals(Map.of(LATE_IN_SEPTEMBER, "UNKNOWN_CARD carried over"), flagged("2026-10"));
	}

	/** Nobody may think that a year of months has seen every order. */
	@Test
	void orderWithoutADateIsToldOfInEveryMonth() throws IOException {
		SmallHousehold undated = new SmallHousehold(this.folder.resolve("undated"));
		Files.writeString(undated.folder().resolve("list.csv"),
				"注文番号,購入日,商品名,金額,支払い方法\nMA00000001,,石,500,JCB 9999\nMA00000002,2026/5/10,石,500,JCB 9999\n");
		String told = "1 order has no date in any source, so that no month holds it.";
		Path reports = this.folder.resolve("undated-reports");
		String month = undated.audit(reports, "--month", "2026-05", "--language", "en").out();
		assertTrue(month.contains(told), month);
		String all = undated.audit(reports, "--language", "en").out();
		assertFalse(all.contains("no date in any source"), all);
		assertEquals(2, SmallHousehold.flagged(reports, "all").size());
	}

	private void audit(String month) {
		CommandLineRun run = this.household.audit(this.folder.resolve("reports"), "--month", month);
		assertEquals(0, run.exitCode(), run.err() + run.out());
	}

	private Map<String, String> flagged(String month) throws IOException {
		Map<String, String> flagged = new TreeMap<>();
		for (Map<String, String> row : SmallHousehold.flagged(this.folder.resolve("reports"), month)) {
			boolean carried = row.getOrDefault("Why", "").startsWith("Carried over");
			flagged.put(row.getOrDefault("Order number", ""),
					row.getOrDefault("Findings", "") + (carried ? " carried over" : ""));
			assertTrue(carried || row.getOrDefault("Purchased", "").startsWith(month), row.toString());
		}
		return flagged;
	}

	private Path workbook(String month) {
		return this.folder.resolve("reports/purchase-audit-" + month + ".xlsx");
	}

}
