package io.github.purchaseaudit.order;

/**
 * Something in a file that a reader claimed and could not read: a row, a mail, or the
 * rest of the file. It stands on the sheet "Not read".
 */
public record SetAside(Place place, Sentence reason) implements Evidence {
}
