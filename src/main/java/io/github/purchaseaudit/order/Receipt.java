package io.github.purchaseaudit.order;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One mail that speaks of Apple purchases, with everything it says: a receipt, a notice,
 * or a forgery.
 *
 * @param messageId as in the header, without blanks; empty when the mail has none
 * @param sha256 of the raw message, hexadecimal
 * @param body digest of the normalised body: the same mail in two archives has both the
 * same Message-ID and the same body
 * @param reasons why the verdict is what it is
 * @param sent from the Date header, else the topmost Received header, else the envelope
 * @param folder the label or folder it lay in, empty for an ordinary inbox
 * @param copy whether this is a forwarded or quoted copy
 * @param account the account named in the receipt itself, lower case
 * @param recipients addresses of To and Delivered-To, lower case
 * @param orders the order numbers, by their label only
 * @param dated the date printed on the receipt
 * @param currency of the prices beside the items; null when the mail shows no sum
 * @param billedTo the name under "billed to"
 */
public record Receipt(Place place, String messageId, String sha256, String body, MailKind kind, Verdict verdict,
		List<Sentence> reasons, String from, String subject, @Nullable Instant sent, String folder, boolean copy,
		@Nullable String layout, @Nullable String account, List<String> recipients, List<OrderNumber> orders,
		@Nullable String document, @Nullable PurchaseTime dated, List<Item> items, @Nullable String currency,
		@Nullable Money subtotal, @Nullable Money tax, @Nullable Money total, PaymentState paymentState,
		List<PaymentMethod> payments, @Nullable String billedTo, @Nullable String billingAddress) implements Evidence {

	/**
	 * No card number or other secret that stands in a text shown to people goes any
	 * further.
	 */
	public Receipt {
		from = Secrets.hide(from);
		subject = Secrets.hide(subject);
		billedTo = (billedTo != null) ? Secrets.hide(billedTo) : null;
		billingAddress = (billingAddress != null) ? Secrets.hide(billingAddress) : null;
	}

	/** Whether the mail counts as Apple's own. */
	public boolean isGenuine() {
		return this.verdict == Verdict.VERIFIED || this.verdict == Verdict.CONSISTENT;
	}

	/** Whether the mail is a receipt that counts as Apple's own. */
	public boolean isGenuineReceipt() {
		return isGenuine() && this.kind == MailKind.RECEIPT;
	}

	/** What the receipt says about who paid. */
	public enum PaymentState {

		/** The payment method is named. */
		NAMED,

		/** A receipt with a place for the payment method, and the place is empty. */
		MISSING,

		/** Nothing was charged, so none is needed. */
		NOT_CHARGED,

		/** A cut or forwarded copy, or no receipt: not to be judged. */
		NOT_JUDGED

	}

}
