package io.github.purchaseaudit.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

import io.github.purchaseaudit.household.Household;

/**
 * How to reach Apple Support from where the household lives. The knowledge lies in
 * {@code contacts.properties} with its source and date; a country without an entry is
 * sent to Apple's own page.
 */
record Contact(List<String> lines) {

	private static final String ELSEWHERE = "elsewhere";

	static Contact of(Household household, Texts texts) {
		Properties contacts = load();
		String country = contacts.getProperty("zone." + household.zone().getId(), ELSEWHERE);
		String text = Objects.requireNonNull(contacts.getProperty(country + "." + texts.language()));
		return new Contact(List.of(text.split("\\|", -1)));
	}

	private static Properties load() {
		Properties contacts = new Properties();
		try (InputStream in = Contact.class.getResourceAsStream("contacts.properties")) {
			contacts.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return contacts;
	}

}
