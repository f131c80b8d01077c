package io.github.purchaseaudit.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** What a stranger's files try on the person who audits them, and what comes of it. */
class HostileInputTests {

	private static final LocalDate DAY = LocalDate.of(2026, 10, 10);

	/** Clears the screen, turns the direction, rings, hides. */
	private static final String HOSTILE = "\u001b[2J\u202egnp\u0007\u200b\u009b31m";

	@TempDir
	private Path folder;

	@Test
	@DisabledOnOs(OS.WINDOWS)
	void namesAndTextsCannotSteerTheTerminal() throws IOException {
		Path inputs = this.folder.resolve("inputs");
		SmallHousehold household = new SmallHousehold(inputs)
			.bought("MJ00000001", DAY, "Gems" + HOSTILE, 9800, "Visa .... 9999")
			.write();
		Files.writeString(inputs.resolve("a\nb" + HOSTILE + ".csv"),
				"Order number,Purchase date,Item,Amount,Payment method\nMJ2" + HOSTILE + ",never" + HOSTILE
						+ ",Coins,¥1,Visa\n");
		household.mail("mail", DAY, "Your receipt from Apple." + HOSTILE, "Apple Receipt\nTOTAL ¥1" + HOSTILE + "\n");
		Path reports = this.folder.resolve("reports");
		CommandLineRun run = household.audit(reports, "--json");
		assertHarmless("console", run.out() + run.err(), "\n");
		assertHarmless("log", Files.readString(reports.resolve(".purchase-audit/audit.log")), "\n\t");
		String inputsAsGiven = inputs.resolve("a\nb" + HOSTILE + ".csv").toString();
		CommandLineRun described = CommandLineRun.of("describe", inputsAsGiven);
		assertHarmless("describe", described.out() + described.err(), "\n");
	}

	private static void assertHarmless(String place, String text, String allowed) {
		text.codePoints()
			.filter((c) -> allowed.indexOf(c) < 0)
			.forEach((c) -> assertFalse(Character.isISOControl(c) || Character.getType(c) == Character.FORMAT,
					() -> place + " shows U+" + Integer.toHexString(c) + ": " + text));
	}

	/** Opening a pipe would wait for ever for somebody to write into it. */
	@Test
	@DisabledOnOs(OS.WINDOWS)
	@Timeout(180)
	void pipesAndDevicesAreListedAndNotOpened() throws Exception {
		Path inputs = this.folder.resolve("inputs");
		SmallHousehold household = new SmallHousehold(inputs).bought("MJ00000001", DAY, "Gems", 9800, "Visa .... 1234")
			.write();
		Path pipe = inputs.resolve("pipe.csv");
		Process made = new ProcessBuilder("mkfifo", pipe.toString()).start();
		assumeTrue(made.waitFor(60, TimeUnit.SECONDS) && made.exitValue() == 0, "skipped: mkfifo does not work here");
		Path reports = this.folder.resolve("reports");
		CommandLineRun run = household.audit(reports);
		assertEquals(0, run.exitCode(), run.out() + run.err());
		assertTrue(SmallHousehold.about(reports, "all").stream().anyMatch((row) -> "pipe.csv".equals(row.get("Name"))),
				"listed");
	}

	@Test
	void nothingIsWrittenBesideTheReports() throws IOException {
		Path inputs = this.folder.resolve("a/b/inputs");
		SmallHousehold household = new SmallHousehold(inputs).bought("MJ00000001", DAY, "Gems", 9800, "Visa .... 1234")
			.write();
		Files.write(inputs.resolve("slip.zip"), slip());
		List<Path> before = everything();
		Path reports = this.folder.resolve("reports");
		household.audit(reports);
		assertEquals(before, everything().stream().filter((file) -> !file.startsWith(reports)).toList());
	}

	private static byte[] slip() throws IOException {
		var bytes = new java.io.ByteArrayOutputStream();
		try (var zip = new java.util.zip.ZipOutputStream(bytes)) {
			for (String name : List.of("../../slipped.csv", "/tmp/slipped.csv", "..\\slipped.eml")) {
				zip.putNextEntry(new java.util.zip.ZipEntry(name));
				zip.write("From: no_reply@apple.example\r\n\r\nx".getBytes(StandardCharsets.UTF_8));
			}
		}
		return bytes.toByteArray();
	}

	private List<Path> everything() throws IOException {
		try (Stream<Path> files = Files.walk(this.folder)) {
			return files.sorted().toList();
		}
	}

}
