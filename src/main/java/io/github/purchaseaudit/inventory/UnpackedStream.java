package io.github.purchaseaudit.inventory;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;
import java.util.zip.CRC32;
import java.util.zip.ZipException;

/**
 * The bytes of one archive member: counted against the budget, and compared with the
 * checksum that the archive holds. Closing it leaves the archive open.
 */
final class UnpackedStream extends FilterInputStream {

	private final Budget budget;

	private final LongSupplier expected;

	private final CRC32 checksum = new CRC32();

	private boolean ended;

	/**
	 * The bytes of a member.
	 * @param expected its CRC-32 once all is read, -1 when the archive has none
	 */
	UnpackedStream(InputStream in, Budget budget, LongSupplier expected) {
		super(in);
		this.budget = budget;
		this.expected = expected;
	}

	@Override
	public int read() throws IOException {
		byte[] one = new byte[1];
		return (read(one, 0, 1) < 0) ? -1 : one[0] & 0xff;
	}

	@Override
	public int read(byte[] bytes, int from, int length) throws IOException {
		int count = super.read(bytes, from, length);
		if (count > 0) {
			this.budget.unpack(count);
			this.checksum.update(bytes, from, count);
		}
		else if (count < 0 && !this.ended) {
			this.ended = true;
			long crc = this.expected.getAsLong();
			if (crc != -1 && crc != this.checksum.getValue()) {
				throw new ZipException("Wrong checksum");
			}
		}
		return count;
	}

	@Override
	public long skip(long count) throws IOException {
		return readNBytes((int) Math.min(count, 8192)).length;
	}

	@Override
	public boolean markSupported() {
		return false;
	}

	@Override
	public void close() {
		// the archive goes on behind this member
	}

}
