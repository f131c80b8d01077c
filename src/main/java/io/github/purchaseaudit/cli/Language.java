package io.github.purchaseaudit.cli;

import java.util.Locale;

import io.github.purchaseaudit.household.Household;
import org.jspecify.annotations.Nullable;

/** The languages the tool speaks. */
enum Language {

	EN, JA;

	String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** The one asked for, else the household's, else the system's. */
	static Language of(@Nullable Language asked, Household household) {
		if (asked != null || household.language() == null) {
			return orSystem(asked);
		}
		return household.language().equals("ja") ? JA : EN;
	}

	static Language orSystem(@Nullable Language asked) {
		if (asked != null) {
			return asked;
		}
		return Locale.getDefault().getLanguage().equals("ja") ? JA : EN;
	}

}
