package io.github.purchaseaudit.inventory;

import io.github.purchaseaudit.order.Evidence;
import io.github.purchaseaudit.order.Sentence;

/**
 * Takes what a format reads. Every row or message that the format meets goes to exactly
 * one of three methods, so that the counts of a file tie out: read = used + set aside +
 * passed over.
 */
public interface Sink {

	/** A record to use. */
	void use(Evidence record);

	/**
	 * Something that was lost: a row or message that could not be read, or the rest of
	 * the content. It stands on the sheet "Not read".
	 */
	void setAside(String where, Sentence reason);

	/**
	 * A part of a record that is used all the same: it stands on the sheet "Not read",
	 * and the record is counted once.
	 */
	default void setAsidePart(String where, Sentence reason) {
		setAside(where, reason);
	}

	/**
	 * Rows or messages that are read and rightly not used: headings, summaries, blank
	 * lines, other shops' charges, mail that is not about Apple.
	 * @param kind a short stable name of why, such as {@code heading}, {@code summary},
	 * {@code blank}, {@code other-shop}, {@code ordinary-mail}
	 */
	void passOver(String kind, long count);

	/**
	 * A column that a person gave a table and that is not used. It counts as no record.
	 * @param name as its heading writes it
	 */
	default void leaveOut(String name) {
	}

}
