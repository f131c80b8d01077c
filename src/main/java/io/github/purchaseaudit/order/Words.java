package io.github.purchaseaudit.order;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;

/** Reads the word lists that lie beside this package's classes. */
final class Words {

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

	/** The words of one list, which {@code |} separates. */
	static Stream<String> split(String list) {
		return Arrays.stream(list.split("\\|", -1)).map(String::strip);
	}

}
