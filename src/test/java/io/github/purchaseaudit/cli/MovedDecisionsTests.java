package io.github.purchaseaudit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Decisions about a mail whose purchase another mail or the history tells of later. */
class MovedDecisionsTests {

	private static final String ORDER = "W1234567801";

	private static final String WORDS = "nobody ordered an iPad";

	@TempDir
	private Path folder;

	private SmallHousehold household;

	@BeforeEach
	void begin() throws IOException {
		this.household = new SmallHousehold(this.folder.resolve("input"));
		storeMail("shipping", LocalDate.of(2026, 9, 8), "Your order is on its way. Order Number: " + ORDER, "");
		audit();
		SheetEdits.set(workbook(), "Flagged orders", "Decision", "iPad Air", "Not ours");
		SheetEdits.set(workbook(), "Flagged orders", "Comment", "iPad Air", WORDS);
	}

	@Test
	void earlierMailOfTheOrderKeepsTheRow() throws IOException {
		confirmation(LocalDate.of(2026, 9, 3));
		String out = audit();
		Map<String, String> row = row();
		assertTrue(row.getOrDefault("Key", "").startsWith("mail:<shipping@"), row.toString());
		assertTrue(row.getOrDefault("Purchased", "").startsWith("2026-09-03"), row.toString());
		assertEquals("Not ours", row.get("Decision"));
		assertEquals("changed since you decided", row.get("Since last audit"));
		assertTrue(out.contains("New since 2026-09: 0, changed: 1"), out);
		assertFalse(out.contains("gone"), out);
	}

	@Test
	void decisionIsFoundWithoutTheLedger() throws IOException {
		confirmation(LocalDate.of(2026, 9, 3));
		forget();
		Map<String, String> row = rowThatTookTheDecision();
		assertTrue(row.getOrDefault("Key", "").startsWith("mail:<confirmation@"), row.toString());
	}

	@Test
	void decisionThatIsTakenBackStaysSo() throws IOException {
		confirmation(LocalDate.of(2026, 9, 3));
		forget();
		audit();
		SheetEdits.set(workbook(), "Flagged orders", "Decision", "iPad Air", "");
		audit();
		assertEquals("", row().getOrDefault("Decision", ""));
		audit();
		assertEquals("", row().getOrDefault("Decision", ""));
	}

	@Test
	void historyTakesTheDecisionOver() throws IOException {
		history("MasterCard");
		Map<String, String> row = rowThatTookTheDecision();
		assertEquals(ORDER, row.get("Key"));
		assertEquals("UNKNOWN_CARD", row.get("Findings"));
	}

	@Test
	void tellsOfTheDecisionWhereTheHistoryHasNothingToFlag() throws IOException {
		history("Visa");
		String out = audit();
		assertEquals(0, SmallHousehold.flagged(this.folder.resolve("reports"), "2026-09").size());
		assertTrue(out.contains("stands under All orders alone: " + ORDER), out);
		assertFalse(out.contains("Nothing to do today."), out);
	}

	@Test
	void rowThatSlidesOutOfTheMonthIsNotGone() throws IOException {
		SheetEdits.set(workbook(), "Flagged orders", "Decision", "iPad Air", "");
		confirmation(LocalDate.of(2026, 8, 30));
		String out = audit();
		assertTrue(out.contains("gone: 0, not examined this time: 1"), out);
		assertTrue(out.contains("still waits for your decision: iPad Air."), out);
	}

	/** Also after a second audit, which changes nothing. */
	private Map<String, String> rowThatTookTheDecision() throws IOException {
		String out = audit();
		Map<String, String> row = row();
		assertEquals("Not ours", row.get("Decision"));
		assertEquals(WORDS, row.get("Comment"));
		assertTrue(out.contains("1 row has changed since you decided"), out);
		byte[] written = Files.readAllBytes(workbook());
		audit();
		assertArrayEquals(written, Files.readAllBytes(workbook()));
		return row;
	}

	private void confirmation(LocalDate day) throws IOException {
		storeMail("confirmation", day, "We’re processing your order " + ORDER, "\nPayment method: Visa .... 9999\n");
	}

	private void storeMail(String name, LocalDate day, String subject, String more) throws IOException {
		this.household.mail(name, "Apple Store <noreply_apac@orders.apple.com>", day, subject, """
				Order Number: %s

				iPad Air
				¥98,800

				Total ¥98,800
				%s""".formatted(ORDER, more));
	}

	private void history(String method) throws IOException {
		Files.writeString(this.household.folder().resolve("Online Purchase History.csv"), """
				Customer Order Number,Order Date,Line Item,Description,Qty,Currency,Price Including Tax,Payment Method
				%s,2026-09-03T03:00:00Z,1,iPad Air,1,JPY,98800,%s
				""".formatted(ORDER, method));
	}

	private void forget() {
		CommandLineRun run = CommandLineRun.of("forget", "--reports", this.folder.resolve("reports"));
		assertEquals(0, run.exitCode(), run.err());
	}

	private String audit() {
		CommandLineRun run = this.household.audit(this.folder.resolve("reports"), "--month", "2026-09");
		assertEquals(0, run.exitCode(), run.err() + run.out());
		return run.out();
	}

	private Map<String, String> row() throws IOException {
		return SmallHousehold.flagged(this.folder.resolve("reports"), "2026-09").get(0);
	}

	private Path workbook() {
		return this.folder.resolve("reports/purchase-audit-2026-09.xlsx");
	}

}
