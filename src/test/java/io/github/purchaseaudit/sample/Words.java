package io.github.purchaseaudit.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/**
 * The words of Apple's receipts in one language, from {@code words-*.properties}; keys
 * that begin with {@code c.} are layout C's own.
 */
final class Words {

	static final Words JA = new Words("words-ja.properties");

	static final Words EN = new Words("words-en.properties");

	private final Properties texts = new Properties();

	private Words(String file) {
		try (InputStream bytes = Words.class.getResourceAsStream(file);
				Reader text = new InputStreamReader(Objects.requireNonNull(bytes), StandardCharsets.UTF_8)) {
			this.texts.load(text);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	String text(String key) {
		return Objects.requireNonNull(this.texts.getProperty(key), key);
	}

	/** The day as layout A writes it ({@code day}), or layout C ({@code c.day}). */
	String day(String pattern, LocalDate day) {
		return DateTimeFormatter.ofPattern(text(pattern), Locale.ENGLISH).format(day);
	}

	/** When the subscription renews next, empty for anything else. */
	String renewal(String pattern, Purchase item) {
		if (!item.isRenewal()) {
			return "";
		}
		LocalDate next = item.item().contains("年額") ? item.day().plusYears(1) : item.day().plusMonths(1);
		return text("renews").formatted(day(pattern, next));
	}

	String type(Purchase item) {
		return this.texts.getProperty("type." + item.content(), text("type"));
	}

	String section(Purchase item) {
		return this.texts.getProperty("section." + item.content(), text("section"));
	}

	List<String> address() {
		return List.of(text("address").split("[|]", -1));
	}

}
