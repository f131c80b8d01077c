package io.github.purchaseaudit.rule;

import java.util.regex.Pattern;

import io.github.purchaseaudit.order.Nfkc;

/** The names of devices, as receipts and the register write them. */
public final class DeviceName {

	private static final Pattern SINGLE_QUOTES = Pattern.compile("[\u2018\u2019\u201a\u201b\u2032\u02bc`]");

	private static final Pattern DOUBLE_QUOTES = Pattern.compile("[\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb]");

	/** Some mails put the name itself in quotes. */
	private static final Pattern AROUND = Pattern.compile("^[\\s\"'「]+|(?<![\\s\"'」])[\\s\"'」]+$");

	private static final Pattern BLANKS = Pattern.compile("[\\s\u00a0]+");

	private DeviceName() {
	}

	/** Width, case, blanks and the many forms of quotes do not matter. */
	public static String fold(String name) {
		String folded = Nfkc.lower(name.replace('\u00b4', '\''));
		folded = SINGLE_QUOTES.matcher(folded).replaceAll("'");
		folded = AROUND.matcher(DOUBLE_QUOTES.matcher(folded).replaceAll("\"")).replaceAll("");
		return BLANKS.matcher(folded).replaceAll(" ").strip();
	}

}
