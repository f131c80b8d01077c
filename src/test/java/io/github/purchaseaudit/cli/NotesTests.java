package io.github.purchaseaudit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Notes that come from files as Apple and people make them. */
class NotesTests {

	private static final LocalDate DAY = LocalDate.of(2026, 9, 10);

	@TempDir
	private Path folder;

	private SmallHousehold household;

	@BeforeEach
	void begin() throws IOException {
		this.household = new SmallHousehold(this.folder.resolve("input"));
	}

	@Test
	void pendingOnThePageUntilItIsSavedAgain() throws IOException {
		this.household.receipt("r1", "MA00000001", DAY.minusDays(20), "10 Gems", 500)
			.receipt("r2", "MA00000002", DAY.plusDays(30), "20 Gems", 500);
		Files.writeString(this.household.folder().resolve("list.csv"), """
				Purchased,Order number,Item,Amount,Payment method,Account
				2026-09-10,MA00000003,Gift of Gems,¥980,Visa 1234,taro@example.jp
				""");
		page("page.csv", "\"Pending\",\"\"");
		audit();
		assertTrue(hasNote("MA00000003", "PENDING"));
		assertEquals(Map.of(), findings());
		page("page saved later.csv", "\"Sep 10, 2026\",\"Sep 10, 2026, 10:15 AM\"");
		audit();
		assertFalse(hasNote("MA00000003", "PENDING"));
		assertEquals(Map.of("MA00000003", "NO_RECEIPT"), findings());
	}

	@ParameterizedTest
	@CsvSource({ "0, true", "7, true", "8, false", "-1, false" })
	void newsOfTheAccountInTheWeekBefore(int daysBefore, boolean noted) throws IOException {
		this.household.bought("MA00000001", DAY, "10 Gems", 500, "Visa")
			.write()
			.mail("signin", "Apple <appleid@id.apple.com>", DAY.minusDays(daysBefore),
					"Your Apple ID was used to sign in to iCloud on an iPhone",
					"Your Apple ID (taro@example.jp) was used to sign in to iCloud.\n")
			.mail("other", "Apple <appleid@id-apple.example>", DAY,
					"Your Apple ID was used to sign in to iCloud on an iPhone", "Your Apple ID was used to sign in.\n");
		audit();
		assertEquals(noted, hasNote("MA00000001", "ACCOUNT_EVENT"));
	}

	private void page(String name, String dates) throws IOException {
		Files.writeString(this.household.folder().resolve(name),
				"""
						Purchase Date,Item Date & Time,Order ID,Document Number,Item Name,Publisher,Item Description,Item Price,\
						Order Total,Payment Method,Billing Name
						%s,"MA00000003","","Gift of Gems","Example Games Inc.","In-App Purchase","¥980","¥980","Visa •••• 1234",\
						"Taro Yamada"
						"""
					.formatted(dates));
	}

	private void audit() {
		CommandLineRun run = this.household.audit(this.folder.resolve("reports"), "--language", "en");
		assertEquals(0, run.exitCode(), run.err() + run.out());
	}

	private boolean hasNote(String order, String note) throws IOException {
		return SmallHousehold.orders(this.folder.resolve("reports"), "all")
			.stream()
			.filter((row) -> order.equals(row.get("Order number")))
			.map((row) -> List.of(row.getOrDefault("Notes", "").split(", ")))
			.findFirst()
			.orElseThrow()
			.contains(note);
	}

	private Map<String, String> findings() throws IOException {
		Map<String, String> findings = new TreeMap<>();
		SmallHousehold.flagged(this.folder.resolve("reports"), "all")
			.forEach((row) -> findings.put(row.getOrDefault("Order number", ""), row.getOrDefault("Findings", "")));
		return findings;
	}

}
