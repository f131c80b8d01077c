package io.github.purchaseaudit.rule;

import java.util.List;

import io.github.purchaseaudit.order.Item;
import io.github.purchaseaudit.order.Money;
import io.github.purchaseaudit.order.OrderNumber;
import io.github.purchaseaudit.order.PurchaseTime;
import org.jspecify.annotations.Nullable;

/**
 * What the rules that compare one order with others need of it.
 *
 * @param account the one name of the buying account; null when no source names it
 * @param amount what was charged: the total with tax before refunds
 * @param charged whether the total is above zero; never for what only a doubtful mail
 * tells
 * @param balance whether balance on the account paid, at least in part
 * @param receipt whether it was found; NO only where it is missing without an excuse
 * @param returned those of the items for which all that was paid came back
 * @param invoiced when its rows were charged, where that is not when it was made
 */
public record Purchase(String key, @Nullable OrderNumber number, @Nullable String account,
		@Nullable PurchaseTime purchased, @Nullable Money amount, boolean charged, boolean balance,
		ReceiptState receipt, List<Item> items, List<Item> returned, List<PurchaseTime> invoiced) {

	/** A purchase that was charged when it was made, as far as is known. */
	public Purchase(String key, @Nullable OrderNumber number, @Nullable String account,
			@Nullable PurchaseTime purchased, @Nullable Money amount, boolean charged, boolean balance,
			ReceiptState receipt, List<Item> items, List<Item> returned) {
		this(key, number, account, purchased, amount, charged, balance, receipt, items, returned, List.of());
	}

	public Purchase {
		items = List.copyOf(items);
		returned = List.copyOf(returned);
		invoiced = List.copyOf(invoiced);
	}

	/** This purchase, whose receipt was found. */
	Purchase withReceipt() {
		return new Purchase(this.key, this.number, this.account, this.purchased, this.amount, this.charged,
				this.balance, ReceiptState.YES, this.items, this.returned, this.invoiced);
	}

	/** Whether a receipt is missing without an excuse. */
	public boolean noReceipt() {
		return this.receipt == ReceiptState.NO;
	}

	/** Whether Apple's hardware store sold it. */
	public boolean isHardware() {
		return this.number != null && this.number.isHardware();
	}

	/** Whether it is a purchase inside an app. */
	public boolean isInApp() {
		return this.items.stream().anyMatch((item) -> ItemKind.of(item) == ItemKind.IN_APP);
	}

}
