package io.github.purchaseaudit.mail;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Mail of programs of the old Mac, whose lines end in CR alone: reads each as LF, so that
 * every byte keeps its place.
 */
final class OldLineEnds extends FilterInputStream {

	/** How much of the beginning must be without any LF. */
	private static final int LOOK = 16_384;

	private OldLineEnds(InputStream in) {
		super(in);
	}

	/** The mail with line ends that are known. */
	static InputStream read(InputStream mail) throws IOException {
		BufferedInputStream in = new BufferedInputStream(WideText.narrow(mail), LOOK);
		in.mark(LOOK);
		byte[] head = in.readNBytes(LOOK);
		in.reset();
		boolean old = false;
		for (int i = 0; i < head.length; i++) {
			if (head[i] == '\n') {
				return (i > 1 && head[i - 1] == '\r' && head[i - 2] == '\r') ? new DoubledReturns(in) : in;
			}
			old |= head[i] == '\r';
		}
		return old ? new OldLineEnds(in) : in;
	}

	/** The beginning of a file with LF for each kind of line end. */
	static String unix(String head) {
		return head.replace("\r\r\n", "\n").replace("\r\n", "\n").replace('\r', '\n');
	}

	@Override
	public int read() throws IOException {
		int b = this.in.read();
		return (b == '\r') ? '\n' : b;
	}

	@Override
	public int read(byte[] bytes, int from, int length) throws IOException {
		int read = this.in.read(bytes, from, length);
		for (int i = from; i < from + read; i++) {
			bytes[i] = (bytes[i] == '\r') ? (byte) '\n' : bytes[i];
		}
		return read;
	}

}
