package io.github.purchaseaudit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A reviewed report that was saved beside the purchases instead of where it lay. */
class StrayDecisionsTests {

	private static final String TOLD = "where decisions are not read (1): reviewed.xlsx. To have them count, put them"
			+ " into the reports folder";

	@TempDir
	private Path folder;

	private SmallHousehold household;

	private Path workbook;

	private Path stray;

	@BeforeEach
	void begin() throws IOException {
		this.household = new SmallHousehold(this.folder.resolve("input"));
		this.household.bought("MK7Q2X9A00", LocalDate.of(2026, 9, 5), "Dragon Pack", 4800, "JCB").write();
		this.workbook = this.folder.resolve("reports/purchase-audit-2026-09.xlsx");
		this.stray = this.folder.resolve("input/reviewed.xlsx");
		audit();
	}

	@Test
	void tellsOfDecisionsThatAreNotRead() throws IOException {
		decide();
		Files.move(this.workbook, this.stray);
		String out = audit();
		assertTrue(out.contains(TOLD), out);
		assertEquals("", decision());
		Files.move(this.stray, this.folder.resolve("reports/reviewed.xlsx"));
		assertFalse(audit().contains("decisions are not read"));
		assertEquals("Not ours", decision());
	}

	@Test
	void saysNothingOfCopiesWhoseDecisionsAreKnown() throws IOException {
		Files.copy(this.workbook, this.stray);
		assertFalse(audit().contains("decisions are not read"));
		decide();
		Files.delete(this.stray);
		Files.copy(this.workbook, this.stray);
		assertFalse(audit().contains("decisions are not read"));
	}

	private void decide() throws IOException {
		SheetEdits.set(this.workbook, "Flagged orders", "Decision", "Dragon Pack", "Not ours");
	}

	private String decision() throws IOException {
		return SmallHousehold.flagged(this.folder.resolve("reports"), "2026-09").get(0).getOrDefault("Decision", "");
	}

	private String audit() {
		CommandLineRun run = this.household.audit(this.folder.resolve("reports"), "--month", "2026-09");
		assertEquals(0, run.exitCode(), run.err());
		return run.out();
	}

}
