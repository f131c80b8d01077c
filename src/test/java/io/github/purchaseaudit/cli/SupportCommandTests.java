package io.github.purchaseaudit.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SupportCommandTests {

	@TempDir
	private static Path audited;

	@TempDir
	private Path reports;

	@BeforeAll
	static void audit() {
		CommandLineRun run = run("audit", "sample-data", "--reports", audited, "--language", "ja", "--as-of",
				"2026-11-22");
		assertEquals(0, run.exitCode(), run.err());
	}

	/** The workbook without the ledger, as after {@code forget}. */
	@BeforeEach
	void copyWorkbook() throws IOException {
		Files.copy(audited.resolve("purchase-audit-all.xlsx"), this.reports.resolve("purchase-audit-all.xlsx"));
	}

	@Test
	void nothingDecidedEndsWithTwoAndSaysWhere() {
		CommandLineRun run = run("support", "--reports", this.reports, "--language", "en");
		assertEquals(2, run.exitCode(), run.out());
		assertTrue(run.err().contains("Decide in the workbook first: sheet \"要確認の注文\", column \"判断\""), run.err());
		assertEquals(List.of("purchase-audit-all.xlsx"), workbooks());
	}

	@Test
	void packForAppleHoldsWhatWasDecidedAndNothingThatStaysAtHome() throws IOException {
		decide("MJ390CEBHK", "身に覚えなし", "これは秘密のメモ");
		decide("MNXVNM6NKT", "Ask Apple", "");
		decide("MKEFK93PQ5", "Ours", "");
		CommandLineRun run = run("support", "--reports", this.reports);
		assertEquals(0, run.exitCode(), run.err());
		Path pack = this.reports.resolve("apple-support-all.xlsx");
		assertTrue(run.out().contains(pack.toString()), run.out());
		assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(pack)));
		String bytes = unzipped(pack);
		for (String shown : List.of("MJ390CEBHK", "MNXVNM6NKT", "taro@example.jp", "山田 太郎", "添付を受け取れない窓口があります。")) {
			assertTrue(bytes.contains(shown), shown);
		}
		for (String secret : List.of("これは秘密のメモ", "MKEFK93PQ5", "MLPB5V3245", "JCB", "hanako@")) {
			assertFalse(bytes.contains(secret), secret);
		}
		assertNothingThatStaysAtHome(bytes);
	}

	/**
	 * Apple's export names brands only, so that no order shows the digits of the card.
	 */
	@Test
	void chargesOfACardThatOnlyTheStatementShows(@TempDir Path input) throws IOException {
		SmallHousehold household = new SmallHousehold(input)
			.bought("MA00000001", LocalDate.of(2026, 8, 5), "Gems", 980, "Visa")
			.bought("MA00000002", LocalDate.of(2026, 11, 20), "Coins", 500, "Visa")
			.charged(LocalDate.of(2026, 8, 6), 980)
			.charged(LocalDate.of(2026, 9, 15), 8888)
			.charged(LocalDate.of(2026, 10, 30), 5555)
			.write();
		Path own = this.reports.resolve("own");
		household.audit(own, "--language", "en");
		Path workbook = own.resolve("purchase-audit-all.xlsx");
		List<String> charges = SmallHousehold.flagged(own, "all").stream().map((row) -> row.get("Key")).toList();
		assertEquals(2, charges.size(), charges.toString());
		SheetEdits.set(workbook, "Flagged orders", "Decision", charges.get(0), "Not ours");
		for (String name : List.of("Taro's Visa", "Visa 1234")) {
			CommandLineRun issuer = run("support", workbook, "--for", "issuer", "--card", name);
			assertEquals(0, issuer.exitCode(), issuer.err());
			assertTrue(issuer.out().contains("issuer-Taro's-Visa-all.xlsx (orders: 1)"), issuer.out());
		}
	}

	/** What is in no pack, whoever gets it. */
	private void assertNothingThatStaysAtHome(String bytes) {
		for (String secret : List.of("花子", "佳子", "一郎", "0427", "9876", "10655968", "20774411", "西新宿", "160-0023",
				"iOS/", ".csv", ".mbox", ".zip", "sample-data", this.reports.toString(), "Apache POI",
				System.getProperty("user.name"))) {
			assertFalse(bytes.contains(secret), secret);
		}
		assertFalse(bytes.matches("(?s).*\\b[0-9a-f]{40,}\\b.*"), "device id or SHA-256");
		assertFalse(bytes.matches("(?s).*>[^<]*\\b\\d{1,3}(\\.\\d{1,3}){3}\\b.*"), "IP address");
	}

	/** A card that was registered since takes the finding away, not the question. */
	@Test
	void ordersNotOursThatNothingFlagsAnyMoreAreNamed(@TempDir Path input) throws IOException {
		LocalDate day = LocalDate.of(2026, 10, 5);
		SmallHousehold household = new SmallHousehold(input).bought("MA00000001", day, "Gems", 980, "Visa 9999")
			.bought("MA00000002", day, "Coins", 500, "Visa 9999")
			.bought("MA00000003", day, "Stars", 700, "JCB 5521")
			.write();
		Path own = this.reports.resolve("own");
		household.audit(own, "--language", "en");
		Path workbook = own.resolve("purchase-audit-all.xlsx");
		SheetEdits.set(workbook, "Flagged orders", "Decision", "MA00000001", "Not ours");
		SheetEdits.set(workbook, "Flagged orders", "Decision", "MA00000002", "Ours");
		household.register("- {name: Taro's Visa, brand: Visa, last4: \"9999\"}");
		household.audit(own, "--language", "en");
		String named = "1 more order was decided as not ours or to ask Apple about, and has no finding any more, so it"
				+ " stands in no table here. Ask about it too: MA00000001";
		CommandLineRun nothing = run("support", workbook);
		assertEquals(2, nothing.exitCode(), nothing.out());
		assertTrue(nothing.err().contains(named), nothing.err());
		SheetEdits.set(workbook, "Flagged orders", "Decision", "MA00000003", "Not ours");
		CommandLineRun apple = run("support", workbook);
		assertEquals(0, apple.exitCode(), apple.err());
		assertTrue(apple.out().contains(named), apple.out());
		assertTrue(unzipped(own.resolve("apple-support-all.xlsx")).contains(named));
		CommandLineRun issuer = run("support", workbook, "--for", "issuer", "--card", "JCB 5521", "--language", "ja");
		assertEquals(0, issuer.exitCode(), issuer.err());
		assertTrue(issuer.out().contains("あわせて確認してください: MA00000001"), issuer.out());
		SheetEdits.set(workbook, "About", "Name", "MA00000001", "doc:773745504656");
		assertTrue(run("support", workbook).out().contains("Ask about it too: 773745504656"));
		SheetEdits.set(workbook, "About", "Name", "Decided, no finding any more", "charge:5f2c");
		CommandLineRun others = run("support", workbook);
		assertFalse(others.out().contains("no finding any more"), others.out());
	}

	@Test
	void packForIssuerHoldsTheStatementLineOfAnOrdinaryOrder() throws IOException {
		decide("MLPB5V3245", "身に覚えなし", "これは秘密のメモ");
		decide("MJ390CEBHK", "身に覚えなし", "");
		CommandLineRun run = run("support", "--reports", this.reports, "--for", "issuer", "--card", "Mastercard 5690");
		assertEquals(0, run.exitCode(), run.err());
		Path pack = workbooks().stream()
			.filter((name) -> name.startsWith("issuer-"))
			.map(this.reports::resolve)
			.findFirst()
			.orElseThrow();
		List<Map<String, String>> rows = SheetRows.of(pack, "ご利用明細", "書類番号");
		assertEquals(1, rows.size(), rows.toString());
		assertEquals("ＡＰＰＬＥ　ＣＯＭ　ＢＩＬＬ", rows.get(0).get("明細の利用店名"));
		assertEquals("2026/09/22", rows.get(0).get("明細の利用日"));
		assertEquals("¥3,000", rows.get(0).get("明細の金額"));
		String bytes = unzipped(pack);
		for (String secret : List.of("これは秘密のメモ", "@example", "ゴールド 2200枚", "9999", "JCB", "MJ390CEBHK")) {
			assertFalse(bytes.contains(secret), secret);
		}
		assertNothingThatStaysAtHome(bytes);
		assertTrue(bytes.contains("約60日"));
		List<String> questions = SheetRows.of(pack, "確認事項", "回答").stream().map((row) -> row.get("質問")).toList();
		assertEquals(List.of("再発行のとき移す定期購読：毎回 ¥1,680 のもの", "再発行のとき移す定期購読：毎回 ¥450 のもの", "再発行のとき移す定期購読：毎回 ¥600 のもの",
				"再発行のとき移す、このカードのほかの定期購読"), questions.subList(5, questions.size()));
	}

	@Test
	void unknownCardEndsWithTwoAndListsTheCards() throws IOException {
		decide("MLPB5V3245", "身に覚えなし", "");
		for (List<Object> options : List.<List<Object>>of(List.of("--card", "わたしのカード"), List.of())) {
			List<Object> words = new ArrayList<>(List.of("support", "--reports", this.reports, "--for", "issuer"));
			words.addAll(options);
			CommandLineRun run = run(words.toArray());
			assertEquals(2, run.exitCode(), run.out());
			assertTrue(run.err().contains("家計のJCB") && run.err().contains("Visa 9999"), run.err());
			assertFalse(run.err().contains("残高"), run.err());
		}
		assertEquals(2, run("support", "--reports", this.reports, "--card", "家計のJCB").exitCode());
		CommandLineRun nothing = run("support", "--reports", this.reports, "--for", "issuer", "--card", "家計のJCB");
		assertEquals(2, nothing.exitCode(), nothing.out());
	}

	@Test
	void packKeepsFilledInAnswers() throws IOException {
		decide("MLPB5V3245", "身に覚えなし", "");
		Object[] support = { "support", this.reports.resolve("purchase-audit-all.xlsx"), "--for", "issuer", "--card",
				"Mastercard 5690" };
		assertEquals(0, run(support).exitCode());
		assertEquals(0, run(support).exitCode());
		assertEquals(2, workbooks().size(), workbooks().toString());
		Path pack = this.reports.resolve(workbooks().get(0));
		SheetEdits.set(pack, "確認事項", "回答", "カードは手元にありますか", "はい");
		assertEquals(0, run(support).exitCode());
		assertEquals(3, workbooks().size(), workbooks().toString());
	}

	@Test
	void masksNothingInTheWorkbookAndIsNoInputForDecisions() throws IOException {
		decide("MJ390CEBHK", "身に覚えなし", "");
		run("support", "--reports", this.reports);
		CommandLineRun again = run("audit", "sample-data", "--reports", this.reports, "--language", "ja", "--as-of",
				"2026-11-22");
		assertEquals(0, again.exitCode(), again.err());
		List<Map<String, String>> rows = SheetRows.of(this.reports.resolve("purchase-audit-all.xlsx"), "要確認の注文",
				"照合キー");
		assertEquals(9, rows.size());
		Map<String, String> row = rows.stream()
			.filter((one) -> "MJ390CEBHK".equals(one.get("照合キー")))
			.findFirst()
			.orElseThrow();
		assertEquals("身に覚えなし", row.get("判断"));
		assertEquals("初回", row.get("前回との違い"));
	}

	@Test
	void newestWorkbookOfOursIsTaken() throws IOException {
		decide("MJ390CEBHK", "身に覚えなし", "");
		Path other = this.reports.resolve("budget.xlsx");
		SheetEdits.writeForeign(other);
		Files.setLastModifiedTime(other, FileTime.from(Instant.now().plusSeconds(60)));
		assertEquals(0, run("support", "--reports", this.reports).exitCode());
		CommandLineRun foreign = run("support", other, "--language", "en");
		assertEquals(2, foreign.exitCode());
		assertTrue(foreign.err().contains("budget.xlsx"), foreign.err());
		assertEquals(2, run("support", this.reports.resolve("missing.xlsx")).exitCode());
		assertEquals(2, run("support", "--reports", this.reports.resolve("elsewhere")).exitCode());
	}

	@Test
	void newerWorkbookThatCannotBeReadStopsIt() throws IOException {
		decide("MJ390CEBHK", "身に覚えなし", "");
		Path broken = Files.writeString(this.reports.resolve("purchase-audit-2026-10.xlsx"), "torn");
		Files.setLastModifiedTime(broken, FileTime.from(Instant.now().plusSeconds(60)));
		CommandLineRun run = run("support", "--reports", this.reports);
		assertEquals(1, run.exitCode(), run.out());
		assertTrue(run.err().contains("purchase-audit-2026-10.xlsx"), run.err());
	}

	private static CommandLineRun run(Object... arguments) {
		return CommandLineRun.of(arguments);
	}

	private void decide(String order, String decision, String comment) throws IOException {
		Path workbook = this.reports.resolve("purchase-audit-all.xlsx");
		SheetEdits.set(workbook, "要確認の注文", "判断", order, decision);
		SheetEdits.set(workbook, "要確認の注文", "メモ", order, comment);
	}

	private List<String> workbooks() {
		try (var files = Files.list(this.reports)) {
			return files.map((file) -> file.getFileName().toString())
				.filter((name) -> name.endsWith(".xlsx"))
				.sorted()
				.toList();
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

	private static String unzipped(Path pack) throws IOException {
		ByteArrayOutputStream all = new ByteArrayOutputStream();
		try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(pack))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				all.write(entry.getName().getBytes(StandardCharsets.UTF_8));
				zip.transferTo(all);
			}
		}
		return all.toString(StandardCharsets.UTF_8);
	}

}
