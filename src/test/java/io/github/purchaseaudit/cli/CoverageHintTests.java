package io.github.purchaseaudit.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What cannot be judged, what may belong together, and what statements do not show. */
class CoverageHintTests {

	private static final LocalDate MAY = LocalDate.of(2026, 5, 10);

	@TempDir
	private Path folder;

	private SmallHousehold household;

	@BeforeEach
	void begin() throws IOException {
		this.household = new SmallHousehold(this.folder.resolve("input"));
	}

	@Test
	void mailToFetchIsNamedWithAccountAndMonths() throws IOException {
		this.household.bought("MA00000001", MAY, "10 Gems", 500, "Visa")
			.bought("MA00000002", MAY.plusMonths(1), "20 Gems", 500, "Visa")
			.bought("MA00000003", MAY.minusYears(1), "30 Gems", 500, "Visa")
			.write();
		CommandLineRun run = audit();
		String year = "To fetch: the mail of taro@example.jp for 2025-05 and at least 8 days after (orders"
				+ " whose receipt cannot be judged without it: 1)";
		String months = "To fetch: the mail of taro@example.jp for 2026-05 to 2026-06 and at least 8 days after";
		assertTrue(run.out().contains(year) && run.out().contains(months), run.out());
		assertTrue(sheet("Coverage").contains(year) && sheet("Coverage").contains(months), sheet("Coverage"));
		assertTrue(sheet("About").contains(year), sheet("About"));
	}

	@Test
	void exportToFetchIsNamedWithAccountAndMonth() throws IOException {
		this.household.receipt("r1", "MA00000001", MAY, "10 Gems", 500);
		CommandLineRun run = this.household.audit(reports(), "--language", "ja");
		assertTrue(run.out().contains("taro@example.jpのデータ（privacy.apple.comから、2026-05）"), run.out());
	}

	/**
	 * Apple's file of these orders names no account, and raises no finding of absence.
	 */
	@Test
	void onlineHistoryThatWasReadIsNotToBeFetchedAgain() throws IOException {
		Path online = this.household.folder().resolve("Online Purchase History.csv");
		Files.writeString(online, """
				Customer Order Number,Order Date,Line Item,Description,Qty,Currency,Price Including Tax,Payment Method
				W111111111,2026-04-02,1,iPad,1,JPY,50000,Visa
				W222222222,2026-06-02,1,Case,1,JPY,5000,Visa
				""");
		this.household.receipt("r1", "W333333333", MAY, "Sleeve", 5000)
			.receipt("r2", "W444444444", MAY.plusMonths(2), "Cable", 2500);
		String out = audit().out();
		assertTrue(out
			.contains("the Online Purchase History that was read names no account, so it cannot show whether an"
					+ " order of taro@example.jp is missing. It does not list some orders at apple.com (2026-05, orders: 1)"),
				out);
		assertTrue(out.contains("of taro@example.jp with Online Purchase History for 2026-07"), out);
		assertFalse(out.contains("Online Purchase History for 2026-05"), out);
	}

	@Test
	void chargeThatCannotBeJudgedNamesTheAccount() throws IOException {
		this.household.bought("MA00000001", MAY, "10 Gems", 500, "Visa").charged(MAY.plusDays(3), 9800).write();
		CommandLineRun run = audit();
		assertTrue(run.out().contains("the mail of taro@example.jp for 2026-05, with 10 days before"), run.out());
	}

	@Test
	void nothingOfAStrangerIsToBeFetched() throws IOException {
		this.household.receipt("r1", "MA00000001", MAY, "10 Gems", 500);
		Path mail = this.household.folder().resolve("r1.eml");
		Files.writeString(mail, Files.readString(mail).replace("\r\ntaro@example.jp", "\r\nlucky@example.net"));
		CommandLineRun run = audit();
		assertEquals("UNKNOWN_ACCOUNT", evidence().get("MA00000001 findings"));
		assertFalse(run.out().contains("To fetch"), run.out());
	}

	@Test
	void nothingOfAStrangersNumberIsToBeFetched() throws IOException {
		this.household.bought("99887766", "MA00000001", MAY, "10 Gems", 500, "Visa").write();
		CommandLineRun run = audit();
		assertEquals("UNKNOWN_ACCOUNT", evidence().get("MA00000001 findings"));
		assertFalse(run.out().contains("To fetch"), run.out());
	}

	/** It may be the number of the account that the register names without one. */
	@Test
	void bareNumberIsToBeFetchedWhileOursIsNotKnown() throws IOException {
		Path register = this.household.folder().resolve("household.yml");
		Files.writeString(register, Files.readString(register).replace(", number: \"10655968\"", ""));
		this.household.bought("99887766", "MA00000001", MAY, "10 Gems", 500, "Visa").write();
		assertTrue(audit().out().contains("To fetch: the mail of 99887766 for 2026-05"), "may be ours");
	}

