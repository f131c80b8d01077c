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
		Packed packed = Packed.empty().put(order.key()).put(order.number()).put(order.document());
		packed.put(order.purchased()).put(order.account()).put(order.member()).putAll(order.items(), Packed::put);
		packed.put(order.amount()).put(order.refunded()).putAll(order.payments(), PackedEvidence::method);
		packed.put(order.receipt()).put(order.payer()).putAll(order.findings(), PackedOrder::finding);
		packed.putAll(order.notes(), Packed::put);
		packed.putAll(order.evidence(), (to, sentence) -> to.put(sentence.encode()));
		return purchase(packed, order.purchase()).toString();
	}

	private static Packed purchase(Packed packed, @Nullable Purchase purchase) {
		packed.put(purchase != null);
		if (purchase != null) {
			packed.put(purchase.charged()).put(purchase.refunded()).put(purchase.balance()).put(purchase.noReceipt());
			packed.putAll(purchase.items(), PackedEvidence::item);
		}
		return packed;
	}

	static ExaminedOrder unpack(String text) {
		Packed packed = Packed.of(text);
		String key = packed.need();
		OrderNumber number = packed.next(OrderNumber::new);
		String document = packed.next();
		PurchaseTime purchased = packed.next(PurchaseTime::parse);
		String account = packed.next();
		String member = packed.next();
		List<String> items = packed.nextAll(Packed::need);
		Money amount = PackedEvidence.money(packed);
		return new ExaminedOrder(key, number, document, purchased, account, member, items, amount,
				PackedEvidence.money(packed), packed.nextAll(PackedEvidence::method),
				ReceiptState.valueOf(packed.need()), Payer.valueOf(packed.need()), packed.nextAll(PackedOrder::finding),
				notes(packed), packed.nextAll((next) -> Sentence.decode(next.need())),
				packed.needBoolean() ? new Purchase(key, number, account, purchased, amount, packed.needBoolean(),
						packed.needBoolean(), packed.needBoolean(), packed.needBoolean(),
						packed.nextAll(PackedEvidence::item)) : null);
	}

	private static void finding(Packed packed, Finding finding) {
		packed.put(finding.code()).put(finding.severity()).put(finding.subject()).put(finding.why().encode());
	}

	private static Finding finding(Packed packed) {
		return new Finding(FindingCode.valueOf(packed.need()), Severity.valueOf(packed.need()), packed.need(),
				Sentence.decode(packed.need()));
	}

	private static Set<Note> notes(Packed packed) {
		Set<Note> notes = EnumSet.noneOf(Note.class);
		notes.addAll(packed.nextAll((next) -> Note.valueOf(next.need())));
		return notes;
	}

}
