package io.github.purchaseaudit;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Holds that whatever is said in one language is said in the other. */
class TextFilesTests {

	private static final Path TEXTS = Path.of("src/main/resources/io/github/purchaseaudit/report/texts");

	private static final Pattern PLACEHOLDER = Pattern.compile("\\{[0-9]\\}");

	/** What the English report shows by its code or its own name. */
	private static final Pattern SHOWN_AS_IT_IS = Pattern.compile("(verdict|brand)\\..+");

	@Test
	void languagesHaveTheSameFiles() throws IOException {
		assertFalse(files("en").isEmpty());
		assertEquals(files("en").stream().map(TextFilesTests::japanese).toList(), files("ja"));
	}

	@ParameterizedTest
	@MethodSource("englishFiles")
	void languagesHaveTheSameKeysAndFacts(Path english) throws IOException {
		Map<String, String> said = facts(english);
		Map<String, String> alsoSaid = facts(japanese(english));
		Set<String> differing = new TreeSet<>(said.keySet());
		differing.addAll(alsoSaid.keySet());
		differing.removeIf((key) -> Objects.equals(said.get(key), alsoSaid.get(key)));
		differing.removeIf((key) -> !said.containsKey(key) && SHOWN_AS_IT_IS.matcher(key).matches());
		assertEquals(Set.of(), differing);
	}

	@ParameterizedTest
	@MethodSource("englishFiles")
	void textsAreWritten(Path english) throws IOException {
		for (Path file : List.of(english, japanese(english))) {
			load(file).forEach((key, text) -> assertFalse(text.toString().isBlank(), () -> file + ": " + key));
		}
		assertTrue(
				load(japanese(english)).values()
					.stream()
					.anyMatch((text) -> text.toString().matches(".*[ぁ-んァ-ヶ一-龠].*")),
				() -> japanese(english) + " holds no Japanese");
	}

	@ParameterizedTest
	@MethodSource("englishFiles")
	void keysStandOnce(Path english) throws IOException {
		for (Path file : List.of(english, japanese(english))) {
			List<String> keys = Files.readAllLines(file)
				.stream()
				.filter((line) -> line.matches("[^#\\s][^=]*=.*"))
				.map((line) -> line.substring(0, line.indexOf('=')).strip())
				.toList();
			assertEquals(new TreeSet<>(keys).size(), keys.size(), () -> "A key stands twice in " + file);
		}
	}

	static List<Path> englishFiles() throws IOException {
		return files("en");
	}

	private static List<Path> files(String language) throws IOException {
		try (Stream<Path> files = Files.list(TEXTS)) {
			return files.filter((file) -> file.toString().endsWith("_" + language + ".properties")).sorted().toList();
		}
	}

	private static Path japanese(Path english) {
		return english.resolveSibling(english.getFileName().toString().replace("_en.", "_ja."));
	}

	private static Map<String, String> facts(Path file) throws IOException {
		Map<String, String> facts = new TreeMap<>();
		load(file).forEach((key, text) -> facts.put(key.toString(),
				PLACEHOLDER.matcher(text.toString())
					.results()
					.map(MatchResult::group)
					.distinct()
					.sorted()
					.collect(Collectors.joining())));
		return facts;
	}

	private static Properties load(Path file) throws IOException {
		Properties texts = new Properties();
		try (Reader reader = Files.newBufferedReader(file)) {
			texts.load(reader);
		}
		return texts;
	}

}
