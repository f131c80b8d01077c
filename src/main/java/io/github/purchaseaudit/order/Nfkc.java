package io.github.purchaseaudit.order;

import java.text.Normalizer;
import java.util.Locale;

/** Unicode's compatibility form: full-width letters and digits become plain ones. */
public final class Nfkc {

	private static final int ASCII = 0x80;

	private Nfkc() {
	}

	/** The text in NFKC; ASCII, as most texts are, is that already. */
	public static String of(String text) {
		for (int i = 0; i < text.length(); i++) {
			if (text.charAt(i) >= ASCII) {
				return Normalizer.normalize(text, Normalizer.Form.NFKC);
			}
		}
		return text;
	}

	/** The text in NFKC and in small letters, for comparing what people write. */
	public static String lower(String text) {
		return of(text).toLowerCase(Locale.ROOT);
	}

}
