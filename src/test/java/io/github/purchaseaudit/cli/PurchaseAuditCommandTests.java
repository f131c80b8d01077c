package io.github.purchaseaudit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
		assertTrue(run.err().contains("purchase-audit guide tonight"), run.err());
		assertFalse(run.err().contains("[-hV]"), run.err());
		run.err().lines().forEach((line) -> assertTrue(TextWidth.of(line) <= 80, line));
	}

	@Test
	void helpListsEveryCommand() {
		CommandLineRun run = CommandLineRun.of("--help");
		for (String command : new String[] { "audit", "init", "describe", "runs", "forget", "guide" }) {
			assertTrue(run.out().contains("\n  " + command + " "), run.out());
			assertEquals(0, CommandLineRun.of(command, "--help").exitCode(), command);
		}
	}

	@Test
	void helpIsSaidInJapaneseToo() {
		for (String command : new String[] { "audit", "init", "describe", "runs", "forget", "guide", "support" }) {
			CommandLineRun run = CommandLineRun.of(command, "--language", "ja", "--help");
			assertEquals(0, run.exitCode(), command);
			assertTrue(run.out().startsWith("使い方:\npurchase-audit " + command), run.out());
			List<String> english = run.out()
				.lines()
				.filter((line) -> line.matches(".*[a-z]{3,} [a-z]{3,}.*") && !line.startsWith("purchase-audit "))
				.toList();
			assertEquals(List.of(), english, command);
			run.out().lines().forEach((line) -> assertTrue(TextWidth.of(line) <= 80, line));
		}
	}

	@Test
	void completionOffersWordsAsTheyAreTyped() {
		String script = CommandLineRun.of("completion").out();
		for (String words : List.of("\"en\" \"ja\"", "\"apple\" \"issuer\"",
				"\"tonight\" \"week\" \"month\" \"call\"")) {
			assertTrue(script.contains("(" + words + ")"), words);
		}
	}

	@Test
	void nameThatBeginsWithAtIsANameLikeAnyOther() {
		CommandLineRun run = CommandLineRun.of("audit", "@family", "--language", "en");
		assertEquals(2, run.exitCode());
		assertTrue(run.err().startsWith("@family: there is no such file or folder."), run.err());
	}

	@Test
	void fileThatCannotBeWrittenIsNamedInASentence() throws IOException {
		Path file = Files.writeString(this.folder.resolve("file"), "x");
		CommandLineRun run = CommandLineRun.of("guide", "call", "--save", file, "--language", "en");
		assertEquals(1, run.exitCode());
		assertTrue(run.err().startsWith("purchase-audit: " + file + " cannot be read or written\n"), run.err());
	}

	@Test
	void helpIsACommandToo() {
		assertEquals(CommandLineRun.of("--help"), CommandLineRun.of("help"));
		assertEquals(CommandLineRun.of("audit", "--help"), CommandLineRun.of("help", "audit"));
	}

	@Test
	void wrongUsageEndsWithTheNextStep() {
		CommandLineRun run = CommandLineRun.of("runs", "--no-such-option", "--language=en");
		assertEquals(2, run.exitCode());
		assertTrue(run.err().contains("--no-such-option"), run.err());
		assertEquals("there is no option '--no-such-option'\n'purchase-audit runs --help' lists what can be said.\n",
				run.err());
		CommandLineRun japanese = CommandLineRun.of("audit", "x", "--month", "10月", "--language", "ja");
		assertEquals(2, japanese.exitCode());
		assertEquals("--month に「10月」は使えません。書き方: 2026-10 のような年と月\n使い方は「purchase-audit audit --help」で確かめられます。\n",
				japanese.err());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			aduit in --language ja            | 「aduit」というコマンドはありません。「audit」の間違いではありませんか
			audit in --langauge ja --language ja | 「--langauge」というオプションはありません。「--language」の間違いではありませんか
			runs in --language ja             | 「in」は余分です。外してください
			audit in --language ja --month    | --month のあとに値がありません。書き方: 2026-10 のような年と月
			audit in --language ja --as-of 明日 | --as-of に「明日」は使えません。書き方: 2026-10-31 のような日付
			audit in --language ja --reports a --reports b | --reports は1度だけ書きます
			audit in --language ja --json=a.json | --json に値は付けません。「=a.json」を外してください
			audit in --language en --quiet=x  | --quiet takes no value; leave '=x' out
			audit in --language fr            | --language cannot be 'fr'; write ja or en
			audit in --lang ja                | there is no option '--lang'; did you mean '--language'?
			support --for bank --language ja  | --for に「bank」は使えません。書き方: apple か issuer
			guide tomorrow --language ja      | PART に「tomorrow」は使えません。書き方: tonight、week、month、call のどれか
			""")
	void wrongUsageIsToldInTheLanguageAskedFor(String words, String said) {
		CommandLineRun run = CommandLineRun.of((Object[]) words.split(" +"));
		assertEquals(2, run.exitCode());
		assertEquals(said, run.err().lines().findFirst().orElse(""));
		assertEquals(2, run.err().lines().count(), run.err());
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
