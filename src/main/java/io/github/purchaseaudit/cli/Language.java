package io.github.purchaseaudit.cli;

import java.util.List;
import java.util.Locale;

import io.github.purchaseaudit.household.Household;
import org.jspecify.annotations.Nullable;

/** The languages the tool speaks. */
enum Language {

	EN, JA;

	String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** As it is typed, and as the completion script offers it. */
	@Override
	public String toString() {
		return code();
	}

	/** The one asked for, else the household's, else the system's. */
	static Language of(@Nullable Language asked, Household household) {
		if (asked != null || household.language() == null) {
			return orSystem(asked);
		}
		return household.language().equals("ja") ? JA : EN;
	}

	/** The one that a command line asks for, however wrong the rest of it is. */
	static Language namedIn(List<String> arguments) {
		for (int i = 0; i < arguments.size(); i++) {
			String next = (i + 1 < arguments.size()) ? arguments.get(i + 1) : "";
			String asked = arguments.get(i).equals("--language") ? next : arguments.get(i).replace("--language=", "");
			for (Language language : values()) {
				if (arguments.get(i).startsWith("--language") && asked.equalsIgnoreCase(language.name())) {
					return language;
				}
			}
		}
		return orSystem(null);
	}

	static Language orSystem(@Nullable Language asked) {
		if (asked != null) {
			return asked;
		}
		return Locale.getDefault().getLanguage().equals("ja") ? JA : EN;
	}

}
