package io.github.purchaseaudit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A list that nothing recognises is not taken for audited. */
class UnclaimedTablesTests {

	@TempDir
	private Path input;

	@TempDir
	private Path reports;

	@Test
	void areNamedOnTheScreen() throws IOException {
		SmallHousehold household = new SmallHousehold(this.input)
			.bought("MA00000001", LocalDate.of(2026, 9, 10), "10 Gems", 500, "Visa 1234")
			.write();
		String recognised = household.audit(this.reports, "--language", "en").out();
		assertFalse(recognised.contains("Not recognised"), recognised);
		Files.writeString(this.input.resolve("garden.csv"), "Bed,Plant\n1,Tomato\n");
		Files.writeString(this.input.resolve("notes.txt"), "Bed 1: tomatoes\n");
		CommandLineRun english = household.audit(this.reports, "--language", "en");
		assertEquals(0, english.exitCode());
		assertTrue(english.out().contains("Not recognised and therefore not audited (1): garden.csv."), english.out());
		String japanese = household.audit(this.reports, "--language", "ja").out();
		assertTrue(japanese.contains("調べていないファイルがあります（1件）: garden.csv。"), japanese);
	}

	@Test
	void areCountedWhenThereAreMany() throws IOException {
		SmallHousehold household = new SmallHousehold(this.input)
			.bought("MA00000001", LocalDate.of(2026, 9, 10), "10 Gems", 500, "Visa 1234")
			.write();
		for (int i = 1; i <= 7; i++) {
			Files.writeString(this.input.resolve("bed" + i + ".csv"), "Bed,Plant\n" + i + ",Tomato\n");
		}
		String out = household.audit(this.reports, "--language", "en").out();
		assertTrue(out.contains("(7): bed1.csv, bed2.csv, bed3.csv, bed4.csv, bed5.csv, …."), out);
	}

}
