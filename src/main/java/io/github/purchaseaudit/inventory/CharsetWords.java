package io.github.purchaseaudit.inventory;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

import io.github.purchaseaudit.order.WordLists;

/**
 * Tells the charsets of Korean and Chinese Windows by words of lists and statements in
 * them. Most of their bytes are EUC-JP's, too, and some Windows-31J's, so that sound
 * bytes prove nothing; the words are data ({@code charsets.properties}).
 */
final class CharsetWords {

	private static final WordLists WORDS = WordLists.beside(CharsetWords.class, "charsets.properties");

	/** One word may come about by accident. */
	private static final int ENOUGH = 2;

	private CharsetWords() {
	}

	/** The charset in which the text is sound and holds some of the words. */
	static Optional<Charset> in(byte[] bytes) {
		return WORDS.names().stream().sorted().map(Charset::forName).filter((one) -> speakFor(one, bytes)).findFirst();
	}

	private static boolean speakFor(Charset charset, byte[] bytes) {
		String text = SoundText.of(bytes, charset).orElse("");
		List<String> words = WORDS.list(charset.name());
		return words.stream().filter(text::contains).limit(ENOUGH).count() == ENOUGH;
	}

}
