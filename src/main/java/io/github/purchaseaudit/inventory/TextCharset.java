package io.github.purchaseaudit.inventory;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * In which charset a text without a byte order mark is written, judged by its beginning:
 * UTF-16 by its NULs, ISO-2022-JP (old mail programs) by its escape sequences, UTF-8 and
 * EUC-JP (old web services) by their sequences of bytes, windows-1252 (European banks)
 * and the charsets of Korean and Chinese Windows by words that they alone explain. What
 * is undecided is Windows-31J: a wrong guess is worse than characters that cannot be
 * read.
 */
final class TextCharset {

	/** With the characters of Windows: ①, ㈱. */
	static final Charset EUC_JP = Charset.forName("x-eucJP-Open");

	/** With the characters of Windows, and half-width kana. */
	static final Charset ISO_2022_JP = Charset.forName("x-windows-iso2022jp");

	private static final List<Charset> WIDE = List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

	private static final List<String> ESCAPES = List.of("\u001b$B", "\u001b$@", "\u001b(I");

	/** So many characters without kana are no accident. */
	private static final int ENOUGH = 4;

	private final byte[] bytes;

	private TextCharset(byte[] bytes) {
		this.bytes = bytes;
	}

	/** The charset of a text in which NULs are but strays. */
	static Charset of(byte[] head) {
		TextCharset text = new TextCharset(wholeLines(head));
		if (text.isIso2022()) {
			return ISO_2022_JP;
		}
		if (isUtf8(head) || text.isMostlyUtf8()) {
			return StandardCharsets.UTF_8;
		}
		Optional<Charset> told = CharsetWords.in(text.bytes);
		if (told.isPresent()) {
			return told.get();
		}
		if (text.isEuc()) {
			return EUC_JP;
		}
		boolean western = text.japanese().isEmpty() && WesternWords.speakFor(text.bytes);
		return western ? WesternWords.CHARSET : TextLines.WINDOWS_31J;
	}

	/**
	 * UTF-16 without a byte order mark, in which a table shows many NULs: each delimiter,
	 * digit and line end has one. Other contents with NULs hardly ever show nothing but
	 * lines of letters when they are read so.
	 */
	static Optional<Charset> wide(byte[] head) {
		byte[] even = Arrays.copyOf(head, head.length & ~1);
		return WIDE.stream()
			.filter((charset) -> SoundText.of(even, charset).filter(TextCharset::isTable).isPresent())
			.findFirst();
	}

	private static boolean isTable(String text) {
		long ascii = text.chars().filter((c) -> c < 128).count();
		return 5 * ascii >= text.length() && (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0)
				&& text.codePoints().allMatch(TextCharset::isWritten);
	}

	private static boolean isWritten(int c) {
		return switch (Character.getType(c)) {
			case Character.CONTROL -> c == '\n' || c == '\r' || c == '\t';
			case Character.UNASSIGNED, Character.PRIVATE_USE, Character.SURROGATE -> false;
			default -> true;
		};
	}

	/** A full sample may end inside a character: its last line proves nothing. */
	private static byte[] wholeLines(byte[] head) {
		int end = head.length;
		while (head.length == Sample.LENGTH && end > 0 && head[end - 1] != '\n' && head[end - 1] != '\r') {
			end--;
		}
		return (end > 0) ? Arrays.copyOf(head, end) : head;
	}

	private boolean isIso2022() {
		String ascii = new String(this.bytes, StandardCharsets.ISO_8859_1);
		return ESCAPES.stream().anyMatch(ascii::contains) && ascii.chars().allMatch((c) -> c < 128)
				&& SoundText.of(this.bytes, ISO_2022_JP).isPresent();
	}

	/** The head may end inside a character: its last bytes prove nothing. */
	private static boolean isUtf8(byte[] head) {
		int most = (head.length < Sample.LENGTH) ? 0 : 3;
		for (int cut = 0; cut <= most; cut++) {
			if (SoundText.of(Arrays.copyOf(head, head.length - cut), StandardCharsets.UTF_8).isPresent()) {
				return true;
			}
		}
		return false;
	}

	/** One bad byte does not make all other lines those of another charset. */
	private boolean isMostlyUtf8() {
		int sound = 0;
		int broken = 0;
		for (int from = 0, to = 0; from < this.bytes.length; from = to + 1) {
			boolean ascii = true;
			for (to = from; to < this.bytes.length && this.bytes[to] != '\n'; to++) {
				ascii &= this.bytes[to] >= 0;
			}
			if (!ascii && SoundText.of(Arrays.copyOfRange(this.bytes, from, to), StandardCharsets.UTF_8).isPresent()) {
				sound++;
			}
			else if (!ascii) {
				broken++;
			}
		}
		return sound > 0 && sound >= broken;
	}

	/**
	 * In Windows-31J most Japanese characters have bytes that EUC-JP has not. Half-width
	 * kana have not; then full-width kana must show among what EUC-JP makes of them.
	 */
	private boolean isEuc() {
		String text = SoundText.of(this.bytes, EUC_JP).orElse("");
		long wide = text.chars().filter((c) -> c > 127).count();
		long kana = text.chars().filter((c) -> c > '\u3040' && c <= '\u30ff').count();
		boolean halfWidthOnly = japanese().filter((other) -> other.chars().allMatch(TextCharset::isHalfWidth))
			.isPresent();
		if (!text.codePoints().allMatch(TextCharset::isWritten) || halfWidthOnly) {
			return false;
		}
		return (kana > 1 && 10 * kana >= wide) || (japanese().isEmpty() && wide >= ENOUGH);
	}

	private static boolean isHalfWidth(int c) {
		return c < 128 || (c >= '\uff61' && c <= '\uff9f');
	}

	/** The text as Windows-31J has it, where that makes Japanese words of it. */
	private Optional<String> japanese() {
		return SoundText.of(this.bytes, TextLines.WINDOWS_31J)
			.filter((text) -> text.codePoints().allMatch(TextCharset::isWritten)
					&& text.chars().anyMatch((c) -> c > 127 && Character.isLetter(c)));
	}

}
