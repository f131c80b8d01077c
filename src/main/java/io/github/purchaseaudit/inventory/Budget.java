package io.github.purchaseaudit.inventory;

import io.github.purchaseaudit.order.Sentence;

/** Keeps one packed content from unpacking to more than a computer can bear. */
final class Budget {

	private final long most;

	private long unpacked;

	/**
	 * A budget for one packed content and everything inside it.
	 * @param packed its size on disk
	 */
	Budget(long packed, ReadingLimits limits) {
		this.most = Math.max(limits.unpackedBytes(), Math.max(0, packed) * limits.unpackedRatio());
	}

	void unpack(long bytes) throws UnreadableException {
		this.unpacked += bytes;
		if (this.unpacked > this.most) {
			throw new UnreadableException(Sentence.of("inventory.lost.bomb"));
		}
	}

}
