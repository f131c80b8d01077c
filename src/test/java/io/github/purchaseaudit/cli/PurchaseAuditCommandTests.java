package io.github.purchaseaudit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What the program says when a person does not know its commands yet. */
class PurchaseAuditCommandTests {

	@TempDir
	private Path folder;

	@Test
	void aloneSaysWhatToDoFirst() {
		CommandLineRun run = CommandLineRun.of();
		assertEquals(2, run.exitCode());
		assertTrue(run.err().contains("purchase-audit init ") && run.err().contains("purchase-audit audit "),
				run.err());
		assertFalse(run.err().contains("[-hV]"), run.err());
	}

	@Test
	void helpListsEveryCommand() {
		CommandLineRun run = CommandLineRun.of("--help");
		for (String command : new String[] { "audit", "init", "describe", "runs", "forget" }) {
			assertTrue(run.out().contains("\n  " + command + " "), run.out());
			assertEquals(0, CommandLineRun.of(command, "--help").exitCode(), command);
		}
	}

	@Test
	void wrongUsageEndsWithTheNextStep() {
		CommandLineRun run = CommandLineRun.of("runs", "--no-such-option", "--language=en");
		assertEquals(2, run.exitCode());
		assertTrue(run.err().contains("--no-such-option"), run.err());
		assertTrue(run.err().endsWith("'purchase-audit runs --help' lists what can be said.\n"), run.err());
		CommandLineRun japanese = CommandLineRun.of("audit", "x", "--month", "10月", "--language", "ja");
		assertEquals(2, japanese.exitCode());
		assertTrue(japanese.err().endsWith("使い方は「purchase-audit audit --help」で確かめられます。\n"), japanese.err());
	}

	@Test
	void wrongHouseholdIsToldInItsOwnLanguageUnlessAnotherIsAskedFor() throws IOException {
		Path input = Files.createDirectory(this.folder.resolve("in"));
		Files.writeString(input.resolve("household.yml"), "owner: 山田 太郎\nlanguage: ja\ntime-zone: Asia/Tokyo\n");
		CommandLineRun own = CommandLineRun.of("audit", input);
		assertEquals(2, own.exitCode());
		assertTrue(own.err().contains("直して、もう一度点検を実行してください"), own.err());
		CommandLineRun asked = CommandLineRun.of("audit", input, "--language", "en");
		assertTrue(asked.err().contains("Correct these lines in " + input.resolve("household.yml")), asked.err());
	}

}
