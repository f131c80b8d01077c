package io.github.purchaseaudit.order;

/** How far a mail can be believed to come from Apple. */
public enum Verdict {

	/** The user's own mail provider confirmed that Apple sent it. */
	VERIFIED,

	/** Everything fits, and the provider recorded no authentication result. */
	CONSISTENT,

	/** Something does not fit; forwarding can do that. */
	DOUBTFUL,

	/** A forgery. */
	COUNTERFEIT,

	/** Not a purchase mail. */
	NOT_A_PURCHASE

}
