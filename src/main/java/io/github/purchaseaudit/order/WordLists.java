package io.github.purchaseaudit.order;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Lists of words that lie as data beside a class: {@code name = word | word | word}.
 */
public final class WordLists {

	private final Properties lists = new Properties();

	private WordLists() {
	}

	/** The lists of a resource file beside the class. */
	public static WordLists beside(Class<?> owner, String file) {
		WordLists words = new WordLists();
		try (InputStream in = owner.getResourceAsStream(file)) {
			words.lists.load(new InputStreamReader(Objects.requireNonNull(in, file), StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return words;
	}

	/** The words of a list in their order; empty when there is no such list. */
	public List<String> list(String name) {
		return Stream.of(this.lists.getProperty(name, "").split("\\|", -1))
			.map(String::strip)
			.filter((word) -> !word.isEmpty())
			.toList();
	}

	public Set<String> set(String name) {
		return Set.copyOf(list(name));
	}

	/** The whole text of one entry, empty when there is none. */
	public String text(String name) {
		return this.lists.getProperty(name, "").strip();
	}

	public Set<String> names() {
		return this.lists.stringPropertyNames();
	}

}
