package io.github.purchaseaudit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The command line as scripts and people use it: options, exit codes, messages. */
class AuditCommandTests {

	private static final Path SAMPLE = Path.of("sample-data");

	private static final String EXPORT = "Apple Media Services information.zip";

	@TempDir
	private Path folder;

	@Test
	void auditWithoutInputIsWrongUsage() {
		CommandLineRun run = CommandLineRun.of("audit", "--language", "en");
		assertEquals(2, run.exitCode());
		assertTrue(run.err().contains("Which files?"), run.err());
	}

	@Test
	void auditOfMissingInputIsWrongUsageAndNamesIt() {
		CommandLineRun run = audit(this.folder.resolve("no such folder"));
		assertEquals(2, run.exitCode());
		assertTrue(run.err().contains("no such folder"), run.err());
		assertFalse(Files.exists(reports()));
	}

	@Test
	void auditWithoutHouseholdSaysHowToGetOne() throws IOException {
		Files.writeString(Files.createDirectory(this.folder.resolve("in")).resolve("a.csv"), "x\n");
		CommandLineRun run = CommandLineRun.of("audit", this.folder.resolve("in"), "--reports", reports(), "--language",
				"ja");
		assertEquals(2, run.exitCode());
		assertTrue(run.err().contains("カードとアカウントの一覧（household.yml）がまだありません"), run.err());
		assertTrue(run.err().contains("purchase-audit init " + this.folder.resolve("in")), run.err());
		assertTrue(run.err().contains("分からない所は unknown のままで構いません"), run.err());
	}

	/** Notepad adds an ending that Windows does not show. */
	@ParameterizedTest
	@ValueSource(strings = { "household.yml.txt", "household.yaml" })
	void householdOfAnotherNameIsNamed(String name) throws IOException {
		Path input = Files.createDirectory(this.folder.resolve("named"));
		Files.copy(SAMPLE.resolve("household.yml"), input.resolve(name));
		CommandLineRun run = audit(input);
		assertEquals(2, run.exitCode());
		assertTrue(run.err().contains(name + " is not read, because it is not called household.yml. Rename it."),
				run.err());
	}

	@Test
	void auditWithWrongHouseholdNamesFileLineAndKey() throws IOException {
		Path input = input(EXPORT);
		Path register = input.resolve("household.yml");
		Files.writeString(register, Files.readString(register).replaceFirst("last4: \"1234\"", "last-4: \"1234\""));
		CommandLineRun run = audit(input);
		assertEquals(2, run.exitCode());
		assertTrue(run.err()
			.matches("(?s).*household\\.yml:\\d+: payment-methods\\[0\\]: unknown key 'last-4', did you"
					+ " mean 'last4'\\?.*"),
				run.err());
	}

	@Test
	void auditOfNothingRecognisableListsWhatWasSeen() throws IOException {
		Path input = input();
		Files.writeString(input.resolve("notes.txt"), "Buy milk.\n");
		CommandLineRun run = audit(input);
		assertEquals(5, run.exitCode());
		assertTrue(run.err().contains("notes.txt"), run.err());
	}

	@Test
	void auditOfAnEmptyFolderSaysThatThereIsNoFile(@TempDir Path empty) {
		CommandLineRun run = CommandLineRun.of("audit", empty, "--reports", reports(), "--household",
				SAMPLE.resolve("household.yml"), "--language", "en");
		assertEquals(5, run.exitCode(), run.err());
		assertTrue(run.err().contains("This is what was seen:\n  (no file)\n"), run.err());
	}

	@Test
	void auditOfWhatLiesInTheReportsFolderSaysSo() throws IOException {
		Path input = input("mail.mbox");
		CommandLineRun run = CommandLineRun.of("audit", input.toString(), "--reports", input.toString(), "--household",
				SAMPLE.resolve("household.yml").toString(), "--language", "en");
		assertEquals(5, run.exitCode());
		assertTrue(run.err().contains(input + " lies in the reports folder (" + input + ")"), run.err());
		assertFalse(run.err().contains("none of the inputs"), run.err());
	}

	@Test
	void auditFailsOnFindingsWhenAsked() throws IOException {
		assertEquals(3, audit(SAMPLE, "--fail-on-findings").exitCode());
	}

	@Test
	void auditOfDamagedArchiveReadsTheRestAndListsTheLoss() throws IOException {
		Path input = input("mail.mbox");
		byte[] whole = Files.readAllBytes(SAMPLE.resolve(EXPORT));
		Files.write(input.resolve("cut.zip"), java.util.Arrays.copyOf(whole, whole.length / 2));
		CommandLineRun run = audit(input);
		assertEquals(4, run.exitCode(), run.err());
		assertTrue(run.out().contains("cut.zip"), run.out());
		List<Map<String, String>> lost = SheetRows.of(workbook("all"), "Not read", "Reason");
		assertFalse(lost.isEmpty());
		assertTrue(lost.get(0).getOrDefault("File", "").startsWith("cut.zip"), lost.toString());
		assertFalse(SheetRows.of(workbook("all"), "All orders", "Key").isEmpty());
	}

	@Test
	void auditThatReadNothingDoesNotSayThatAllIsWell() throws IOException {
		Path input = input();
		byte[] whole = Files.readAllBytes(SAMPLE.resolve("orders-2026.xlsx"));
		Files.write(input.resolve("cut.xlsx"), java.util.Arrays.copyOf(whole, whole.length / 2));
		CommandLineRun run = audit(input);
		assertEquals(4, run.exitCode(), run.err());
		assertTrue(run.out().contains("No order was read, so nothing can be said"), run.out());
		assertTrue(run.out().contains("1 record could not be read. It stands on the sheet \"Not read\":"), run.out());
		assertTrue(
				run.out().strip().endsWith("Save or download again what could not be read, then run the audit again."),
				run.out());
	}

