package io.github.purchaseaudit.cli;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Locale;

/** Where the household is likely to live, before household.yml says so. */
final class Home {

	private static final String FALLBACK = "USD";

	private Home() {
	}

	/** The system's zone; nobody who reads Japanese lives by a server's UTC. */
	static ZoneId zone(Language language) {
		ZoneId zone = ZoneId.systemDefault();
		boolean utc = zone.normalized().equals(ZoneOffset.UTC) || zone.getId().endsWith("UTC");
		return (utc && language == Language.JA) ? ZoneId.of("Asia/Tokyo") : zone;
	}

	/** The currency of the system's country, or the yen for Japanese. */
	static String currency(Language language) {
		if (language == Language.JA) {
			return "JPY";
		}
		try {
			Currency currency = Currency.getInstance(Locale.getDefault());
			return (currency != null) ? currency.getCurrencyCode() : FALLBACK;
		}
		catch (IllegalArgumentException ex) {
			return FALLBACK;
		}
	}

}
