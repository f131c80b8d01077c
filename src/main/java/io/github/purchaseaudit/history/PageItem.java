package io.github.purchaseaudit.history;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

import io.github.purchaseaudit.inventory.Digest;
import io.github.purchaseaudit.order.HistoryLine;
import io.github.purchaseaudit.order.HistoryLine.Flag;
import io.github.purchaseaudit.order.Item;
import io.github.purchaseaudit.order.Money;
import io.github.purchaseaudit.order.OrderNumber;
import io.github.purchaseaudit.order.PaymentMethod;
import io.github.purchaseaudit.order.Place;
import io.github.purchaseaudit.order.PurchaseTime;
import io.github.purchaseaudit.order.Source;
import org.jspecify.annotations.Nullable;

/**
 * One item of a purchase as the report-a-problem page shows it, whichever program copied
 * the page. The page names no account.
 *
 * @param document empty when not shown
 * @param paymentPlace whether the copy has a place for the payment method
 */
record PageItem(@Nullable PurchaseTime purchased, @Nullable OrderNumber order, String document, String title,
		String publisher, String type, @Nullable Money price, @Nullable Money total, List<PaymentMethod> payments,
		boolean paymentPlace, Set<Flag> flags) {

	/**
	 * Whether both sums are in one currency; nothing paid is nothing in any of them.
	 */
	boolean hasOneCurrency() {
		Money one = this.price;
		Money other = this.total;
		return one == null || other == null || one.amount().signum() == 0 || other.amount().signum() == 0
				|| one.currency().equals(other.currency());
	}

	/** A sum below zero is what was paid back. */
	HistoryLine at(Place place, Digest digest) {
		BigDecimal paid = paid(this.price);
		Item item = new Item(this.title, nullIfEmpty(this.publisher), nullIfEmpty(this.type), null, null, null, paid);
		BigDecimal refund = paidBack((this.price != null) ? this.price : this.total);
		return new HistoryLine(place, Source.REPORT_PAGE, null, this.purchased, this.order, nullIfEmpty(this.document),
				item, paid, paid(this.total), refund, currency(), this.payments, this.paymentPlace, null, this.flags,
				digest.of(facts()));
	}

	private @Nullable String currency() {
		Money shown = (this.total == null || (this.price != null && this.price.amount().signum() != 0)) ? this.price
				: this.total;
		return (shown != null) ? shown.currency() : null;
	}

	private static @Nullable BigDecimal paid(@Nullable Money sum) {
		return (sum != null && sum.amount().signum() >= 0) ? sum.amount() : null;
	}

	private static @Nullable BigDecimal paidBack(@Nullable Money sum) {
		return (sum != null && sum.amount().signum() < 0) ? sum.amount().negate() : null;
	}

	private static @Nullable String nullIfEmpty(String text) {
		return text.isEmpty() ? null : text;
	}

	/** A page saved later, or with its details open, says more of the same item. */
	private List<String> facts() {
		OrderNumber number = this.order;
		String when = (number != null) ? number.value() : this.document + ' ' + this.publisher + ' ' + this.purchased;
		return List.of("page", when, this.title, String.valueOf(this.price));
	}

}
