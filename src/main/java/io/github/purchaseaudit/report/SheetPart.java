package io.github.purchaseaudit.report;

/**
 * Where a streamed sheet lies in the package.
 *
 * @param sheet name of the sheet's part
 * @param table name of the part of its table
 */
record SheetPart(String sheet, String table) {
}
