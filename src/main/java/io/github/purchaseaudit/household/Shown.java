package io.github.purchaseaudit.household;

import java.util.regex.Pattern;

import io.github.purchaseaudit.order.Secrets;

/** What of the file may be shown in a message: never a card number in full. */
final class Shown {

	private static final int LONGEST = 200;

	private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

	private Shown() {
	}

	static String of(String text) {
		String safe = Secrets.hide(text.replace('\t', ' '));
		String cut = (safe.length() > LONGEST) ? safe.substring(0, LONGEST) + "…" : safe;
		return INVISIBLE.matcher(cut).replaceAll("\ufffd");
	}

}
