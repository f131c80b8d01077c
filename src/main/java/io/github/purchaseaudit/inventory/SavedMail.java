package io.github.purchaseaudit.inventory;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Knows the forged mails that an audit saved, wherever they were copied to: their names
 * end with the beginning of their own digest.
 */
final class SavedMail {

	private static final Pattern NAME = Pattern.compile("(?:\\d{4}-\\d{2}-\\d{2}-)?([0-9a-f]{12})\\.(?:eml|msg)");

	private SavedMail() {
	}

	/** Whether a file may be one, by its name alone. */
	static boolean isNamed(String name) {
		return NAME.matcher(NameRules.baseName(name)).matches();
	}

	static boolean is(String name, String sha256) {
		Matcher matcher = NAME.matcher(NameRules.baseName(name));
		return matcher.matches() && sha256.startsWith(matcher.group(1));
	}

}
