package io.github.purchaseaudit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

import io.github.purchaseaudit.ledger.Ledger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

/** The table of past audits, and forgetting them. */
class RunsCommandTests {

	private static final Path SAMPLE = Path.of("sample-data");

	@TempDir
	private Path folder;

	@Test
	void runsListsAuditsTheLatestFirst() {
		audit("--month", "2026-09");
		audit();
		CommandLineRun run = runs("en");
		assertEquals(0, run.exitCode(), run.err());
		List<String> lines = run.out().lines().toList();
		assertEquals(4, lines.size(), run.out());
		assertTrue(lines.get(0).startsWith("Period "), run.out());
		assertTrue(lines.get(2).startsWith("all ") && lines.get(2).contains("purchase-audit-all.xlsx"), run.out());
		assertTrue(lines.get(3).startsWith("2026-09 ") && lines.get(3).matches(".* done +\\d+ s"), run.out());
	}

	@Test
	void runsLineUpInJapanese() {
		audit();
		List<String> lines = runs("ja").out().lines().toList();
		String heading = lines.get(0);
		String row = lines.get(2);
		assertEquals(TextWidth.of(heading.substring(0, heading.indexOf("報告書"))),
				TextWidth.of(row.substring(0, row.indexOf("purchase-audit-all"))), String.join("\n", lines));
		assertEquals(TextWidth.of(heading.substring(0, heading.indexOf("状態"))),
				TextWidth.of(row.substring(0, row.indexOf("完了"))), String.join("\n", lines));
	}

	@Test
	void runsWithoutLedgerSaysSo() {
		CommandLineRun run = runs("en");
		assertEquals(0, run.exitCode());
		assertTrue(run.out().contains("No audit has been run"), run.out());
		assertFalse(Files.exists(reports()));
	}

	@Test
	void runsLeavesBrokenLedgerAsItIs() throws IOException {
		Path ledger = Ledger.ownFolder(reports()).resolve("ledger.mv.db");
		Files.writeString(ledger, "no ledger");
		assertEquals(1, runs("en").exitCode());
		assertEquals("no ledger", Files.readString(ledger));
	}

	@Test
	void runsAreListedWhereNothingMayBeWritten() throws IOException {
		audit();
		Path ledger = Ledger.folder(reports()).resolve("ledger.mv.db");
		Files.setPosixFilePermissions(ledger, PosixFilePermissions.fromString("r--------"));
		Files.setPosixFilePermissions(ledger.getParent(), PosixFilePermissions.fromString("r-x------"));
		try {
			assumeFalse(Files.isWritable(ledger), "whoever may do everything is not refused");
			CommandLineRun run = runs("en");
			assertEquals(0, run.exitCode(), run.err());
			assertTrue(run.out().contains("purchase-audit-all.xlsx"), run.out());
			CommandLineRun forget = forget();
			assertEquals(1, forget.exitCode());
			assertTrue(forget.err().contains("could not be deleted."), forget.err());
		}
		finally {
			Files.setPosixFilePermissions(ledger.getParent(), PosixFilePermissions.fromString("rwx------"));
		}
	}

	@Test
	void forgetDeletesLedgerLogAndSavedMailsOnly() throws IOException {
		audit();
		Path mails = Files.createDirectories(reports().resolve("suspicious-mails-all"));
		Path note = Files.writeString(mails.resolve("my note.txt"), "called on Monday");
		Files.writeString(mails.resolve("1.eml"), "Subject: forged\n\n");
		Files.writeString(mails.resolve("2.msg"), "as Outlook saves it");
		Path register = Files.writeString(reports().resolve("household.yml"), "owner: mine\n");
		CommandLineRun run = forget();
		assertEquals(0, run.exitCode(), run.err());
		assertFalse(Files.exists(reports().resolve(".purchase-audit")), run.out());
		assertFalse(Files.exists(mails.resolve("1.eml")) || Files.exists(mails.resolve("2.msg")));
		assertTrue(Files.exists(note) && Files.exists(register));
		assertTrue(Files.exists(reports().resolve("purchase-audit-all.xlsx")));
		assertTrue(run.out().contains("ledger.mv.db") && run.out().contains("purchase-audit-all.xlsx"), run.out());
	}

	@Test
	void forgetFollowsNoLinks() throws IOException {
		Path elsewhere = Files.createDirectory(this.folder.resolve("elsewhere"));
		Path mail = Files.writeString(elsewhere.resolve("1.eml"), "Subject: mine\n\n");
		Files.createDirectories(reports());
		Path link = Files.createSymbolicLink(reports().resolve("suspicious-mails-all"), elsewhere);
		assertEquals(0, forget().exitCode());
		assertTrue(Files.exists(mail));
		assertFalse(Files.exists(link));
	}

	@Test
	void forgetWithNothingToForgetSaysSo() {
		CommandLineRun run = forget();
		assertEquals(0, run.exitCode());
		assertTrue(run.out().contains("nothing to forget"), run.out());
	}

	@Test
	void forgetAndRunsRefuseWhileAnAuditRuns() throws IOException {
		try (Ledger ledger = Ledger.open(reports())) {
			CommandLineRun run = forget();
			assertEquals(1, run.exitCode());
			assertTrue(run.err().contains("right now"), run.err());
			assertTrue(Files.exists(Ledger.folder(reports()).resolve("ledger.mv.db")));
			assertEquals(1, runs("en").exitCode());
			assertFalse(ledger.isRebuilt());
		}
	}

	private void audit(String... period) {
		Object[] arguments = new Object[6 + period.length];
		System.arraycopy(new Object[] { "audit", SAMPLE, "--reports", reports(), "--quiet", "--fresh" }, 0, arguments,
				0, 6);
		System.arraycopy(period, 0, arguments, 6, period.length);
		assertEquals(0, CommandLineRun.of(arguments).exitCode());
	}

	private CommandLineRun runs(String language) {
		return CommandLineRun.of("runs", "--reports", reports(), "--language", language);
	}

	private CommandLineRun forget() {
		return CommandLineRun.of("forget", "--reports", reports(), "--language", "en");
	}

	private Path reports() {
		return this.folder.resolve("reports");
	}

}
