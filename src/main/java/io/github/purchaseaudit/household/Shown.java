package io.github.purchaseaudit.household;

import java.util.regex.Pattern;

/** What of the file may be shown in a message: never a card number in full. */
final class Shown {

	private static final int LONGEST = 200;

	private static final Pattern LONG_NUMBER = Pattern.compile("[0-9０-９](?:[ \\u3000.\\-－]{0,2}[0-9０-９]){11,}");

	private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

	private Shown() {
	}

	static String of(String text) {
		String cut = (text.length() > LONGEST) ? text.substring(0, LONGEST) + "…" : text;
		return INVISIBLE.matcher(LONG_NUMBER.matcher(cut.replace('\t', ' ')).replaceAll("****")).replaceAll("\ufffd");
	}

}
