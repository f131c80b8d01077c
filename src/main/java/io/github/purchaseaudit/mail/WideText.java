package io.github.purchaseaudit.mail;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

import io.github.purchaseaudit.inventory.ByteOrderMark;

/**
 * Mail that an editor saved as UTF-16, as Windows Notepad does under the name "Unicode":
 * reads it as the UTF-8 that it was, without the mark before it.
 */
final class WideText extends InputStream {

	private static final int LENGTH = 8192;

	private final Reader reader;

	/** One more than is read at once, for the other half of a pair. */
	private final char[] chars = new char[LENGTH + 1];

	private byte[] bytes = new byte[0];

	private int at;

	private WideText(InputStream in, Charset charset) {
		this.reader = new InputStreamReader(in, charset);
	}

	/** The mail as it is, or from UTF-16 as UTF-8. */
	static InputStream narrow(InputStream mail) throws IOException {
		BufferedInputStream in = new BufferedInputStream(mail, LENGTH);
		in.mark(ByteOrderMark.LOOK);
		byte[] head = in.readNBytes(ByteOrderMark.LOOK);
		Optional<ByteOrderMark> mark = ByteOrderMark.of(Arrays.copyOf(head, Math.min(2, head.length)));
		in.reset();
		if (mark.isPresent()) {
			in.skipNBytes(2);
			return new WideText(in, mark.get().charset());
		}
		Optional<Charset> lost = ByteOrderMark.lost(head);
		return lost.isPresent() ? new WideText(in, lost.get()) : in;
	}

	@Override
	public int read() throws IOException {
		return fill() ? this.bytes[this.at++] & 0xff : -1;
	}

	@Override
	public int read(byte[] into, int from, int length) throws IOException {
		if (length == 0) {
			return 0;
		}
		if (!fill()) {
			return -1;
		}
		int count = Math.min(length, this.bytes.length - this.at);
		System.arraycopy(this.bytes, this.at, into, from, count);
		this.at += count;
		return count;
	}

	/** Whether there is anything left. */
	private boolean fill() throws IOException {
		if (this.at < this.bytes.length) {
			return true;
		}
		int count = this.reader.read(this.chars, 0, LENGTH);
		if (count <= 0) {
			return false;
		}
		if (Character.isHighSurrogate(this.chars[count - 1])) {
			count += Math.max(0, this.reader.read(this.chars, count, 1));
		}
		this.bytes = new String(this.chars, 0, count).getBytes(StandardCharsets.UTF_8);
		this.at = 0;
		return true;
	}

	@Override
	public void close() throws IOException {
		this.reader.close();
	}

}
