package io.github.purchaseaudit.cli;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What a file looks like, told without a value. */
class DescribeCommandTests {

	private static final Path SAMPLE = Path.of("sample-data");

	/** Values of the sample household that no description may show. */
	private static final List<String> VALUES = List.of("taro@example.jp", "10655968", "山田", "9999", "48,600", "MVX");

	@TempDir
	private Path folder;

	@Test
	void describeArchiveListsItsMembersWithColumnsAndReaders() {
		CommandLineRun run = describe(SAMPLE.resolve("Apple Media Services information.zip"));
		assertEquals(0, run.exitCode(), run.err());
		assertTrue(run.out().contains("Billing Information History.csv\n  kind: table (CSV)"), run.out());
		assertTrue(run.out().contains("    Order Number\n"), run.out());
		assertTrue(run.out().contains("  read by: apple-billing"), run.out());
	}

	@Test
	void describeNeverShowsAValue() {
		CommandLineRun run = describe(SAMPLE);
		assertEquals(0, run.exitCode(), run.err());
		VALUES.forEach((value) -> assertFalse(run.out().contains(value), value));
	}

	@Test
	void describeUnknownTableShowsColumnNamesAndWhyNobodyReadsIt() throws IOException {
		Path file = Files.write(this.folder.resolve("points.csv"),
				"会員番号;ポイント;有効期限\r\n778899;1200;2027-03-31\r\n".getBytes(Charset.forName("windows-31j")));
		CommandLineRun run = describe(file);
		assertEquals(0, run.exitCode(), run.err());
		assertTrue(run.out().contains("charset: windows-31j") && run.out().contains("delimiter: semicolon"), run.out());
		assertTrue(run.out().contains("    会員番号\n    ポイント\n    有効期限\n"), run.out());
		assertTrue(run.out().contains("rows: 1\n") && run.out().contains("read by: no reader"), run.out());
		assertTrue(run.out().contains("    mbox: no; it reads mail archives"), run.out());
		assertFalse(run.out().contains("778899"), run.out());
	}

	@Test
	void describeTableWithoutHeadingShowsCountsOnly() throws IOException {
		Path file = Files.writeString(this.folder.resolve("list.csv"),
				"Castle,1200,taro@example.jp\nDragon,480,hanako@example.jp\n");
		CommandLineRun run = describe(file);
		assertTrue(run.out().contains("rows: 2\n") && run.out().contains("no row is surely a heading"), run.out());
		assertFalse(run.out().contains("Castle") || run.out().contains("Dragon"), run.out());
	}

	@Test
	void describeWhatIsNoTable() throws IOException {
		Path page = Files.writeString(this.folder.resolve("page.html"), "\ufeff<!DOCTYPE html><p>Secret, 1200\n");
		Path data = Files.write(this.folder.resolve("data"), new byte[] { 0, 1, 2, 3 });
		Path cut = Files.write(this.folder.resolve("cut.xlsx"), "PK\u0003\u0004cut".getBytes(StandardCharsets.UTF_8));
		CommandLineRun run = CommandLineRun.of("describe", page, data, cut, "--language", "en");
		assertEquals(0, run.exitCode(), run.err());
		assertTrue(run.out().contains("kind: web page (HTML)\n  charset: UTF-8, by its byte order mark"), run.out());
		assertTrue(run.out().contains("data\n  kind: binary data"), run.out());
		assertTrue(run.out().contains("cut.xlsx\n"), run.out());
		assertFalse(run.out().contains("Secret"), run.out());
	}

	@Test
	void describeInJapanese() {
		CommandLineRun run = CommandLineRun.of("describe", SAMPLE.resolve("mail.mbox"), "--language", "ja");
		assertTrue(run.out().contains("読み取り: mbox（メールの書庫（mbox））"), run.out());
	}

	@Test
	void describeOfNothingIsWrongUsage() {
		assertEquals(2, CommandLineRun.of("describe").exitCode());
		CommandLineRun run = describe(this.folder.resolve("missing.csv"));
		assertEquals(2, run.exitCode());
		assertTrue(run.err().contains("missing.csv"), run.err());
	}

	private static CommandLineRun describe(Path file) {
		return CommandLineRun.of("describe", file, "--language", "en");
	}

}
