package io.github.purchaseaudit.inventory;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

import org.jspecify.annotations.Nullable;

/**
 * A stream that looks at every byte it passes on, in their order: nothing can be skipped
 * or read twice. What failed once fails again: a look at the beginning may meet the loss
 * first.
 */
abstract class WatchedStream extends FilterInputStream {

	private boolean ended;

	private @Nullable IOException loss;

	WatchedStream(InputStream in) {
		super(in);
	}

	/** Looks at bytes that were read. */
	abstract void passed(byte[] bytes, int from, int count) throws IOException;

	/** Called once, when all was read. */
	void ended() throws IOException {
	}

	@Override
	public final int read() throws IOException {
		byte[] one = new byte[1];
		return (read(one, 0, 1) < 0) ? -1 : one[0] & 0xff;
	}

	@Override
	public final int read(byte[] bytes, int from, int length) throws IOException {
		if (this.loss != null) {
			throw this.loss;
		}
		try {
			return readOn(bytes, from, length);
		}
		catch (IOException ex) {
			this.loss = ex;
			throw ex;
		}
	}

	private int readOn(byte[] bytes, int from, int length) throws IOException {
		int count = super.read(bytes, from, length);
		if (count > 0) {
			passed(bytes, from, count);
		}
		else if (count < 0 && !this.ended) {
			this.ended = true;
			ended();
		}
		return count;
	}

	@Override
	public final long skip(long count) throws IOException {
		return readNBytes((int) Math.min(count, 8192)).length;
	}

	@Override
	public final boolean markSupported() {
		return false;
	}

}
