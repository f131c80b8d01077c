package io.github.purchaseaudit.order;

/**
 * Something in a file that a reader claimed and could not read: a row, a mail, or the
 * rest of the file. It stands on the sheet "Not read".
 *
 * @param ofUsed whether it is a part of a record that is used all the same, and counted
 * there
 */
public record SetAside(Place place, Sentence reason, boolean ofUsed) implements Evidence {

	public SetAside(Place place, Sentence reason) {
		this(place, reason, false);
	}

}
