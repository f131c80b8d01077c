package io.github.purchaseaudit.history;

import java.util.Optional;

import io.github.purchaseaudit.inventory.UnreadableException;

/** Values of one of Apple's property lists, by their keys. */
interface PropertyList {

	/**
	 * The data at the end of a path of keys.
	 * @throws UnreadableException when there is none
	 */
	byte[] data(String... path) throws UnreadableException;

	/**
	 * The text at the end of a path of keys.
	 * @throws UnreadableException when the list is damaged there
	 */
	Optional<String> text(String... path) throws UnreadableException;

}
