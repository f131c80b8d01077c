package io.github.purchaseaudit.rule;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import io.github.purchaseaudit.order.HistoryLine;
import io.github.purchaseaudit.order.HistoryLine.Flag;
import io.github.purchaseaudit.order.Item;
import io.github.purchaseaudit.order.OrderNumber;
import io.github.purchaseaudit.order.PaymentMethod;
import io.github.purchaseaudit.order.Place;
import io.github.purchaseaudit.order.PurchaseTime;
import io.github.purchaseaudit.order.Source;
import org.jspecify.annotations.Nullable;

/**
 * A history row for tests: Taro's ¥9,800 game item of 3 May 2026, as Apple exports it.
 */
final class RowSketch {

	private final @Nullable OrderNumber number;

	private final int row;

	private Source source = Source.APPLE_EXPORT;

	private String file = "Apple.zip!/Store Transaction History.csv";

	private @Nullable String account = "10655968";

	private @Nullable PurchaseTime purchased = PurchaseTime.at(Instant.parse("2026-05-03T03:00:00Z"));

	private @Nullable PurchaseTime invoiced;

	private @Nullable String document;

	private Item item = new Item("Chest of Gems", "Castle Quest", "In-App Purchases", null, null, null, null);

	private @Nullable BigDecimal amount = new BigDecimal("9800");

	private @Nullable BigDecimal total;

	private @Nullable BigDecimal refund;

	private @Nullable String currency = "JPY";

	private final List<PaymentMethod> payments = new ArrayList<>();

	private boolean place = true;

	private @Nullable String billingId;

	private @Nullable String content;

	private final Set<Flag> flags = EnumSet.noneOf(Flag.class);

	RowSketch(@Nullable String number, int row) {
		this.number = OrderNumber.of(number).orElse(null);
		this.row = row;
	}

	RowSketch source(Source source, String file) {
		this.source = source;
		this.file = file;
		return this;
	}

	RowSketch list() {
		return source(Source.HAND_LIST, "list.xlsx").account(null).on("2026-05-03").place(false);
	}

	RowSketch page() {
		return source(Source.REPORT_PAGE, "page.csv").account(null).on("2026-05-03");
	}

	RowSketch account(@Nullable String account) {
		this.account = account;
		return this;
	}

	RowSketch at(String instant) {
		this.purchased = PurchaseTime.at(Instant.parse(instant));
		return this;
	}

	RowSketch on(String day) {
		this.purchased = PurchaseTime.on(LocalDate.parse(day));
		return this;
	}

	RowSketch invoiced(String instant) {
		this.invoiced = PurchaseTime.at(Instant.parse(instant));
		return this;
	}

	RowSketch document(String document) {
		this.document = document;
		return this;
	}

	RowSketch item(String title, @Nullable String type) {
		this.item = new Item(title, null, type, null, null, null, null);
		return this;
	}

	RowSketch amount(@Nullable String amount) {
		this.amount = (amount != null) ? new BigDecimal(amount) : null;
		return this;
	}

	RowSketch total(String total) {
		this.total = new BigDecimal(total);
		return this;
	}

	RowSketch refund(String refund) {
		this.refund = new BigDecimal(refund);
		return this;
	}

	RowSketch currency(@Nullable String currency) {
		this.currency = currency;
		return this;
	}

	RowSketch paid(String brand) {
		return paid(brand, null);
	}

	RowSketch paid(String brand, @Nullable String last4) {
		this.payments.add(PaymentMethod.of(brand, last4));
		return this;
	}

	RowSketch paidByApplePay(String brand, @Nullable String last4) {
		this.payments.add(new PaymentMethod(brand, last4, true));
		return this;
	}

	RowSketch place(boolean place) {
		this.place = place;
		return this;
	}

	RowSketch billingId(String billingId) {
		this.billingId = billingId;
		return this;
	}

	RowSketch flag(Flag flag) {
		this.flags.add(flag);
		return this;
	}

	RowSketch content(String content) {
		this.content = content;
		return this;
	}

	HistoryLine build() {
		return new HistoryLine(new Place(1, this.file, "row " + this.row), this.source, this.account, this.purchased,
				this.number, this.document, this.item, this.amount, this.total, this.refund, this.currency,
				List.copyOf(this.payments), this.place, this.billingId, Set.copyOf(this.flags), this.invoiced,
				(this.content != null) ? this.content : this.file + this.row);
	}

}
