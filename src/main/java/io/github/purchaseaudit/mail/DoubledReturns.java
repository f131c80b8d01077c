package io.github.purchaseaudit.mail;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Mail that was copied as text where lines end in CR LF already, so that each ends in CR
 * CR LF: reads them as CR LF. Elsewhere no blank line would end a header.
 */
final class DoubledReturns extends FilterInputStream {

	DoubledReturns(BufferedInputStream in) {
		super(in);
	}

	@Override
	public int read() throws IOException {
		int b = this.in.read();
		if (b == '\r') {
			this.in.mark(2);
			boolean doubled = this.in.read() == '\r' && this.in.read() == '\n';
			this.in.reset();
			return doubled ? this.in.read() : b;
		}
		return b;
	}

	@Override
	public int read(byte[] bytes, int from, int length) throws IOException {
		int read = 0;
		while (read < length) {
			int b = read();
			if (b < 0) {
				return (read > 0) ? read : -1;
			}
			bytes[from + read] = (byte) b;
			read++;
		}
		return read;
	}

	@Override
	public long skip(long length) throws IOException {
		long skipped = 0;
		while (skipped < length && read() >= 0) {
			skipped++;
		}
		return skipped;
	}

}
