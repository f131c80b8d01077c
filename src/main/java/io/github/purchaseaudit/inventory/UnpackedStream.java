package io.github.purchaseaudit.inventory;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;
import java.util.zip.CRC32;
import java.util.zip.ZipException;

/**
 * The bytes of one archive member: counted against the budget, and compared with the
 * checksum that the archive holds. Closing it leaves the archive open.
 */
final class UnpackedStream extends WatchedStream {

	private final Budget budget;

	private final LongSupplier expected;

	private final CRC32 checksum = new CRC32();

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
	void passed(byte[] bytes, int from, int count) throws IOException {
		this.budget.unpack(count);
		this.checksum.update(bytes, from, count);
	}

	@Override
	void ended() throws IOException {
		long crc = this.expected.getAsLong();
		if (crc != -1 && crc != this.checksum.getValue()) {
			throw new ZipException("Wrong checksum");
		}
	}

	@Override
	public void close() {
		// the archive goes on behind this member
	}

}
