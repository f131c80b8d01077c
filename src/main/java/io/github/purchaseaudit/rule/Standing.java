package io.github.purchaseaudit.rule;

import io.github.purchaseaudit.household.Ours;

/** How an account or payment method of an order stands to the register. */
enum Standing {

	OURS,

	/** In the register, and nobody has decided yet whose it is. */
	UNDECIDED,

	/** Not in the register, or marked there as not ours. */
	FOREIGN,

	/** The sources show too little to tell. */
	UNCLEAR;

	static Standing of(Ours ours) {
		return switch (ours) {
			case YES -> OURS;
			case UNKNOWN -> UNDECIDED;
			case NO -> FOREIGN;
		};
	}

}
