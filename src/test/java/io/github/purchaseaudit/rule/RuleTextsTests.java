package io.github.purchaseaudit.rule;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

import io.github.purchaseaudit.report.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

class RuleTextsTests {

	@ParameterizedTest
	@ValueSource(strings = { "ja", "en" })
	void everyCodeAndNoteIsExplained(String language) {
		Properties texts = load(language);
		for (FindingCode code : FindingCode.values()) {
			assertFalse(texts.getProperty("code." + code, "").isBlank(), code::name);
			assertFalse(texts.getProperty("code." + code + ".meaning", "").isBlank(), code::name);
		}
		for (Note note : Note.values()) {
			assertFalse(texts.getProperty("note." + note, "").isBlank(), note::name);
			assertFalse(texts.getProperty("note." + note + ".meaning", "").isBlank(), note::name);
		}
	}

	@Test
	void bothLanguagesSayTheSame() {
		assertEquals(load("ja").stringPropertyNames(), load("en").stringPropertyNames());
	}

	private static Properties load(String language) {
		Properties texts = new Properties();
		try (var in = Texts.class.getResourceAsStream("texts/rule_" + language + ".properties")) {
			texts.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return texts;
	}

}
