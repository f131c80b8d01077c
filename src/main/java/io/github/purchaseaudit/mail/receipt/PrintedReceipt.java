package io.github.purchaseaudit.mail.receipt;

import java.util.List;

import io.github.purchaseaudit.order.Item;
import io.github.purchaseaudit.order.Money;
import io.github.purchaseaudit.order.OrderNumber;
import io.github.purchaseaudit.order.PurchaseTime;
import org.jspecify.annotations.Nullable;

/**
 * What a receipt prints, before anybody asks whether to believe it.
 *
 * @param layout {@code A}, {@code A-text}, {@code B}, {@code C}, {@code Store} for Apple
 * Store mails, {@code text} for receipts known by their labels alone
 * @param currency of all sums and prices; null when it shows none
 * @param billed the lines under "billed to"; in layout A the first is the payment method
 * @param payments the texts beside the amounts paid; an empty text is an amount without
 * label
 * @param cut whether the end of the receipt is missing
 */
public record PrintedReceipt(String layout, @Nullable String account, List<OrderNumber> orders,
		@Nullable String document, @Nullable PurchaseTime dated, List<Item> items, @Nullable String currency,
		@Nullable Money subtotal, @Nullable Money tax, @Nullable Money total, List<String> billed,
		List<String> payments, boolean cut) {

	/** With this total in place of what is printed. */
	public PrintedReceipt withTotal(@Nullable Money sum) {
		return new PrintedReceipt(this.layout, this.account, this.orders, this.document, this.dated, this.items,
				this.currency, this.subtotal, this.tax, sum, this.billed, this.payments, this.cut);
	}

	/** Whether only words, and no structure of a layout, make it a receipt. */
	boolean isByLabelsAlone() {
		return this.layout.contains("text") || this.layout.contains("lines");
	}

	/** Whether the payment method stands in the first line under "billed to". */
	boolean isPaymentUnderBilledTo() {
		return this.layout.startsWith("A");
	}

}
