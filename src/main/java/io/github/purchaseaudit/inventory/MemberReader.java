package io.github.purchaseaudit.inventory;

import java.io.IOException;

import io.github.purchaseaudit.order.Sentence;

/** Takes the wanted members of one file on disk, one after the other. */
public interface MemberReader {

	/**
	 * Reads one member.
	 * @throws IOException when the rest of it cannot be read; {@link #lost} is then
	 * called for it and the next member follows
	 */
	void read(Member member, Content content) throws IOException;

	/** A wanted member of which the rest, or everything, cannot be read. */
	void lost(Member member, Sentence reason);

}
