package io.github.purchaseaudit.mail;

/**
 * One mail as it lies in an archive.
 *
 * @param where its place in the archive, empty when the file is the mail
 * @param fromLine mbox's From line, empty elsewhere
 */
@SuppressWarnings("ArrayRecordComponent")
record RawMail(byte[] bytes, String where, String fromLine, Folder folder) {
}
