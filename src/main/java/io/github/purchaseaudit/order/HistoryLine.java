package io.github.purchaseaudit.order;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * One row of a purchase history.
 *
 * @param account the buying account as written there, lower case; null when the row names
 * none
 * @param document Apple's document number in normal form, another number than the order's
 * @param lineAmount what this row's item cost, with tax where the source says so; null
 * when not shown
 * @param orderTotal the order's total with tax, repeated on each of its rows; null when
 * not shown
 * @param refund how much of this row was refunded, positive; null when nothing
 * @param currency ISO 4217 code of the three sums; null when the row shows no sum
 * @param payments the payment methods that the row names; empty when none
 * @param paymentPlace whether the source has a place for the payment method at all
 * @param billingId Billing Information ID: joins the card digits of the same export
 * @param invoiced when it was charged, where the source shows another time than that of
 * the purchase: a pre-order is charged months later
 * @param content digest of what names the purchased thing, equal for the same row in
 * files of different days: what comes later, such as a refund, is no part of it
 */
public record HistoryLine(Place place, Source source, @Nullable String account, @Nullable PurchaseTime purchased,
		@Nullable OrderNumber order, @Nullable String document, Item item, @Nullable BigDecimal lineAmount,
		@Nullable BigDecimal orderTotal, @Nullable BigDecimal refund, @Nullable String currency,
		List<PaymentMethod> payments, boolean paymentPlace, @Nullable String billingId, Set<Flag> flags,
		@Nullable PurchaseTime invoiced, String content) implements Evidence {

	/** A row of a source that does not show when it was charged. */
	public HistoryLine(Place place, Source source, @Nullable String account, @Nullable PurchaseTime purchased,
			@Nullable OrderNumber order, @Nullable String document, Item item, @Nullable BigDecimal lineAmount,
			@Nullable BigDecimal orderTotal, @Nullable BigDecimal refund, @Nullable String currency,
			List<PaymentMethod> payments, boolean paymentPlace, @Nullable String billingId, Set<Flag> flags,
			String content) {
		this(place, source, account, purchased, order, document, item, lineAmount, orderTotal, refund, currency,
				payments, paymentPlace, billingId, flags, null, content);
	}

	/**
	 * This row with what another file's copy of it tells beyond it: a later export adds
	 * refunds, a page saved with its details open adds payment methods.
	 */
	public HistoryLine and(HistoryLine copy) {
		Set<Flag> all = EnumSet.noneOf(Flag.class);
		all.addAll(this.flags);
		all.addAll(copy.flags);
		if (!this.flags.contains(Flag.PENDING) || !copy.flags.contains(Flag.PENDING)) {
			all.remove(Flag.PENDING);
		}
		return new HistoryLine(this.place, this.source, or(this.account, copy.account),
				or(this.purchased, copy.purchased), or(this.order, copy.order), or(this.document, copy.document),
				this.item, or(this.lineAmount, copy.lineAmount), or(this.orderTotal, copy.orderTotal),
				larger(this.refund, copy.refund), or(this.currency, copy.currency),
				this.payments.isEmpty() ? copy.payments : this.payments, this.paymentPlace || copy.paymentPlace,
				or(this.billingId, copy.billingId), all, or(this.invoiced, copy.invoiced), this.content);
	}

	private static <T> @Nullable T or(@Nullable T one, @Nullable T other) {
		return (one != null) ? one : other;
	}

	private static @Nullable BigDecimal larger(@Nullable BigDecimal one, @Nullable BigDecimal other) {
		return (one == null || (other != null && other.compareTo(one) > 0)) ? other : one;
	}

	/** What a row says beyond its sums. */
	public enum Flag {

		/** iCloud Family Purchase: the organizer's payment method paid. */
		FAMILY_PURCHASE,

		/** The card issuer took the payment back. */
		CHARGEBACK,

		/** Bought with a code, nothing charged. */
		FREE_CODE,

		/** Not settled yet. */
		PENDING,

		/** Marked as refunded, without a sum. */
		REFUNDED,

		/** Its sum is only what somebody remembers. */
		ABOUT

	}

}
