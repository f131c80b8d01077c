package io.github.purchaseaudit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

import io.github.purchaseaudit.household.Household;
import io.github.purchaseaudit.household.HouseholdFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Holds the README to what is really there. */
class ReadmeTests {

	private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w*)\\n(.*?)^```$");

	@TempDir
	Path folder;

	@Test
	void commandsStandAloneOnTheirLines() throws IOException {
		List<String> commands = blocks("").stream().filter((block) -> block.startsWith("mvn ")).toList();
		assertTrue(commands.size() >= 2, commands.toString());
		commands.forEach((command) -> assertEquals(1, command.lines().count(), command));
		assertEquals("mvn verify", commands.get(1).strip());
	}

	@Test
	void commandsNameWhatThePomHas() throws IOException {
		String pom = Files.readString(Path.of("pom.xml"));
		for (String command : blocks("")) {
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

	@Test
	void filesThatAreNamedAreThere() throws IOException {
		String readme = readme();
		List<String> links = names(readme, "\\]\\((?!https?:|#)([^)#]+)\\)");
		links.forEach((link) -> assertTrue(Files.exists(Path.of(link)), link));
		assertTrue(Files.isRegularFile(Path.of("src/main/dist/bin/purchase-audit")));
		assertTrue(Files.isDirectory(Path.of("sample-data")));
	}

	@Test
	void exampleOfTheRegisterIsRead() throws Exception {
		String example = blocks("yaml").get(0);
		Household household = HouseholdFile.read(Files.writeString(this.folder.resolve("household.yml"), example));
		assertFalse(household.accounts().isEmpty());
	}

	private static List<String> blocks(String language) throws IOException {
		return BLOCK.matcher(readme())
			.results()
			.filter((block) -> block.group(1).equals(language))
			.map((block) -> block.group(2))
			.toList();
	}

	private static List<String> names(String text, String pattern) {
		return Pattern.compile(pattern).matcher(text).results().map((name) -> name.group(1)).toList();
	}

	private static String readme() throws IOException {
		return Files.readString(Path.of("README.md"));
	}

}
