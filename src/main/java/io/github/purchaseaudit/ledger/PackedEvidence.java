package io.github.purchaseaudit.ledger;

import java.util.EnumSet;
import java.util.Set;

import io.github.purchaseaudit.order.AccountFact;
import io.github.purchaseaudit.order.BillingMethod;
import io.github.purchaseaudit.order.Charge;
import io.github.purchaseaudit.order.HistoryLine;
import io.github.purchaseaudit.order.Item;
import io.github.purchaseaudit.order.MailKind;
import io.github.purchaseaudit.order.Money;
import io.github.purchaseaudit.order.OrderNumber;
import io.github.purchaseaudit.order.PaymentMethod;
import io.github.purchaseaudit.order.Place;
import io.github.purchaseaudit.order.PurchaseTime;
import io.github.purchaseaudit.order.Receipt;
import io.github.purchaseaudit.order.Sentence;
import io.github.purchaseaudit.order.Source;
import io.github.purchaseaudit.order.Verdict;
import org.jspecify.annotations.Nullable;

/** How each kind of evidence is packed for the ledger, and read again. */
final class PackedEvidence {

	private PackedEvidence() {
	}

	static String pack(HistoryLine line) {
		Packed packed = Packed.empty();
		place(packed, line.place());
		packed.put(line.source()).put(line.account()).put(line.purchased()).put(line.order()).put(line.document());
		item(packed, line.item());
		packed.put(line.lineAmount()).put(line.orderTotal()).put(line.refund()).put(line.currency());
		packed.putAll(line.payments(), PackedEvidence::method)
			.put(line.paymentPlace())
			.put(line.billingId())
			.putAll(line.flags(), Packed::put)
			.put(line.content());
		return packed.toString();
	}

	static HistoryLine historyLine(String text) {
		Packed packed = Packed.of(text);
		return new HistoryLine(place(packed), Source.valueOf(packed.need()), packed.next(),
				packed.next(PurchaseTime::parse), packed.next(OrderNumber::new), packed.next(), item(packed),
				packed.nextNumber(), packed.nextNumber(), packed.nextNumber(), packed.next(),
				packed.nextAll(PackedEvidence::method), packed.needBoolean(), packed.next(), flags(packed),
				packed.need());
	}

	private static Set<HistoryLine.Flag> flags(Packed packed) {
		Set<HistoryLine.Flag> flags = EnumSet.noneOf(HistoryLine.Flag.class);
		flags.addAll(packed.nextAll((next) -> HistoryLine.Flag.valueOf(next.need())));
		return flags;
	}

	static String pack(Receipt mail) {
		Packed packed = Packed.empty();
		place(packed, mail.place());
		packed.put(mail.messageId()).put(mail.sha256()).put(mail.body()).put(mail.kind()).put(mail.verdict());
		packed.putAll(mail.reasons(), (to, reason) -> to.put(reason.encode()));
		packed.put(mail.from()).put(mail.subject()).put(mail.sent()).put(mail.folder()).put(mail.copy());
		packed.put(mail.layout()).put(mail.account()).putAll(mail.recipients(), Packed::put);
		packed.putAll(mail.orders(), Packed::put).put(mail.document()).put(mail.dated());
		packed.putAll(mail.items(), PackedEvidence::item);
		packed.put(mail.subtotal()).put(mail.tax()).put(mail.total()).put(mail.paymentState());
		packed.putAll(mail.payments(), PackedEvidence::method).put(mail.billedTo()).put(mail.billingAddress());
		return packed.toString();
	}

	static Receipt receipt(String text) {
		Packed packed = Packed.of(text);
		return new Receipt(place(packed), packed.need(), packed.need(), packed.need(), MailKind.valueOf(packed.need()),
				Verdict.valueOf(packed.need()), packed.nextAll((next) -> Sentence.decode(next.need())), packed.need(),
				packed.need(), packed.nextInstant(), packed.need(), packed.needBoolean(), packed.next(), packed.next(),
				packed.nextAll(Packed::need), packed.nextAll((next) -> new OrderNumber(next.need())), packed.next(),
				packed.next(PurchaseTime::parse), packed.nextAll(PackedEvidence::item),
				packed.next(PackedEvidence::money), packed.next(PackedEvidence::money),
				packed.next(PackedEvidence::money), Receipt.PaymentState.valueOf(packed.need()),
				packed.nextAll(PackedEvidence::method), packed.next(), packed.next());
	}

	static String pack(Charge charge) {
		Packed packed = Packed.empty();
		place(packed, charge.place());
		return packed.put(charge.day())
			.put(charge.shop())
			.put(charge.amount())
			.put(charge.brand())
			.put(charge.last4())
			.put(charge.cardName())
			.put(charge.authorisation())
			.put(charge.content())
			.toString();
	}

	static Charge charge(String text) {
		Packed packed = Packed.of(text);
		return new Charge(place(packed), java.time.LocalDate.parse(packed.need()), packed.need(), money(packed.need()),
				packed.next(), packed.next(), packed.next(), packed.needBoolean(), packed.need());
	}

	static String pack(BillingMethod billing) {
		Packed packed = Packed.empty();
		place(packed, billing.place());
		packed.put(billing.account()).put(billing.export()).put(billing.billingId());
		method(packed, billing.method());
		return packed.put(billing.created()).put(billing.name()).toString();
	}

	static BillingMethod billingMethod(String text) {
		Packed packed = Packed.of(text);
		return new BillingMethod(place(packed), packed.next(), packed.need(), packed.need(), method(packed),
				packed.nextInstant(), packed.next());
	}

	static String pack(AccountFact fact) {
		Packed packed = Packed.empty();
		place(packed, fact.place());
		return packed.put(fact.account()).put(fact.renewalReceiptsOff()).put(fact.country()).toString();
	}

	static AccountFact accountFact(String text) {
		Packed packed = Packed.of(text);
		return new AccountFact(place(packed), packed.need(), packed.next(Boolean::valueOf), packed.next());
	}

	private static void place(Packed packed, Place place) {
		packed.put(place.member()).put(place.file()).put(place.where());
	}

	private static Place place(Packed packed) {
		return new Place(Integer.parseInt(packed.need()), packed.need(), packed.need());
	}

	static String pack(PaymentMethod method) {
		Packed packed = Packed.empty();
		method(packed, method);
		return packed.toString();
	}

	static PaymentMethod method(String text) {
		return method(Packed.of(text));
	}

	static void method(Packed packed, PaymentMethod method) {
		packed.put(method.brand()).put(method.last4()).put(method.applePay());
	}

	static PaymentMethod method(Packed packed) {
		return new PaymentMethod(packed.need(), packed.next(), packed.needBoolean());
	}

	static void item(Packed packed, Item item) {
		packed.put(item.title())
			.put(item.app())
			.put(item.type())
			.put(item.reference())
			.put(item.device())
			.put(item.renews())
			.put(item.price());
	}

	static Item item(Packed packed) {
		return new Item(packed.need(), packed.next(), packed.next(), packed.next(), packed.next(), packed.next(),
				packed.nextNumber());
	}

	static Money money(String text) {
		int blank = text.indexOf(' ');
		return Money.of(text.substring(0, blank), text.substring(blank + 1));
	}

	static @Nullable Money money(Packed packed) {
		return packed.next(PackedEvidence::money);
	}

}
