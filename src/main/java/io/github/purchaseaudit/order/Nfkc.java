package io.github.purchaseaudit.order;

import java.lang.Character.UnicodeBlock;
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

	/** The text in NFKC without accents; Hangul and kana stay as they are. */
	public static String withoutAccents(String text) {
		String apart = Normalizer.normalize(text, Normalizer.Form.NFKD);
		StringBuilder bare = new StringBuilder(apart.length());
		for (int i = 0; i < apart.length(); i++) {
			char c = apart.charAt(i);
			if (!UnicodeBlock.COMBINING_DIACRITICAL_MARKS.equals(UnicodeBlock.of(c))) {
				bare.append(c);
			}
		}
		return of(bare.toString());
	}

	/** The text in NFKC and in small letters, for comparing what people write. */
	public static String lower(String text) {
		return of(text).toLowerCase(Locale.ROOT);
	}

}
