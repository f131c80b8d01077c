package io.github.purchaseaudit.statement;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;

/** The word lists that lie beside this package's classes, and how words are compared. */
final class Words {

	private static final Pattern BRACKETS = Pattern.compile("\\([^)]{0,60}\\)|\\[[^\\]]{0,60}\\]");

	private static final Pattern DECORATION = Pattern.compile("^(?:[0-9]{1,2}月分?)?[ごお御]?");

	private static final int LONGEST_HEADING = 60;

	private static final Properties HEADINGS = load("headings.properties");

	private Words() {
	}

	static Properties load(String resource) {
		Properties lists = new Properties();
		try (InputStream in = Words.class.getResourceAsStream(resource)) {
			lists.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return lists;
	}

	/** A list of words, folded. */
	static List<String> list(String name) {
		return Arrays.stream(HEADINGS.getProperty(name).split("\\|", -1)).map(Words::fold).toList();
	}

	/** NFKC, lower case, without blanks. */
	static String fold(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFKC)
			.toLowerCase(Locale.ROOT)
			.replaceAll("[\\s\\p{Z}]+", "")
			.strip();
	}

	/** A heading without brackets, month and politeness. */
	static String heading(String text) {
		if (text.length() > LONGEST_HEADING) {
			return "";
		}
		return DECORATION.matcher(BRACKETS.matcher(fold(text)).replaceAll("")).replaceFirst("");
	}

}
