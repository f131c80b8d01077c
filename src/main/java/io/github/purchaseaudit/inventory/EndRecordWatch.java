package io.github.purchaseaudit.inventory;

import java.io.InputStream;

/**
 * Notices the end record of a zip that is read as a stream: without it the zip was cut,
 * which the library does not tell.
 */
final class EndRecordWatch extends WatchedStream {

	private static final int END_RECORD = 0x504b0506;

	/** How far the library reads ahead. */
	private static final int READ_AHEAD = 1024;

	private long position;

	private long memberEnd;

	private long endRecord = -1;

	private int last4;

	EndRecordWatch(InputStream in) {
		super(in);
	}

	void memberEnds() {
		this.memberEnd = this.position;
	}

	boolean sawEndRecord() {
		return this.endRecord >= Math.max(0, this.memberEnd - READ_AHEAD);
	}

	@Override
	void passed(byte[] bytes, int from, int count) {
		for (int i = from; i < from + count; i++) {
			this.last4 = this.last4 << 8 | (bytes[i] & 0xff);
			this.position++;
			if (this.last4 == END_RECORD) {
				this.endRecord = this.position;
			}
		}
	}

}
