package io.github.purchaseaudit.rule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import io.github.purchaseaudit.order.BillingMethod;
import io.github.purchaseaudit.order.HistoryLine;
import io.github.purchaseaudit.order.Order;
import io.github.purchaseaudit.order.OrderNumber;
import io.github.purchaseaudit.order.PaymentMethod;
import io.github.purchaseaudit.order.Place;
import io.github.purchaseaudit.order.Receipt;
import org.jspecify.annotations.Nullable;

/** Puts an order together for tests. */
final class OrderSketch {

	private final @Nullable String number;

	private final List<HistoryLine> lines = new ArrayList<>();

	private final List<Receipt> mails = new ArrayList<>();

	private final List<BillingMethod> billing = new ArrayList<>();

	private OrderSketch(@Nullable String number) {
		this.number = number;
	}

	static OrderSketch order() {
		return order("MKX1ABCDE2");
	}

	static OrderSketch order(@Nullable String number) {
		return new OrderSketch(number);
	}

	OrderSketch row(UnaryOperator<RowSketch> row) {
		this.lines.add(row.apply(new RowSketch(this.number, this.lines.size() + 2)).build());
		return this;
	}

	OrderSketch mail(UnaryOperator<MailSketch> mail) {
		this.mails.add(mail.apply(new MailSketch(this.number, this.mails.size() + 1)).build());
		return this;
	}

	OrderSketch billing(String id, @Nullable String created, PaymentMethod method) {
		Instant since = (created != null) ? Instant.parse(created) : null;
		this.billing.add(new BillingMethod(new Place(3, "Billing.csv", "row " + (this.billing.size() + 2)), "10655968",
				"Apple.zip", id, method, since, null));
		return this;
	}

	Order build() {
		return new Order((this.number != null) ? this.number : "doc:1", OrderNumber.of(this.number).orElse(null),
				this.lines, this.mails, this.billing);
	}

}
