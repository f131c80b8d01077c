package io.github.purchaseaudit.order;

import java.text.Normalizer;

/** Unicode's compatibility form: full-width letters and digits become plain ones. */
final class Nfkc {

	private static final int ASCII = 0x80;

	private Nfkc() {
	}

	/** The text in NFKC; ASCII, as most texts are, is that already. */
	static String of(String text) {
		for (int i = 0; i < text.length(); i++) {
			if (text.charAt(i) >= ASCII) {
				return Normalizer.normalize(text, Normalizer.Form.NFKC);
			}
		}
		return text;
	}

}
