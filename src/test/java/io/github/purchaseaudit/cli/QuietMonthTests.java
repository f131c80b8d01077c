package io.github.purchaseaudit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A month without findings after months with rows that nobody has decided. */
class QuietMonthTests {

	private static final String NOTHING = "Nothing to do today.";

	@TempDir
	private Path folder;

	private SmallHousehold household;

	@BeforeEach
	void begin() throws IOException {
		this.household = new SmallHousehold(this.folder.resolve("input"));
		this.household.bought("MA00000001", LocalDate.of(2026, 8, 10), "10 Gems", 500, "Amex")
			.bought("MA00000002", LocalDate.of(2026, 9, 12), "20 Gems", 700, "JCB")
			.bought("MA00000003", LocalDate.of(2026, 10, 8), "30 Gems", 800, "Visa")
			.bought("MA00000004", LocalDate.of(2026, 11, 9), "40 Gems", 900, "Visa")
			.write();
	}

	@Test
	void tellsOfEarlierRowsUntilTheyAreDecided() throws IOException {
		audit("2026-09");
		String out = audit("2026-10");
		assertTrue(out.contains("Before this period 1 order has findings and still waits for your decision:"
				+ " MA00000002. Decide it in the workbook of that time, if it stands there, or audit with"
				+ " --from 2026-09-12"), out);
		assertFalse(out.contains(NOTHING), out);
		byte[] october = Files.readAllBytes(workbook("2026-10"));
		assertEquals(out, audit("2026-10"));
		assertArrayEquals(october, Files.readAllBytes(workbook("2026-10")));
		SheetEdits.set(workbook("2026-09"), "Flagged orders", "Decision", "MA00000002", "Not ours");
		String decided = audit("2026-10");
		assertFalse(decided.contains("Before this period"), decided);
		assertTrue(decided.contains(NOTHING), decided);
	}

	@Test
	void saysSoInJapanese() {
		audit("2026-09");
		String out = audit("2026-10", "--language", "ja");
		assertTrue(out.contains("この期間より前に、指摘があり、判断を待っているものが1件あります: MA00000002。"), out);
		assertFalse(out.contains("今日することはありません"), out);
	}

	@Test
	void carriedOverRowIsNotForgottenAMonthLater() throws IOException {
		audit("2026-09");
		SheetEdits.set(workbook("2026-09"), "Flagged orders", "Decision", "MA00000002", "Ours");
		this.household.bought("MA00000005", LocalDate.of(2026, 9, 20), "50 Gems", 300, "Diners").write();
		audit("2026-10");
		assertEquals(1, SmallHousehold.flagged(this.folder.resolve("reports"), "2026-10").size());
		String out = audit("2026-11");
		assertTrue(
				out.contains("Before this period 1 order has findings and still waits for your decision: MA00000005."),
				out);
	}

	@Test
	void ordersThatNobodyCouldJudgeAreNotCleared() throws IOException {
		Files.writeString(this.household.folder().resolve("list.csv"), """
				購入日,注文番号,商品名,支払い方法,アカウント
				2026/12/03,MA00000005,50 Gems,Visa 9999,taro@example.jp
				""");
		String out = audit("2026-12");
		assertTrue(out.contains("Nothing is flagged. But 1 order could not be judged: look it through on the sheet"),
				out);
		assertFalse(out.contains(NOTHING), out);
	}

	@Test
	void rowThatChangedSinceItWasDecidedWaitsAgain() throws IOException {
		audit("2026-09");
		SheetEdits.set(workbook("2026-09"), "Flagged orders", "Decision", "MA00000002", "Ignore");
		this.household.forgetRows();
		this.household.bought("MA00000002", LocalDate.of(2026, 9, 12), "20 Gems", 7000, "JCB")
			.bought("MA00000003", LocalDate.of(2026, 10, 8), "30 Gems", 800, "Visa")
			.write();
		String out = audit("2026-10");
		assertTrue(out.contains("still waits for your decision: MA00000002."), out);
	}

	@Test
	void cardThatIsClosedLaterTellsOfEarlierMonths() throws IOException {
		audit("2026-10");
		this.household.register("- {name: Taro's Visa, brand: Visa, closed-on: 2026-09-30}");
		String out = audit("2026-11");
		assertTrue(out.contains("still waits for your decision: MA00000003. Decide it in the workbook of that time,"
				+ " if it stands there, or audit with --from 2026-10-08 to have it in one."), out);
		assertEquals(List.of(), SmallHousehold.flagged(this.folder.resolve("reports"), "2026-10"));
	}

	@Test
	void tellsOfEarlierRowsAfterTheRecordIsForgotten() throws IOException {
		audit("2026-09");
		CommandLineRun.of("forget", "--reports", this.folder.resolve("reports").toString());
		String out = audit("2026-10");
		assertTrue(out.contains("still waits for your decision: MA00000002."), out);
		assertFalse(out.contains(NOTHING), out);
		String next = audit("2026-11");
		assertTrue(next.contains("still waits for your decision: MA00000002."), next);
		SheetEdits.set(workbook("2026-09"), "Flagged orders", "Decision", "MA00000002", "Not ours");
		String decided = audit("2026-11");
		assertTrue(decided.contains(NOTHING), decided);
	}

	@Test
	void damagedWorkbookDoesNotStopTheAuditAfterTheRecordIsForgotten() throws IOException {
		audit("2026-09");
		CommandLineRun.of("forget", "--reports", this.folder.resolve("reports").toString());
		Files.writeString(workbook("2026-08"), "no workbook");
		String out = audit("2026-10");
		assertTrue(out.contains("purchase-audit-2026-08.xlsx cannot be read as a workbook"), out);
		assertTrue(out.contains("still waits for your decision: MA00000002."), out);
	}

	@Test
	void daysBeforeTheFirstAuditAreContextOnly() {
		String first = audit("2026-10");
		assertTrue(first.contains(NOTHING), first);
		String next = audit("2026-11");
		assertTrue(next.contains(NOTHING), next);
	}

	private String audit(String month, String... options) {
		String[] all = new String[options.length + 2];
		all[0] = "--month";
		all[1] = month;
		System.arraycopy(options, 0, all, 2, options.length);
		CommandLineRun run = this.household.audit(this.folder.resolve("reports"), all);
		assertEquals(0, run.exitCode(), run.err() + run.out());
		return run.out();
	}

	private Path workbook(String period) {
		return this.folder.resolve("reports/purchase-audit-" + period + ".xlsx");
	}

}
