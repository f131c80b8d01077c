package io.github.purchaseaudit.report;

import java.util.List;

import io.github.purchaseaudit.household.Household;
import io.github.purchaseaudit.order.WordLists;

/**
 * How to reach Apple Support from where the household lives. The knowledge lies in
 * {@code contacts.properties} with its source and date; a country without an entry is
 * sent to Apple's own page.
 */
record Contact(List<String> lines) {

	private static final String ELSEWHERE = "elsewhere";

	private static final WordLists CONTACTS = WordLists.beside(Contact.class, "contacts.properties");

	static Contact of(Household household, Texts texts) {
		String zone = CONTACTS.text("zone." + household.zone().getId());
		String country = zone.isEmpty() ? ELSEWHERE : zone;
		return new Contact(CONTACTS.list(country + "." + texts.language()));
	}

}
