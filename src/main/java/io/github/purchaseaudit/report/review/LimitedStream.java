package io.github.purchaseaudit.report.review;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Ends the reading of a part that unpacks to more than any workbook holds. */
final class LimitedStream extends FilterInputStream {

	private long left;

	LimitedStream(InputStream in, long most) {
		super(in);
		this.left = most;
	}

	@Override
	public int read() throws IOException {
		int b = super.read();
		count((b < 0) ? 0 : 1);
		return b;
	}

	@Override
	public int read(byte[] bytes, int from, int length) throws IOException {
		int read = super.read(bytes, from, length);
		count(Math.max(0, read));
		return read;
	}

	private void count(int read) throws UnreadableWorkbookException {
		this.left -= read;
		if (this.left < 0) {
			throw new UnreadableWorkbookException("reviewed.too-large");
		}
	}

}
