package io.github.purchaseaudit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** A mail that lost its Message-ID, as copies of some programs do, is still a mail. */
class MailWithoutIdTests {

	private static final LocalDate DAY = LocalDate.of(2026, 10, 10);

	@TempDir
	private Path folder;

	@Test
	void receiptIsNamedAsOneInTheEvidenceAndInThePack() throws IOException {
		SmallHousehold household = new SmallHousehold(this.folder.resolve("input"));
		household.bought("MA00000001", DAY, "Gems", 500, "Visa 9999").write();
		household.receipt("receipt", "MA00000001", DAY, "Gems", 500);
		Path mail = household.folder().resolve("receipt.eml");
		Files.writeString(mail, Files.readString(mail).replaceFirst("Message-ID: .*\r\n", ""));
		Path reports = this.folder.resolve("reports");
		household.audit(reports, "--language", "en");
		Map<String, String> order = SmallHousehold.flagged(reports, "all").get(0);
		assertEquals("Store Transaction History.csv, row 2\nreceipt: receipt.eml", order.get("Evidence"));
		Path workbook = reports.resolve("purchase-audit-all.xlsx");
		SheetEdits.set(workbook, "Flagged orders", "Decision", "MA00000001", "Not ours");
		assertEquals(0, CommandLineRun.of("support", workbook).exitCode());
		List<Map<String, String>> packed = SheetRows.of(reports.resolve("apple-support-all.xlsx"), "Orders",
				"Decision");
		assertEquals("listed in a purchase history\nmail from Apple, without Message-ID",
				packed.get(0).get("Evidence"));
	}

}
