package io.github.purchaseaudit.statement;

/** Where a statement writes what was spent. */
enum Spent {

	ABOVE_ZERO, BELOW_ZERO,

	/** Its lines do not show it: which of them paid back is not to be guessed. */
	UNKNOWN

}
