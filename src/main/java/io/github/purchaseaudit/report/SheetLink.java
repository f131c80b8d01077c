package io.github.purchaseaudit.report;

/** A cell that leads to another one. */
record SheetLink(String from, String to) {
}