	@Test
	void emptyInputIsMissing() {
		CommandLineRun run = CommandLineRun.of("audit", "", "--language", "en");
		assertEquals(2, run.exitCode());
		assertTrue(run.err().startsWith("\"\": there is no such file or folder."), run.err());
	}

	@Test
	void auditOfMonthFlagsOnlyItsOrders() throws IOException {
		assertEquals(0, audit(SAMPLE, "--month", "2026-10").exitCode());
		List<Map<String, String>> rows = SheetRows.of(workbook("2026-10"), "All orders", "Key");
		assertFalse(rows.isEmpty());
		rows.forEach((row) -> assertTrue(row.getOrDefault("Purchased", "").startsWith("2026-10"), row.toString()));
	}

	@Test
	void auditNamesTheWorkbookAfterItsPeriod() throws IOException {
		assertEquals(0, audit(SAMPLE, "--from", "2026-10-01").exitCode());
		assertTrue(Files.exists(workbook("from-2026-10-01")));
		assertEquals(0, audit(SAMPLE, "--from", "2026-10-01", "--to", "2026-10-15").exitCode());
		assertTrue(Files.exists(workbook("2026-10-01_2026-10-15")));
		assertEquals(0, audit(SAMPLE, "--to", "2026-10-15").exitCode());
		assertTrue(Files.exists(workbook("until-2026-10-15")));
	}

	@Test
	void auditWithContradictingPeriodIsWrongUsage() {
		assertEquals(2, audit(SAMPLE, "--month", "2026-10", "--from", "2026-10-01").exitCode());
		assertEquals(2, audit(SAMPLE, "--from", "2026-10-02", "--to", "2026-10-01").exitCode());
		assertEquals(2, audit(SAMPLE, "--month", "October").exitCode());
	}

	@Test
	void auditAgainRunsAgainAndGivesTheSameBytes() throws IOException {
		assertEquals(0, audit(SAMPLE).exitCode());
		byte[] first = Files.readAllBytes(workbook("all"));
		Files.delete(workbook("all"));
		CommandLineRun again = audit(SAMPLE);
		assertEquals(0, again.exitCode());
		assertArrayEquals(first, Files.readAllBytes(workbook("all")));
	}

	@Test
	void quietAuditSaysNothing() {
		CommandLineRun run = audit(SAMPLE, "--quiet");
		assertEquals("", run.out() + run.err());
		assertEquals(0, run.exitCode());
	}

	@Test
	void auditInJapaneseSpeaksJapanese() throws IOException {
		CommandLineRun run = CommandLineRun.of("audit", SAMPLE, "--reports", reports(), "--as-of", "2026-11-22");
		assertTrue(run.out().contains("確認が必要な注文が"), run.out());
		assertFalse(SheetRows.of(workbook("all"), "要確認の注文", "照合キー").isEmpty());
	}

	@Test
	void helpAndVersionAreEverywhere() {
		assertEquals(0, CommandLineRun.of("--help").exitCode());
		assertEquals(0, CommandLineRun.of("--version").exitCode());
		CommandLineRun help = CommandLineRun.of("audit", "--help");
		assertEquals(0, help.exitCode());
		for (String option : List.of("--household", "--month", "--from", "--to", "--reports", "--language", "--as-of",
				"--fail-on-findings", "--fresh", "--quiet")) {
			assertTrue(help.out().contains(option), option);
		}
		assertEquals(2, CommandLineRun.of("audit", "--no-such-option").exitCode());
	}

	/** A folder with the sample's register and some of its files. */
	private Path input(String... names) throws IOException {
		Path input = Files.createDirectories(this.folder.resolve("input"));
		Files.copy(SAMPLE.resolve("household.yml"), input.resolve("household.yml"));
		for (String name : names) {
			Files.copy(SAMPLE.resolve(name), input.resolve(name));
		}
		return input;
	}

	private CommandLineRun audit(Path input, String... options) {
		Object[] arguments = new Object[8 + options.length];
		Object[] given = { "audit", input, "--reports", reports(), "--language", "en", "--as-of", "2026-11-22" };
		System.arraycopy(given, 0, arguments, 0, given.length);
		System.arraycopy(options, 0, arguments, given.length, options.length);
		return CommandLineRun.of(arguments);
	}

	private Path reports() {
		return this.folder.resolve("reports");
	}

	private Path workbook(String period) {
		return reports().resolve("purchase-audit-" + period + ".xlsx");
	}

	@Test
	void fileInPlaceOfTheLedgersFolderIsNamed(@TempDir Path folder) throws IOException {
		Path file = Files.writeString(folder.resolve(".purchase-audit"), "rent");
		CommandLineRun run = CommandLineRun.of("audit", "sample-data", "--reports", folder, "--language", "en");
		assertEquals(1, run.exitCode(), run.err());
		assertTrue(run.err().contains(folder + " cannot be written: " + file + " is a file, not a folder."), run.err());
		assertEquals("rent", Files.readString(file));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			en | cannot be written:                | is a file, not a folder. Name another one
			ja | に書き込めません:                   | はフォルダーではなくファイルです。--reports で
			""")
	void reportsFolderThatCannotBeWrittenIsNamed(String language, String told, String why, @TempDir Path folder)
			throws IOException {
		Path file = Files.writeString(folder.resolve("notes.txt"), "rent");
		Path reports = file.resolve("reports");
		CommandLineRun run = CommandLineRun.of("audit", "sample-data", "--reports", reports, "--language", language);
		assertEquals(1, run.exitCode(), run.err());
		assertTrue(run.err().contains(reports + " " + told + " " + file + " " + why), run.err());
		assertFalse(run.err().contains("Exception"), run.err());
	}

}
