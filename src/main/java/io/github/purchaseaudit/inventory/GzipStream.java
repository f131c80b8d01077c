package io.github.purchaseaudit.inventory;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Unpacks a .gz. Where the file breaks off, what was unpacked before is passed on and the
 * loss is told behind it; the library alone would throw that part away.
 */
final class GzipStream extends FilterInputStream {

	private @Nullable EOFException cut;

	GzipStream(InputStream packed) throws IOException {
		super(GzipCompressorInputStream.builder().setInputStream(packed).setDecompressConcatenated(true).get());
	}

	@Override
	public int read() throws IOException {
		byte[] one = new byte[1];
		return (read(one, 0, 1) < 0) ? -1 : one[0] & 0xff;
	}

	@Override
	public int read(byte[] bytes, int from, int length) throws IOException {
		if (this.cut != null) {
			throw this.cut;
		}
		Arrays.fill(bytes, from, from + length, (byte) 0);
		try {
			return super.read(bytes, from, length);
		}
		catch (EOFException ex) {
			this.cut = ex;
			int end = filled(bytes, from, from + length);
			if (end == from) {
				throw ex;
			}
			return end - from;
		}
	}

	/** The library does not say how many bytes it wrote before the end. */
	private static int filled(byte[] bytes, int from, int to) {
		int end = to;
		while (end > from && bytes[end - 1] == 0) {
			end--;
		}
		return end;
	}

}
