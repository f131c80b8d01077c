package io.github.purchaseaudit.inventory;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

import org.jspecify.annotations.Nullable;

/**
 * A content that ends where it can be read no further, so that its beginning can still be
 * recognised; the loss is told later.
 */
final class CutStream extends FilterInputStream {

	private @Nullable IOException loss;

	CutStream(InputStream in) {
		super(in);
	}

	@Override
	public int read() {
		byte[] one = new byte[1];
		return (read(one, 0, 1) < 0) ? -1 : one[0] & 0xff;
	}

	@Override
	public int read(byte[] bytes, int from, int length) {
		if (this.loss != null) {
			return -1;
		}
		try {
			return super.read(bytes, from, length);
		}
		catch (IOException ex) {
			this.loss = ex;
			return -1;
		}
	}

	boolean isCut() {
		return this.loss != null;
	}

	/** Throws what ended the content, if it was no proper end. */
	void tellLoss() throws IOException {
		if (this.loss != null) {
			throw this.loss;
		}
	}

}
