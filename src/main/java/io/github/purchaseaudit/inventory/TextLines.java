package io.github.purchaseaudit.inventory;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;

/**
 * Reads text line by line, without the NULs that may stray in it. A line that is not in
 * the text's own charset is read in the other of UTF-8 and Windows-31J: exports that
 * people glued together hold both. In windows-1252 almost any line can be read; one that
 * is sound UTF-8 is that.
 */
final class TextLines implements Closeable {

	static final Charset WINDOWS_31J = Charset.forName("windows-31j");

	/** The longest line that is read, in bytes. */
	static final int LONGEST = 1024 * 1024;

	/** Stands for a line that is longer. */
	static final String TOO_LONG = "\u0000";

	private final InputStream in;

	private final BooleanSupplier cut;

	private final Charset charset;

	private final byte terminator;

	private final byte[] buffer = new byte[64 * 1024];

	private int from;

	private int to;

	private byte[] line = new byte[512];

	private int length;

	private boolean tooLong;

	/**
	 * The lines of a text.
	 * @param cut whether the bytes broke off, so that a last line without end is no line
	 */
	TextLines(InputStream in, BooleanSupplier cut, Charset charset, char terminator) {
		this.in = in;
		this.cut = cut;
		this.charset = charset;
		this.terminator = (byte) terminator;
	}

	/** The next line without its end, {@link #TOO_LONG}, or nothing behind the last. */
	@Nullable String next() throws IOException {
		this.length = 0;
		this.tooLong = false;
		boolean some = false;
		while (true) {
			if (this.from == this.to) {
				this.from = 0;
				this.to = Math.max(0, this.in.read(this.buffer));
				if (this.to == 0) {
					return (some && !this.cut.getAsBoolean()) ? decoded() : null;
				}
			}
			some = true;
			int end = this.from;
			while (end < this.to && this.buffer[end] != this.terminator) {
				end++;
			}
			keep(end);
			this.from = end;
			if (end < this.to) {
				this.from++;
				return decoded();
			}
		}
	}

	private void keep(int end) {
		int count = end - this.from;
		if (this.length + count > LONGEST) {
			this.tooLong = true;
			this.length = 0;
		}
		if (this.tooLong) {
			return;
		}
		if (this.length + count > this.line.length) {
			this.line = Arrays.copyOf(this.line, Math.max(this.line.length * 2, this.length + count));
		}
		System.arraycopy(this.buffer, this.from, this.line, this.length, count);
		this.length += count;
	}

	private String decoded() {
		if (this.tooLong) {
			return TOO_LONG;
		}
		if (this.length > 0 && this.line[this.length - 1] == '\r') {
			this.length--;
		}
		boolean ascii = true;
		boolean nulls = false;
		for (int i = 0; i < this.length; i++) {
			ascii &= this.line[i] >= 0;
			nulls |= this.line[i] == 0;
		}
		if (nulls) {
			dropNulls();
		}
		if (!ascii) {
			return this.charset.equals(WesternWords.CHARSET) ? western() : decoded(this.charset);
		}
		return new String(this.line, 0, this.length, StandardCharsets.ISO_8859_1);
	}

	private void dropNulls() {
		int kept = 0;
		for (int i = 0; i < this.length; i++) {
			if (this.line[i] != 0) {
				this.line[kept++] = this.line[i];
			}
		}
		this.length = kept;
	}

	private String western() {
		ByteBuffer bytes = ByteBuffer.wrap(this.line, 0, this.length);
		return SoundText.of(bytes, StandardCharsets.UTF_8).orElseGet(() -> this.charset.decode(bytes).toString());
	}

	private String decoded(Charset first) {
		ByteBuffer bytes = ByteBuffer.wrap(this.line, 0, this.length);
		return SoundText.of(bytes, first).orElseGet(() -> patched(bytes, first));
	}

	private static String patched(ByteBuffer bytes, Charset first) {
		String patched = first.decode(bytes.duplicate()).toString();
		if (first.equals(StandardCharsets.UTF_8) && isMostlySound(patched)) {
			return patched;
		}
		return SoundText.of(bytes, first.equals(WINDOWS_31J) ? StandardCharsets.UTF_8 : WINDOWS_31J).orElse(patched);
	}

	/** A text of the other charset would hardly show a sound character. */
	private static boolean isMostlySound(String text) {
		long wide = text.chars().filter((c) -> c > 127).count();
		long unreadable = text.chars().filter((c) -> c == '\ufffd').count();
		return 3 * unreadable <= wide - unreadable;
	}

	@Override
	public void close() throws IOException {
		this.in.close();
	}

}
