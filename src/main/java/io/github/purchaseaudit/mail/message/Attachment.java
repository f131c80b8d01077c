package io.github.purchaseaudit.mail.message;

/**
 * A part of a mail that is no text to read: only named, never opened.
 *
 * @param type the media type, lower case
 * @param name the file name, empty when there is none
 */
public record Attachment(String type, String name) {
}
