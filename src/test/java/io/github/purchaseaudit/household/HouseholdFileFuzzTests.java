package io.github.purchaseaudit.household;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;

import io.github.purchaseaudit.order.Sentence;
import io.github.purchaseaudit.report.Texts;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Whatever slips into the file, it is read or every problem has its line. */
class HouseholdFileFuzzTests {

	private static final List<String> SLIPS = List.of("：", "　", "\t", "\ufeff", "“", "”", "｛", "］", "，", "{", "}", "[",
			"]", ":", "-", "\n", "\"", "'", "#", "&a ", "*a", "!!int ", "|", ">", "---\n", "%", "@", "0427", "\u0000",
			"\ud800", "\u2028", "last4", "ours: ", "4111 1111 1111 1111", "? ", "<<: *a", "\\");

	private static final List<Texts> LANGUAGES = List.of(Texts.of("en", ZoneOffset.UTC),
			Texts.of("ja", ZoneOffset.UTC));

	private static Path file = Path.of("household.yml");

	private static String original = "";

	@BeforeContainer
	static void open() throws IOException {
		file = Files.createTempFile("household", ".yml");
		original = Files.readString(Path.of("sample-data/household.yml"));
	}

	@AfterContainer
	static void close() throws IOException {
		Files.deleteIfExists(file);
	}

	@Property(tries = 500)
	void readOrTellWhereItIsWrong(@ForAll("damaged") String text) throws IOException {
		Files.write(file, text.getBytes(StandardCharsets.UTF_8));
		try {
			assertFalse(HouseholdFile.read(file).owner().isEmpty());
		}
		catch (InvalidHouseholdException ex) {
			long lines = text.chars().filter((c) -> c == '\n').count() + 1;
			for (Sentence problem : ex.problems()) {
				assertTrue((Long) problem.facts().get(1) <= lines);
				for (Texts texts : LANGUAGES) {
					String told = texts.write(problem);
					assertFalse(told.contains("4111 1111 1111 1111") || told.contains("\n"), told);
				}
			}
		}
	}

	@Provide
	Arbitrary<String> damaged() {
		Arbitrary<Damage> damage = Combinators
			.combine(Arbitraries.integers().between(0, 5000), Arbitraries.integers().between(0, 5),
					Arbitraries.of(SLIPS))
			.as(Damage::new);
		return damage.list().ofMinSize(1).ofMaxSize(4).map((all) -> {
			String text = original;
			for (Damage one : all) {
				text = one.in(text);
			}
			return text;
		});
	}

	/** Some characters left out, and others put in their place. */
	private record Damage(int at, int leftOut, String putIn) {

		String in(String text) {
			int from = this.at % text.length();
			int to = Math.min(text.length(), from + this.leftOut);
			return text.substring(0, from) + this.putIn + text.substring(to);
		}

	}

}
