package io.github.purchaseaudit.inventory;

import java.io.IOException;

import io.github.purchaseaudit.order.Sentence;

/**
 * Looks through the rows of a table ahead of its reading, which is who tells of what is
 * lost.
 */
@FunctionalInterface
public interface RowSurvey extends RowHandler {

	@Override
	default void sheet(String name) {
		// all sheets count alike
	}

	@Override
	default void broken(String where, Sentence reason) {
		// told when the table is read
	}

	/** Looks through a table as far as it can be read; whether that is to its end. */
	default boolean lookThrough(Content content) {
		try {
			Tables.read(content, this);
			return true;
		}
		catch (IOException ex) {
			return false;
		}
	}

}
