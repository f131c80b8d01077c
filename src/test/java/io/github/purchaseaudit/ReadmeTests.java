package io.github.purchaseaudit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.github.purchaseaudit.cli.Console;
import io.github.purchaseaudit.cli.PurchaseAuditCommand;
import io.github.purchaseaudit.household.Household;
import io.github.purchaseaudit.household.HouseholdFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Holds the README to what is really there. */
class ReadmeTests {

	private static final Path GUIDE = Path.of("src/main/resources/io/github/purchaseaudit/cli/guide");

	private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w*)\\n(.*?)^```$");

	@TempDir
	Path folder;

	@ParameterizedTest
	@ValueSource(strings = { "README.md", "README.ja.md" })
	void commandsStandAloneOnTheirLines(String readme) throws IOException {
		List<String> commands = blocks(readme, "").stream().filter((block) -> block.startsWith("mvn ")).toList();
		assertTrue(commands.size() >= 2, commands.toString());
		commands.forEach((command) -> assertEquals(1, command.lines().count(), command));
		assertEquals("mvn verify", commands.get(1).strip());
	}

	@ParameterizedTest
	@ValueSource(strings = { "README.md", "README.ja.md" })
	void commandsNameWhatThePomHas(String readme) throws IOException {
		String pom = Files.readString(Path.of("pom.xml"));
		for (String command : blocks(readme, "")) {
			names(command, "\\b[a-z]+:[a-z]+@([a-z-]+)")
				.forEach((id) -> assertTrue(pom.contains("<id>" + id + "</id>"), () -> "No execution " + id));
			names(command, "(?:^|\\s)-P([a-z-]+)")
				.forEach((id) -> assertTrue(pom.contains("<id>" + id + "</id>"), () -> "No profile " + id));
		}
	}

	@Test
	void checkOfEveryCommitIsTheTestCommand() throws IOException {
		String check = Files.readString(Path.of(".ci/run"));
		assertTrue(check.lines().anyMatch((line) -> line.matches("mvn -B -ntp verify .*")), check);
		assertTrue(Files.isExecutable(Path.of(".ci/run")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "README.md", "README.ja.md" })
	void filesThatAreNamedAreThere(String readme) throws IOException {
		List<String> links = names(read(readme), "\\]\\((?!https?:|#)([^)#]+)\\)");
		links.forEach((link) -> assertTrue(Files.exists(Path.of(link)), link));
		assertTrue(Files.isRegularFile(Path.of("src/main/dist/bin/purchase-audit")));
		assertTrue(Files.isDirectory(Path.of("sample-data")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "README.md", "README.ja.md" })
	void exampleOfTheRegisterIsRead(String readme) throws Exception {
		String example = blocks(readme, "yaml").get(0);
		Household household = HouseholdFile.read(Files.writeString(this.folder.resolve("household.yml"), example));
		assertFalse(household.accounts().isEmpty());
	}

	@ParameterizedTest
	@CsvSource({ "README.md, en", "README.ja.md, ja" })
	void guideIsWhatTheGuideCommandSays(String readme, String language) throws IOException {
		List<Path> parts = guide(language);
		assertEquals(4, parts.size(), parts.toString());
		StringBuilder guide = new StringBuilder();
		for (Path part : parts) {
			guide.append(Files.readString(part).replaceFirst("<!--.*?-->\\R", ""));
		}
		assertTrue(read(readme).contains(guide.toString()), () -> "Copy the guide's parts anew into " + readme);
	}

	/** A threat that a test is said to show is shown by a test that is there. */
	@ParameterizedTest
	@ValueSource(strings = { "README.md", "README.ja.md" })
	void testsOfThreatsAreThere(String readme) throws IOException {
		List<String> named = Pattern.compile("(?<![A-Za-z-])[A-Z][A-Za-z]+(?:Tests|IT)\\b")
			.matcher(Files.readString(Path.of(readme)))
			.results()
			.map((name) -> name.group() + ".java")
			.distinct()
			.toList();
		assertTrue(named.size() > 15, named.toString());
		try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
			List<String> there = files.map((file) -> String.valueOf(file.getFileName())).toList();
			assertEquals(List.of(), named.stream().filter((name) -> !there.contains(name)).toList());
		}
	}

	@Test
	void languagesSayTheSame() throws IOException {
		assertEquals(outsideTheGuide("README.md", "en"), outsideTheGuide("README.ja.md", "ja"));
		for (String pattern : List.of("(?m)^(#+) ", "(?m)^\\| (\\d) \\|", "(?m)^\\| (?:[^|`]+: )?(`[^|]+`) \\|",
				"`(--?[a-z-]+)", "(?m)^\\| [^|]+ \\| ([0-9.]+) \\|", "\\]\\((?!README|#)([^)]+)\\)")) {
			assertEquals(names(withoutLanguage(read("README.md")), pattern).stream().sorted().toList(),
					names(withoutLanguage(read("README.ja.md")), pattern).stream().sorted().toList(), pattern);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "README.md", "README.ja.md" })
	void everyCommandIsNamed(String readme) throws IOException {
		ByteArrayOutputStream help = new ByteArrayOutputStream();
		PrintStream shown = new PrintStream(help, true, StandardCharsets.UTF_8);
		PurchaseAuditCommand.run(new Console(shown, shown, StandardCharsets.UTF_8, false), "--help");
		List<String> commands = names(help.toString(StandardCharsets.UTF_8), "(?m)^  ([a-z]+) ");
		assertTrue(commands.contains("guide"), commands.toString());
		String text = read(readme);
		commands.forEach((command) -> assertTrue(text.contains("bin/purchase-audit " + command), command));
	}

	/** Each language shows the workbook in its own. */
	private static String withoutLanguage(String readme) {
		return readme.replaceAll("-(?:en|ja)\\.png", ".png");
	}

	/** Blocks to copy, in order, apart from the guide's, which speak a language. */
	private static List<String> outsideTheGuide(String readme, String language) throws IOException {
		List<String> blocks = new ArrayList<>(blocks(readme, ""));
		for (Path part : guide(language)) {
			blocks.removeAll(BLOCK.matcher(Files.readString(part)).results().map((block) -> block.group(2)).toList());
		}
		return blocks;
	}

	private static List<Path> guide(String language) throws IOException {
		try (Stream<Path> files = Files.list(GUIDE)) {
			return files.filter((file) -> file.toString().endsWith("_" + language + ".md")).sorted().toList();
		}
	}

	private static List<String> blocks(String readme, String language) throws IOException {
		return BLOCK.matcher(read(readme))
			.results()
			.filter((block) -> block.group(1).equals(language))
			.map((block) -> block.group(2))
			.toList();
	}

	private static List<String> names(String text, String pattern) {
		return Pattern.compile(pattern).matcher(text).results().map((name) -> name.group(1)).toList();
	}

	private static String read(String readme) throws IOException {
		return Files.readString(Path.of(readme));
	}

}
