package io.github.purchaseaudit.sample;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Comma separated text as Apple writes it: quotes only where a value needs them, UTF-8
 * without a mark, LF.
 */
final class CsvText {

	private final StringBuilder text = new StringBuilder();

	CsvText(String header) {
		this.text.append(header).append('\n');
	}

	void add(String... values) {
		this.text.append(Stream.of(values).map(CsvText::quote).collect(Collectors.joining(","))).append('\n');
	}

	byte[] bytes() {
		return this.text.toString().getBytes(StandardCharsets.UTF_8);
	}

	static String quote(String value) {
		return value.matches("(?s).*[,\"\n].*") ? "\"" + value.replace("\"", "\"\"") + "\"" : value;
	}

	static String yen(int amount) {
		return String.format(Locale.ROOT, "¥%,d", amount);
	}

}
