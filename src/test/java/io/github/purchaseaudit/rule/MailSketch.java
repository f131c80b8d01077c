package io.github.purchaseaudit.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import io.github.purchaseaudit.order.Item;
import io.github.purchaseaudit.order.MailKind;
import io.github.purchaseaudit.order.Money;
import io.github.purchaseaudit.order.OrderNumber;
import io.github.purchaseaudit.order.PaymentMethod;
import io.github.purchaseaudit.order.Place;
import io.github.purchaseaudit.order.PurchaseTime;
import io.github.purchaseaudit.order.Receipt;
import io.github.purchaseaudit.order.Receipt.PaymentState;
import io.github.purchaseaudit.order.Sentence;
import io.github.purchaseaudit.order.Verdict;
import org.jspecify.annotations.Nullable;

/** A mail for tests: Apple's receipt to Taro for ¥9,800 of 3 May 2026. */
final class MailSketch {

	private final List<OrderNumber> orders = new ArrayList<>();

	private String messageId;

	private String subject = "Apple からの領収書です。";

	private String folder = "";

	private List<Sentence> reasons = List.of();

	private MailKind kind = MailKind.RECEIPT;

	private Verdict verdict = Verdict.VERIFIED;

	private @Nullable String account = "taro@example.jp";

	private List<String> recipients = List.of("taro@example.jp");

	private @Nullable Instant sent = Instant.parse("2026-05-04T00:00:00Z");

	private @Nullable PurchaseTime dated = PurchaseTime.on(LocalDate.parse("2026-05-03"));

	private @Nullable String document;

	private List<Item> items = List
		.of(new Item("Chest of Gems", "Castle Quest", "In-App Purchase", null, null, null, null));

	private @Nullable String currency;

	private @Nullable Money subtotal;

	private @Nullable Money tax;

	private @Nullable Money total = Money.of("9800", "JPY");

	private PaymentState state = PaymentState.NOT_JUDGED;

	private final List<PaymentMethod> payments = new ArrayList<>();

	private @Nullable String billedTo;

	MailSketch(@Nullable String number, int count) {
		OrderNumber.of(number).ifPresent(this.orders::add);
		this.messageId = "<" + count + "@email.apple.com>";
	}

	MailSketch messageId(String messageId) {
		this.messageId = messageId;
		return this;
	}

	MailSketch subject(String subject) {
		this.subject = subject;
		return this;
	}

	MailSketch folder(String folder) {
		this.folder = folder;
		return this;
	}

	MailSketch reasons(Sentence... reasons) {
		this.reasons = List.of(reasons);
		return this;
	}

	MailSketch kind(MailKind kind) {
		this.kind = kind;
		return this;
	}

	MailSketch verdict(Verdict verdict) {
		this.verdict = verdict;
		return this;
	}

	MailSketch account(@Nullable String account) {
		this.account = account;
		return this;
	}

	MailSketch to(String recipient) {
		this.recipients = List.of(recipient);
		return this;
	}

	MailSketch sent(@Nullable String instant) {
		this.sent = (instant != null) ? Instant.parse(instant) : null;
		return this;
	}

	MailSketch dated(@Nullable String day) {
		this.dated = (day != null) ? PurchaseTime.on(LocalDate.parse(day)) : null;
		return this;
	}

	MailSketch also(String number) {
		this.orders.add(OrderNumber.of(number).orElseThrow());
		return this;
	}

	MailSketch names(String number) {
		this.orders.clear();
		return also(number);
	}

	MailSketch document(String document) {
		this.document = document;
		return this;
	}

	MailSketch device(String device) {
		this.items = List.of(new Item("Chest of Gems", "Castle Quest", "In-App Purchase", null, device, null, null));
		return this;
	}

	MailSketch items(Item... items) {
		this.items = List.of(items);
		return this;
	}

	MailSketch currency(String currency) {
		this.currency = currency;
		return this;
	}

	MailSketch subtotal(String amount) {
		this.subtotal = Money.of(amount, "JPY");
		return this;
	}

	MailSketch tax(Money tax) {
		this.tax = tax;
		return this;
	}

	MailSketch total(String amount) {
		return total(Money.of(amount, "JPY"));
	}

	MailSketch withoutTotal() {
		this.total = null;
		return this;
	}

	MailSketch total(Money total) {
		this.total = total;
		return this;
	}

	MailSketch paid(String brand, @Nullable String last4) {
		return paid(PaymentMethod.of(brand, last4));
	}

	MailSketch paidByApplePay(String brand, String last4) {
		return paid(new PaymentMethod(brand, last4, true));
	}

	private MailSketch paid(PaymentMethod method) {
		this.state = PaymentState.NAMED;
		this.payments.add(method);
		return this;
	}

	MailSketch lacksPayment() {
		this.state = PaymentState.MISSING;
		return this;
	}

	MailSketch state(PaymentState state) {
		this.state = state;
		return this;
	}

	MailSketch billedTo(String name) {
		this.billedTo = name;
		return this;
	}

	Receipt build() {
		return new Receipt(new Place(2, "mail.mbox", "byte 0"), this.messageId, "sha" + this.messageId,
				"body" + this.messageId, this.kind, this.verdict, this.reasons, "no_reply@email.apple.com",
				this.subject, this.sent, this.folder, false, "A", this.account, this.recipients,
				List.copyOf(this.orders), this.document, this.dated, this.items, this.currency, this.subtotal, this.tax,
				this.total, this.state, List.copyOf(this.payments), this.billedTo, null);
	}

}
