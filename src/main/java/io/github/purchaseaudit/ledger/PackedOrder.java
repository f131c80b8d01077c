package io.github.purchaseaudit.ledger;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import io.github.purchaseaudit.order.Money;
import io.github.purchaseaudit.order.OrderNumber;
import io.github.purchaseaudit.order.PurchaseTime;
import io.github.purchaseaudit.order.Sentence;
import io.github.purchaseaudit.rule.ExaminedOrder;
import io.github.purchaseaudit.rule.Finding;
import io.github.purchaseaudit.rule.FindingCode;
import io.github.purchaseaudit.rule.Note;
import io.github.purchaseaudit.rule.Payer;
import io.github.purchaseaudit.rule.Purchase;
import io.github.purchaseaudit.rule.ReceiptState;
import io.github.purchaseaudit.rule.Severity;
import org.jspecify.annotations.Nullable;

/** How an examined order is packed for the ledger, and read again. */
final class PackedOrder {

	private PackedOrder() {
	}

	static String pack(ExaminedOrder order) {
		Packed packed = Packed.empty().put(head(order)).put(order.document()).put(order.member());
		packed.putAll(order.items(), Packed::put).put(order.refunded());
		packed.putAll(order.payments(), PackedEvidence::method).put(order.receipt()).put(order.payer());
		packed.putAll(order.findings(), PackedOrder::finding).putAll(order.notes(), Packed::put);
		return packed.putAll(order.evidence(), (to, sentence) -> to.put(sentence.encode())).toString();
	}

	/** What comparing purchases needs, before everything else. */
	private static Packed head(ExaminedOrder order) {
		Packed packed = Packed.empty().put(order.key()).put(order.number()).put(order.account());
		packed.put(order.purchased()).put(order.amount());
		Purchase purchase = order.purchase();
		packed.put(purchase != null);
		if (purchase != null) {
			packed.put(purchase.charged()).put(purchase.refunded()).put(purchase.balance()).put(purchase.noReceipt());
			packed.putAll(purchase.items(), PackedEvidence::item);
		}
		return packed;
	}

	/** The part that {@link #purchase} reads. */
	static String head(String text) {
		return Packed.of(text).need();
	}

	/** The purchase of an order's head; null where nothing was bought. */
	static @Nullable Purchase purchase(String head) {
		return purchase(Packed.of(head));
	}

	private static @Nullable Purchase purchase(Packed packed) {
		String key = packed.need();
		OrderNumber number = packed.next(OrderNumber::new);
		String account = packed.next();
		PurchaseTime purchased = packed.next(PurchaseTime::parse);
		Money amount = PackedEvidence.money(packed);
		return packed.needBoolean() ? new Purchase(key, number, account, purchased, amount, packed.needBoolean(),
				packed.needBoolean(), packed.needBoolean(), packed.needBoolean(), packed.nextAll(PackedEvidence::item))
				: null;
	}

	static ExaminedOrder unpack(String text) {
		Packed packed = Packed.of(text);
		String start = packed.need();
		Purchase purchase = purchase(start);
		Packed head = Packed.of(start);
		String key = head.need();
		OrderNumber number = head.next(OrderNumber::new);
		String account = head.next();
		PurchaseTime purchased = head.next(PurchaseTime::parse);
		Money amount = PackedEvidence.money(head);
		String document = packed.next();
		return new ExaminedOrder(key, number, document, purchased, account, packed.next(), packed.nextAll(Packed::need),
				amount, PackedEvidence.money(packed), packed.nextAll(PackedEvidence::method),
				ReceiptState.valueOf(packed.need()), Payer.valueOf(packed.need()), packed.nextAll(PackedOrder::finding),
				notes(packed), packed.nextAll((next) -> Sentence.decode(next.need())), purchase);
	}

	static void finding(Packed packed, Finding finding) {
		packed.put(finding.code()).put(finding.severity()).put(finding.subject()).put(finding.why().encode());
	}

	static Finding finding(Packed packed) {
		return new Finding(FindingCode.valueOf(packed.need()), Severity.valueOf(packed.need()), packed.need(),
				Sentence.decode(packed.need()));
	}

	private static Set<Note> notes(Packed packed) {
		Set<Note> notes = EnumSet.noneOf(Note.class);
		notes.addAll(packed.nextAll((next) -> Note.valueOf(next.need())));
		return notes;
	}

}
