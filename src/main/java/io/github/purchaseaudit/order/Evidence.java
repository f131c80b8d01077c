package io.github.purchaseaudit.order;

/**
 * One record that a reader took from an input. Everything the readers hand on is one of
 * these; everything else they met is counted or set aside.
 */
public sealed interface Evidence permits HistoryLine, Receipt, Charge, BillingMethod, AccountFact, SetAside {

	/** Where the record stands. */
	Place place();

}
