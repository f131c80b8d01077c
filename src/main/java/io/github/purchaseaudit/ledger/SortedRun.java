package io.github.purchaseaudit.ledger;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** Rows that were written to a file in their order, read from there again. */
final class SortedRun implements Iterator<SortedRow> {

	private static final int BUFFER = 1 << 15;

	private final DataInputStream in;

	private long left;

	/**
	 * A run.
	 * @param start where in the file it begins
	 * @param rows how many it holds
	 */
	SortedRun(FileChannel file, long start, long rows) {
		this.in = new DataInputStream(new BufferedInputStream(new Part(file, start), BUFFER));
		this.left = rows;
	}

	@Override
	public boolean hasNext() {
		return this.left > 0;
	}

	@Override
	public SortedRow next() {
		if (this.left == 0) {
			throw new NoSuchElementException();
		}
		this.left--;
		try {
			return SortedRow.read(this.in);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The file from one place on; several of them read it at the same time. */
	private static final class Part extends InputStream {

		private final FileChannel file;

		private long position;

		Part(FileChannel file, long position) {
			this.file = file;
			this.position = position;
		}

		@Override
		public int read() throws IOException {
			byte[] one = new byte[1];
			return (read(one, 0, 1) < 0) ? -1 : one[0] & 0xFF;
		}

		@Override
		public int read(byte[] to, int offset, int length) throws IOException {
			int count = this.file.read(ByteBuffer.wrap(to, offset, length), this.position);
			this.position += Math.max(0, count);
			return count;
		}

	}

}
