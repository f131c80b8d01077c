package io.github.purchaseaudit.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.github.purchaseaudit.household.Household;
import io.github.purchaseaudit.household.HouseholdFile;
import io.github.purchaseaudit.household.Ours;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A first household.yml from what a household has, and the first audit with it. */
class InitCommandTests {

	private static final Path SAMPLE = Path.of("sample-data");

	@TempDir
	private Path folder;

	@Test
	void initListsWhatTheSampleShows() throws Exception {
		Path input = sample();
		CommandLineRun run = CommandLineRun.of("init", input, "--language", "ja");
		assertEquals(0, run.exitCode(), run.err());
		Household household = HouseholdFile.read(input.resolve("household.yml"));
		assertTrue(household.account("taro@example.jp").isPresent(), household.toString());
		assertTrue(household.paymentMethods().stream().anyMatch((method) -> "9999".equals(method.last4())),
				household.toString());
		assertTrue(household.accounts().stream().allMatch((account) -> account.ours() == Ours.UNKNOWN));
		assertTrue(household.paymentMethods().stream().allMatch((method) -> method.ours() == Ours.UNKNOWN));
		assertTrue(household.devices().stream().allMatch((device) -> device.ours() == Ours.UNKNOWN));
		assertEquals("ja", household.language());
		assertEquals("JPY", household.currency());
		assertTrue(run.out().contains("  purchase-audit audit " + input), run.out());
	}

