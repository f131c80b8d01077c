package io.github.purchaseaudit.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

import io.github.purchaseaudit.order.Item;
import io.github.purchaseaudit.order.Money;
import io.github.purchaseaudit.order.OrderNumber;
import io.github.purchaseaudit.order.PurchaseTime;
import org.jspecify.annotations.Nullable;

/** A purchase for tests: gems for ¥1,000 on Taro's account; times are Tokyo's. */
final class PurchaseSketch {

	private final String key;

	private final PurchaseTime purchased;

	private @Nullable String account = "taro@example.jp";

	private Money amount = Money.of("1000", "JPY");

	private boolean refunded;

	private boolean balance;

	private ReceiptState receipt = ReceiptState.YES;

	private Item item = new Item("Gems", "Castle Quest", "In-App Purchases", null, null, null, null);

	private PurchaseSketch(String key, PurchaseTime purchased) {
		this.key = key;
		this.purchased = purchased;
	}

	static PurchaseSketch at(String key, String dateTime) {
		return new PurchaseSketch(key,
				PurchaseTime.at(LocalDateTime.parse(dateTime).atZone(ZoneId.of("Asia/Tokyo")).toInstant()));
	}

	static PurchaseSketch on(String key, String day) {
		return new PurchaseSketch(key, PurchaseTime.on(LocalDate.parse(day)));
	}

	PurchaseSketch account(@Nullable String account) {
		this.account = account;
		return this;
	}

	PurchaseSketch amount(String amount) {
		return amount(amount, "JPY");
	}

	PurchaseSketch amount(String amount, String currency) {
		this.amount = Money.of(amount, currency);
		return this;
	}

	PurchaseSketch refunded() {
		this.refunded = true;
		return this;
	}

	PurchaseSketch balance() {
		this.balance = true;
		return this;
	}

	PurchaseSketch noReceipt() {
		return receipt(ReceiptState.NO);
	}

	PurchaseSketch receipt(ReceiptState receipt) {
		this.receipt = receipt;
		return this;
	}

	PurchaseSketch item(String title, String type) {
		this.item = new Item(title, "Castle Quest", type, null, null, null, null);
		return this;
	}

	PurchaseSketch item(String title, String type, @Nullable String reference, @Nullable String renews,
			@Nullable String price) {
		this.item = new Item(title, "Castle Quest", type, reference, null, renews,
				(price != null) ? new BigDecimal(price) : null);
		return this;
	}

	Purchase build() {
		return new Purchase(this.key, OrderNumber.of(this.key).orElse(null), this.account, this.purchased, this.amount,
				this.amount.isPositive(), this.balance, this.receipt, List.of(this.item),
				this.refunded ? List.of(this.item) : List.of());
	}

}
