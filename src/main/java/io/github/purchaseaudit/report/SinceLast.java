package io.github.purchaseaudit.report;

/** How a row's findings compare with the last audit of other inputs or another period. */
public enum SinceLast {

	FIRST_AUDIT, NEW, KNOWN, CHANGED, GONE, NOT_EXAMINED

}
