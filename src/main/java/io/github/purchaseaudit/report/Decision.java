package io.github.purchaseaudit.report;

import org.jspecify.annotations.Nullable;

/**
 * What a person wrote into an earlier workbook about an order, mail, charge or payment
 * method.
 *
 * @param choice null when only a comment was written
 * @param changed whether a finding, another sum or another payment method appeared since
 * the decision
 */
public record Decision(@Nullable Choice choice, String comment, boolean changed) {

	/** The list of decisions, in the order of the drop-down. */
	public enum Choice {

		OURS, NOT_OURS, ASK_FAMILY, ASK_APPLE, IGNORE;

		/** Whether it is a case for Apple, to be told or asked about. */
		public boolean isClaimed() {
			return this == NOT_OURS || this == ASK_APPLE;
		}

	}

	/**
	 * Whether nobody needs to be asked or told about it any more. What has changed since
	 * is decided anew.
	 */
	public boolean isSettled() {
		return !this.changed && (this.choice == Choice.OURS || this.choice == Choice.IGNORE);
	}

	/** Whether a person still has to choose, or to choose again. */
	public boolean isOpen() {
		return this.choice == null || this.changed;
	}

}
