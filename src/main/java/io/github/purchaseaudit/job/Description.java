package io.github.purchaseaudit.job;

import java.util.List;

import io.github.purchaseaudit.inventory.FileShape;
import io.github.purchaseaudit.inventory.Member;
import org.jspecify.annotations.Nullable;

/**
 * What can be said of a file or archive member without any of its values.
 *
 * @param shape null for an archive, and for a file that nothing looks into
 * @param readers every reader and what it makes of the file, in the order in which they
 * are asked
 * @param used records that the reader finds, or -1 when none reads it
 * @param setAside records that it cannot read
 * @param passedOver rows or messages that it rightly does not use
 */
public record Description(Member member, @Nullable FileShape shape, List<Reader> readers, long used, long setAside,
		long passedOver) {

	public Description {
		readers = List.copyOf(readers);
	}

	/**
	 * What one reader makes of a file.
	 *
	 * @param format the format's id
	 * @param columns how many of the columns it knows one row names
	 */
	public record Reader(String format, Answer answer, int columns) {
	}

	/** Whether a reader takes a file. */
	public enum Answer {

		READS,

		/** It would, but another is asked before. */
		COMES_LATER,

		NO

	}

}