	@Test
	void auditAfterInitAccusesNobody() throws IOException {
		Path input = sample();
		assertEquals(0, CommandLineRun.of("init", input, "--language", "en").exitCode());
		Path reports = this.folder.resolve("reports");
		CommandLineRun audit = CommandLineRun.of("audit", input, "--reports", reports, "--as-of", "2026-11-22");
		assertEquals(0, audit.exitCode(), audit.err());
		assertTrue(audit.out().strip().startsWith("Decide these first: "), audit.out());
		assertTrue(audit.out().matches("(?s).*\\n· taro@example.jp: \\d+ orders, ¥[\\d,]+, first .*, for example: .*"),
				audit.out());
		assertTrue(audit.out().contains("\n· 太郎のiPhone: ") && audit.out().contains("\n· Visa 9999: 5 orders, ¥48,600"),
				audit.out());
		assertTrue(audit.out().contains("\nNothing is flagged yet."), audit.out());
		assertFalse(audit.out().contains("Nothing to do today"), audit.out());
		Path workbook = reports.resolve("purchase-audit-all.xlsx");
		assertEquals(List.of(), SheetRows.of(workbook, "Flagged orders", "Key"));
		try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(workbook)))) {
			List<String> call = new ArrayList<>();
			book.getSheet("Call sheet").forEach((row) -> row.forEach((cell) -> call.add(cell.toString())));
			String first = call.stream().filter((line) -> line.startsWith("Decide this first")).findFirst().orElse("");
			assertTrue(first.startsWith("Decide this first: Visa 9999 (5 orders, ¥48,600, "), call.toString());
			assertTrue(call.stream().anyMatch((line) -> line.startsWith("Nothing is flagged yet")), call.toString());
		}
	}

	@Test
	void firstAuditSaysHowToDecideAndReadsWhatWasDecidedInTheWorkbook() throws IOException {
		Path input = sample();
		CommandLineRun.of("init", input, "--language", "ja");
		Path reports = this.folder.resolve("reports");
		Object[] audit = { "audit", input, "--reports", reports, "--as-of", "2026-11-22" };
		String said = CommandLineRun.of(audit).out();
		assertTrue(said.contains("「支払い方法」の「判断」で選びます") && said.contains(input.resolve("household.yml").toString()),
				said);
		assertTrue(said.contains("・Visa 9999：5件"), said);
		Path workbook = reports.resolve("purchase-audit-all.xlsx");
		try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(workbook)));
				OutputStream out = Files.newOutputStream(workbook)) {
			decide(book.getSheet("支払い方法"), "Visa 9999", "身に覚えなし");
			book.write(out);
		}
		CommandLineRun again = CommandLineRun.of(audit);
		assertFalse(again.out().contains("・Visa 9999"), again.out());
		List<Map<String, String>> flagged = SheetRows.of(workbook, "要確認の注文", "照合キー");
		assertEquals(5, flagged.stream().filter((row) -> row.getOrDefault("指摘", "").contains("UNKNOWN_CARD")).count(),
				flagged.toString());
		assertTrue(again.out().contains("自分たちのものではない支払い方法で: ¥48,600（5件）"), again.out());
	}

	private static void decide(Sheet sheet, String method, String decision) {
		int column = -1;
		for (Row row : sheet) {
			List<String> cells = new ArrayList<>();
			row.forEach((cell) -> cells.add(cell.toString()));
			if (column < 0 && cells.contains("支払い方法") && cells.contains("判断")) {
				column = cells.indexOf("判断");
			}
			else if (column >= 0 && cells.contains(method)) {
				row.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK).setCellValue(decision);
			}
		}
		assertTrue(column >= 0);
	}

	@Test
	void initNeverOverwrites() throws IOException {
		Path input = sample();
		Path register = Files.writeString(input.resolve("household.yml"), "owner: mine\n");
		CommandLineRun run = CommandLineRun.of("init", input, "--language", "en");
		assertEquals(2, run.exitCode());
		assertTrue(run.err().contains(register + " exists already"), run.err());
		assertEquals("owner: mine\n", Files.readString(register));
	}

	@Test
	void initOfOneFileWritesBesideIt() throws IOException {
		Path input = sample();
		CommandLineRun run = CommandLineRun.of("init", input.resolve("mail.mbox"), "--language", "en");
		assertEquals(0, run.exitCode(), run.err());
		assertTrue(Files.exists(input.resolve("household.yml")));
	}

	@Test
	void initWithPlaceNamesItInTheNextCommand() throws IOException {
		Path input = sample();
		Path register = this.folder.resolve("my household.yml");
		CommandLineRun run = CommandLineRun.of("init", input, "--household", register, "--language", "en");
		assertEquals(0, run.exitCode(), run.err());
		assertTrue(Files.exists(register));
		assertFalse(Files.exists(input.resolve("household.yml")));
		assertTrue(run.out().contains("--household '" + register + "'"), run.out());
	}

	@Test
	void initOfNothingRecognisableWritesNothing() throws IOException {
		Path input = Files.createDirectory(this.folder.resolve("in"));
		Files.writeString(input.resolve("notes.txt"), "Buy milk.\n");
		CommandLineRun run = CommandLineRun.of("init", input, "--language", "en");
		assertEquals(1, run.exitCode());
		assertTrue(run.err().contains("notes.txt"), run.err());
		assertFalse(Files.exists(input.resolve("household.yml")));
	}

	@Test
	void initThatCannotWriteSaysSo() throws IOException {
		Path register = this.folder.resolve("x".repeat(300));
		CommandLineRun run = CommandLineRun.of("init", sample(), "--household", register, "--language", "en");
		assertEquals(1, run.exitCode());
		assertTrue(run.err().contains(register + " cannot be written"), run.err());
	}

	@Test
	void initListsCardsThatOnlyStatementsShow() throws Exception {
		Path input = Files.createDirectory(this.folder.resolve("in"));
		Files.writeString(input.resolve("enavi202606(5690).csv"), """
				利用日,利用店名・商品名,利用者,支払方法,利用金額,手数料/利息,支払総額,新規サイン
				2026/05/12,APPLE COM BILL,本人,1回払い,1200,0,1200,*
				""");
		Files.writeString(input.resolve("applecard.csv"), """
				Transaction Date,Clearing Date,Description,Merchant,Category,Type,Amount (USD),Purchased By
				06/05/2026,06/06/2026,APPLE.COM/BILL,Apple,Other,Purchase,9.99,Taro Yamada
				""");
		assertEquals(0, CommandLineRun.of("init", input, "--language", "en").exitCode());
		Household household = HouseholdFile.read(input.resolve("household.yml"));
		assertEquals(List.of("Apple Card", "Card 5690"),
				household.paymentMethods().stream().map((method) -> method.name()).sorted().toList());
	}

	@Test
	void initWithoutInputIsWrongUsage() {
		assertEquals(2, CommandLineRun.of("init").exitCode());
		assertEquals(2, CommandLineRun.of("init", this.folder.resolve("missing")).exitCode());
	}

	/** The sample household's files without its register. */
	private Path sample() throws IOException {
		Path input = Files.createDirectory(this.folder.resolve("input"));
		try (Stream<Path> files = Files.list(SAMPLE)) {
			for (Path file : files.filter((one) -> !one.endsWith("household.yml")).toList()) {
				Files.copy(file, input.resolve(file.getFileName()));
			}
		}
		return input;
	}

}
