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
import io.github.purchaseaudit.order.Receipt;
import io.github.purchaseaudit.order.Source;
import io.github.purchaseaudit.order.Verdict;
import org.jspecify.annotations.Nullable;

/** How each kind of evidence is packed for the ledger, and read again. */
final class PackedEvidence {

	private static final String NO_DIGITS = "----";

	private PackedEvidence() {
	}

	static byte[] pack(HistoryLine line) {
		Packed packed = Packed.empty();
		place(packed, line.place());
		packed.put(line.source()).put(line.account()).putTime(line.purchased()).put(line.order()).put(line.document());
		item(packed, line.item());
		packed.put(line.lineAmount()).put(line.orderTotal()).put(line.refund()).put(line.currency());
		packed.putAll(line.payments(), PackedEvidence::method)
			.putFlag(line.paymentPlace())
			.put(line.billingId())
			.putAll(line.flags(), Packed::put)
			.putTime(line.invoiced())
			.put(line.content());
		return packed.bytes();
	}

	static HistoryLine historyLine(byte[] facts) {
		Packed packed = Packed.of(facts);
		return new HistoryLine(place(packed), Source.valueOf(packed.need()), packed.next(), packed.nextTime(),
				packed.next(OrderNumber::new), packed.next(), item(packed), packed.nextNumber(), packed.nextNumber(),
				packed.nextNumber(), packed.next(), packed.nextAll(PackedEvidence::method), packed.needFlag(),
				packed.next(), flags(packed), packed.nextTime(), packed.need());
	}

	private static Set<HistoryLine.Flag> flags(Packed packed) {
		Set<HistoryLine.Flag> flags = EnumSet.noneOf(HistoryLine.Flag.class);
		flags.addAll(packed.nextAll((next) -> HistoryLine.Flag.valueOf(next.need())));
		return flags;
	}

	static byte[] pack(Receipt mail) {
		Packed packed = Packed.empty();
		place(packed, mail.place());
		packed.put(mail.messageId()).put(mail.sha256()).put(mail.body()).put(mail.kind()).put(mail.verdict());
		packed.putAll(mail.reasons(), PackedSentence::put);
		packed.put(mail.from()).put(mail.subject()).putInstant(mail.sent()).put(mail.folder()).putFlag(mail.copy());
		packed.put(mail.layout()).put(mail.account()).putAll(mail.recipients(), Packed::put);
		packed.putAll(mail.orders(), Packed::put).put(mail.document()).putTime(mail.dated());
		packed.putAll(mail.items(), PackedEvidence::item);
		packed.put(mail.currency()).put(mail.subtotal()).put(mail.tax()).put(mail.total()).put(mail.paymentState());
		packed.putAll(mail.payments(), PackedEvidence::method).put(mail.billedTo()).put(mail.billingAddress());
		return packed.bytes();
	}

	static Receipt receipt(byte[] facts) {
		Packed packed = Packed.of(facts);
		return new Receipt(place(packed), packed.need(), packed.need(), packed.need(), MailKind.valueOf(packed.need()),
				Verdict.valueOf(packed.need()), packed.nextAll(PackedSentence::next), packed.need(), packed.need(),
				packed.nextInstant(), packed.need(), packed.needFlag(), packed.next(), packed.next(),
				packed.nextAll(Packed::need), packed.nextAll((next) -> new OrderNumber(next.need())), packed.next(),
				packed.nextTime(), packed.nextAll(PackedEvidence::item), packed.next(),
				packed.next(PackedEvidence::money), packed.next(PackedEvidence::money),
				packed.next(PackedEvidence::money), Receipt.PaymentState.valueOf(packed.need()),
				packed.nextAll(PackedEvidence::method), packed.next(), packed.next());
	}

	static byte[] pack(Charge charge) {
		Packed packed = Packed.empty();
		place(packed, charge.place());
		return packed.put(charge.day())
			.put(charge.shop())
			.put(charge.amount())
			.put(charge.brand())
			.put(charge.last4())
			.put(charge.cardName())
			.putFlag(charge.authorisation())
			.put(charge.content())
			.bytes();
	}

	static Charge charge(byte[] facts) {
		Packed packed = Packed.of(facts);
		return new Charge(place(packed), java.time.LocalDate.parse(packed.need()), packed.need(), money(packed.need()),
				packed.next(), packed.next(), packed.next(), packed.needFlag(), packed.need());
	}

	static byte[] pack(BillingMethod billing) {
		Packed packed = Packed.empty();
		place(packed, billing.place());
		packed.put(billing.account()).put(billing.export()).put(billing.billingId());
		method(packed, billing.method());
		return packed.putInstant(billing.created()).put(billing.name()).bytes();
	}

	static BillingMethod billingMethod(byte[] facts) {
		Packed packed = Packed.of(facts);
		return new BillingMethod(place(packed), packed.next(), packed.need(), packed.need(), method(packed),
				packed.nextInstant(), packed.next());
	}

	static byte[] pack(AccountFact fact) {
		Packed packed = Packed.empty();
		place(packed, fact.place());
		return packed.put(fact.account())
			.put(fact.address())
			.put(fact.renewalReceiptsOff())
			.put(fact.country())
			.bytes();
	}

	static AccountFact accountFact(byte[] facts) {
		Packed packed = Packed.of(facts);
		return new AccountFact(place(packed), packed.need(), packed.next(), packed.next(Boolean::valueOf),
				packed.next());
	}

	private static void place(Packed packed, Place place) {
		packed.put(place.member()).put(place.file()).put(place.where());
	}

	private static Place place(Packed packed) {
		return new Place(Integer.parseInt(packed.need()), packed.need(), packed.need());
	}

	/** A method as a text that the totals tell apart by. */
	static String text(PaymentMethod method) {
		return (method.applePay() ? "1" : "0") + ((method.last4() != null) ? method.last4() : NO_DIGITS)
				+ method.brand();
	}

	/** Reads what {@link #text} wrote. */
	static PaymentMethod method(String text) {
		return new PaymentMethod(text.substring(5), text.startsWith(NO_DIGITS, 1) ? null : text.substring(1, 5),
				text.charAt(0) == '1');
	}

	static void method(Packed packed, PaymentMethod method) {
		packed.put(method.brand()).put(method.last4()).putFlag(method.applePay());
	}

	static PaymentMethod method(Packed packed) {
		return new PaymentMethod(packed.need(), packed.next(), packed.needFlag());
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