	@Test
	void orderOnAnothersReceiptLacksNone() throws IOException {
		this.household.bought("MA00000001", MAY, "10 Gems", 500, "Visa")
			.bought("MA00000002", MAY.plusDays(1), "20 Gems", 300, "Visa")
			.bought("MA00000003", MAY.plusDays(2), "20 Gems", 300, "Visa")
			.write();
		this.household.receipt("before", "MA00000001", MAY.minusDays(30), "1 Gem", 1)
			.receipt("after", "MA00000001", MAY.plusDays(30), "1 Gem", 1)
			.mail("both", MAY.plusDays(3), "Your receipt from Apple.", """
					Apple Receipt

					APPLE ACCOUNT
					taro@example.jp

					BILLED TO
					Visa .... 1234
					Taro Yamada

					Order ID: MA00000001
					Date: May 13, 2026

					Star Quest            ¥500
					10 Gems
					In-App Purchase

					Star Quest            ¥300
					20 Gems
					In-App Purchase

					TOTAL                 ¥800
					""");
		audit();
		Map<String, String> rows = evidence();
		assertTrue(rows.getOrDefault("MA00000002", "").contains("listed on the receipt of another order: both.eml"),
				rows.toString());
		assertEquals("", rows.get("MA00000002 findings"));
		assertEquals("NO_RECEIPT", rows.get("MA00000003 findings"));
	}

	@Test
	void nothingIsToBeFetchedWhenAllIsThere() throws IOException {
		this.household.bought("MA00000001", MAY, "10 Gems", 500, "Visa")
			.receipt("r1", "MA00000001", MAY, "10 Gems", 500)
			.write();
		assertFalse(audit().out().contains("To fetch"), audit().out());
	}

	@Test
	void receiptWithoutNumberIsOnlySuggested() throws IOException {
		this.household.bought("MA00000001", MAY, "10 Gems", 500, "JCB")
			.bought("MA00000002", MAY, "20 Gems", 700, "JCB")
			.bought("MA00000003", MAY.plusDays(2), "30 Gems", 500, "JCB")
			.write();
		audit();
		Map<String, String> before = evidence();
		this.household.receipt("r1", "", MAY, "10 Gems", 500);
		audit();
		Map<String, String> after = evidence();
		assertTrue(after.getOrDefault("MA00000001", "").contains("perhaps the receipt r1.eml"), after.toString());
		assertEquals(before.get("MA00000002"), after.get("MA00000002"));
		assertEquals(before.get("MA00000003"), after.get("MA00000003"));
		assertEquals(before.get("MA00000001 findings"), after.get("MA00000001 findings"));
		assertEquals(3, SmallHousehold.orders(reports(), "all").size());
	}

	@Test
	void orderThatItsStatementNeverShowsIsNoted() throws IOException {
		this.household.bought("MA00000001", MAY, "10 Gems", 500, "Visa")
			.bought("MA00000002", MAY, "20 Gems", 700, "Visa")
			.bought("MA00000003", MAY, "30 Gems", 900, "Carrier")
			.bought("MA00000004", MAY.plusDays(20), "40 Gems", 300, "Visa")
			.bought("MA00000005", MAY.minusDays(5), "50 Gems", 400, "Visa")
			.charged(MAY.minusDays(5), 400)
			.charged(MAY.plusDays(1), 700)
			.charged(MAY.plusDays(22), 300)
			.write();
		audit();
		Map<String, String> evidence = evidence();
		assertTrue(
				evidence.getOrDefault("MA00000001", "")
					.contains("not found on the statements of Visa, which were read from 5 May 2026 to 1 June 2026"),
				evidence.toString());
		for (String shown : new String[] { "MA00000002", "MA00000003", "MA00000004", "MA00000005" }) {
			assertFalse(evidence.getOrDefault(shown, "").contains("statements"), evidence.toString());
		}
	}

	@Test
	void statementThatDoesNotReachFarEnoughSaysNothing() throws IOException {
		this.household.bought("MA00000001", MAY, "10 Gems", 500, "Visa")
			.bought("MA00000002", MAY, "20 Gems", 700, "Visa")
			.charged(MAY.minusDays(1), 700)
			.charged(MAY.plusDays(9), 9800)
			.write();
		audit();
		assertFalse(evidence().getOrDefault("MA00000001", "").contains("statements"), evidence().toString());
	}

	private CommandLineRun audit() {
		CommandLineRun run = this.household.audit(reports(), "--language", "en");
		assertEquals(0, run.exitCode(), run.err() + run.out());
		return run;
	}

	private Map<String, String> evidence() throws IOException {
		Map<String, String> evidence = new TreeMap<>();
		for (Map<String, String> row : SmallHousehold.orders(reports(), "all")) {
			evidence.put(row.getOrDefault("Order number", ""), row.getOrDefault("Evidence", ""));
			evidence.put(row.get("Order number") + " findings", row.getOrDefault("Findings", ""));
		}
		return evidence;
	}

	private String sheet(String name) throws IOException {
		StringBuilder text = new StringBuilder();
		try (InputStream in = Files.newInputStream(reports().resolve("purchase-audit-all.xlsx"));
				XSSFWorkbook book = new XSSFWorkbook(in)) {
			book.getSheet(name).forEach((row) -> row.forEach((cell) -> text.append(cell).append('\n')));
		}
		return text.toString();
	}

	private Path reports() {
		return this.folder.resolve("reports");
	}

}
