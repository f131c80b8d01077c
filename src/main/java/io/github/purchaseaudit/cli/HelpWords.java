package io.github.purchaseaudit.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.stream.Stream;

import picocli.CommandLine;

/** What {@code --help} says to readers of Japanese; English stands in the commands. */
final class HelpWords {

	private HelpWords() {
	}

	/** {@code help audit} means {@code audit --help}. */
	static String[] asOption(String... words) {
		boolean help = words.length > 0 && words[0].equals("help");
		return help ? Stream.concat(Arrays.stream(words).skip(1), Stream.of("--help")).toArray(String[]::new) : words;
	}

	/** Takes the Japanese words where help is asked for in Japanese. */
	static void translate(CommandLine line, String... arguments) {
		List<String> words = List.of(arguments);
		boolean help = words.contains("--help") || words.contains("-h");
		if (help && Language.namedIn(words) == Language.JA) {
			line.setResourceBundle(japanese());
		}
	}

	static ResourceBundle japanese() {
		try (InputStream in = Objects.requireNonNull(HelpWords.class.getResourceAsStream("help_ja.properties"));
				Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
			return new PropertyResourceBundle(reader);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
