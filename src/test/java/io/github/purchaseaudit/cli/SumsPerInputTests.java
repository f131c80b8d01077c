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

/** About shows for each input what one would get by adding it up by hand. */
class SumsPerInputTests {

	private static final LocalDate DAY = LocalDate.of(2026, 10, 10);

	private static final String SUM = "\nsum of its records, duplicates included: ";

	@TempDir
	private Path folder;

	@Test
	void inputsAreAddedUpByCurrency() throws IOException {
		SmallHousehold household = new SmallHousehold(this.folder.resolve("inputs"));
		household.bought("MA00000001", DAY, "Gems", 980, "Visa 1234")
			.bought("MA00000002", DAY.plusDays(1), "Gems", 1500, "Visa 1234")
			.charged(DAY.plusDays(2), 980)
			.write()
			.receipt("receipt.eml", "MA00000001", DAY, "Gems", 980);
		list("list.csv");
		list("again.csv");
		Path reports = this.folder.resolve("reports");
		assertEquals(0, household.audit(reports).exitCode());
		assertEquals(
				List.of("Store Transaction History.csv ¥2,480", "again.csv ¥1,200, $1.99", "list.csv ¥1,200, $1.99",
						"receipt.eml.eml ¥980", "visa.csv ¥980"),
				SmallHousehold.about(reports, "all")
					.stream()
					.filter((row) -> row.getOrDefault("Content", "").contains(SUM))
					.map(SumsPerInputTests::sum)
					.sorted()
					.toList());
	}

	private static String sum(Map<String, String> row) {
		String content = row.getOrDefault("Content", "");
		return row.get("Name") + " " + content.substring(content.indexOf(SUM) + SUM.length());
	}

	private void list(String name) throws IOException {
		Files.writeString(this.folder.resolve("inputs").resolve(name), """
				Order number,Date,Item,Amount,Payment method
				MJ00000001,2026-10-10,Gems,"¥1,200",Visa 1234
				MJ00000002,2026-10-11,Coins,$1.99,Visa 1234
				""");
	}

}
