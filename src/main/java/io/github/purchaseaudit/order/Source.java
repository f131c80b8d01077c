package io.github.purchaseaudit.order;

/**
 * The kinds of purchase history, the most trusted first. Only Apple's own export is
 * complete: there, what is not listed was not bought.
 */
public enum Source {

	/** The transaction files of Apple's privacy export. */
	APPLE_EXPORT,

	/** Online Purchase History of the privacy export: apple.com orders ({@code W…}). */
	ONLINE_PURCHASES,

	/** Copies of the report-a-problem page, as CSV or saved page. */
	REPORT_PAGE,

	/** Lists that somebody typed. */
	HAND_LIST;

	/** Whether an order missing here can count as "not in the history". */
	public boolean provesAbsence() {
		return this == APPLE_EXPORT || this == ONLINE_PURCHASES;
	}

}
