package io.github.purchaseaudit.inventory;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The mark that many programs, Excel among them, put before a text and that tells its
 * charset. It is no part of the text.
 */
public enum ByteOrderMark {

	UTF_8(StandardCharsets.UTF_8),

	UTF_16LE(StandardCharsets.UTF_16LE),

	UTF_16BE(StandardCharsets.UTF_16BE);

	/** How many bytes show that a text is wide although it has no mark. */
	public static final int LOOK = 32;

	private static final Pattern ASCII = Pattern.compile("[\\r\\n\\t -~]+");

	private final Charset charset;

	/** Each byte as one character. */
	private final String bytes;

	ByteOrderMark(Charset charset) {
		this.charset = charset;
		this.bytes = new String("\ufeff".getBytes(charset), StandardCharsets.ISO_8859_1);
	}

	/** The mark that a text begins with; nothing when it begins with none. */
	public static Optional<ByteOrderMark> of(byte[] text) {
		return Arrays.stream(values()).filter((mark) -> mark.begins(text)).findFirst();
	}

	private boolean begins(byte[] text) {
		return Kind.startsWith(text, 0, this.bytes);
	}

	/**
	 * The charset of a text that begins in ASCII, written in UTF-16 without a mark;
	 * nothing for any other.
	 */
	public static Optional<Charset> lost(byte[] text) {
		return Stream.of(UTF_16LE, UTF_16BE)
			.map(ByteOrderMark::charset)
			.filter((wide) -> text.length >= LOOK && ASCII.matcher(new String(text, 0, LOOK, wide)).matches())
			.findFirst();
	}

	/** Where a text begins that is ASCII but for a mark: behind it. */
	public static int end(byte[] text) {
		return UTF_8.begins(text) ? UTF_8.length() : 0;
	}

	public Charset charset() {
		return this.charset;
	}

	/** How many bytes it takes. */
	public int length() {
		return this.bytes.length();
	}

	boolean isWide() {
		return this != UTF_8;
	}

}
