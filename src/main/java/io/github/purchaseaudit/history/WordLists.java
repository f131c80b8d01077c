package io.github.purchaseaudit.history;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/** Reads the word lists that lie beside this package's classes. */
final class WordLists {

	private WordLists() {
	}

	static Properties load(String resource) {
		Properties lists = new Properties();
		try (InputStream in = WordLists.class.getResourceAsStream(resource)) {
			lists.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return lists;
	}

}
