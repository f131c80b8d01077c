package io.github.purchaseaudit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** When a payment method was seen: no time of day that no source shows. */
class SeenDaysTests {

	@TempDir
	private Path folder;

	@Test
	void firstInAListAndLastInTheExport() throws IOException {
		SmallHousehold household = new SmallHousehold(this.folder.resolve("input"));
		Files.writeString(household.folder().resolve("list.csv"),
				"注文番号,購入日,アカウント,商品名,金額,支払い方法\nMH4K9Q2LD1,2026/01/01,taro@example.jp,石,6000,Visa 1234\n");
		household.bought("MH4K9Q2LD2", LocalDate.of(2026, 2, 1), "剣", 500, "Visa 1234").write();
		Path reports = this.folder.resolve("reports");
		CommandLineRun run = household.audit(reports, "--language", "en");
		assertEquals(0, run.exitCode(), run.err() + run.out());
		Map<String, String> visa = SheetRows
			.of(reports.resolve("purchase-audit-all.xlsx"), "Payment methods", "Decision")
			.get(0);
		assertEquals("2026-01-01", visa.get("First seen"));
		assertEquals("2026-02-01 12:00", visa.get("Last seen"));
	}

}
