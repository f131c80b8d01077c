package io.github.purchaseaudit.order;

/** What kind of message a mail is. */
public enum MailKind {

	/** A receipt or invoice with an order number. */
	RECEIPT,

	/**
	 * "Your Apple ID was used to download …": evidence of a purchase, never a receipt.
	 */
	PURCHASE_ALERT,

	/** An order confirmation, or a purchase mail without the receipt part. */
	ORDER_CONFIRMATION,

	/**
	 * Renewal, price change, expiry, trial; an order declined, sent back or placed ahead,
	 * cancelled in part or asked to be cancelled: no charge.
	 */
	NOTICE,

	/** An order was cancelled as a whole: nothing is due for it any more. */
	CANCELLATION,

	/** A refund request or decision. */
	REFUND,

	/** Account news: sign-in, joined a family, payment method changed. */
	ACCOUNT_EVENT,

	/** Anything else that claims to be Apple's. */
	OTHER

}
