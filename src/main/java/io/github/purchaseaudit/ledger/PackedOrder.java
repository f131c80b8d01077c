package io.github.purchaseaudit.ledger;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import io.github.purchaseaudit.order.Money;
import io.github.purchaseaudit.order.OrderNumber;
import io.github.purchaseaudit.order.PurchaseTime;
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

	static byte[] pack(ExaminedOrder order) {
		Packed packed = Packed.empty().put(head(order)).put(order.document()).put(order.member());
		packed.putAll(order.items(), Packed::put).put(order.refunded());
		packed.putAll(order.payments(), PackedEvidence::method).put(order.receipt()).put(order.payer());
		packed.putAll(order.findings(), PackedOrder::finding).putAll(order.notes(), Packed::put);
		return packed.putAll(order.evidence(), PackedSentence::put).bytes();
	}

	/** What comparing purchases needs, before everything else. */
	private static Packed head(ExaminedOrder order) {
		Packed packed = Packed.empty().put(order.key()).put(order.number()).put(order.account());
		packed.putTime(order.purchased()).put(order.amount());
		Purchase purchase = order.purchase();
		packed.putFlag(purchase != null);
		if (purchase != null) {
			packed.put(purchase.amount())
				.putFlag(purchase.charged())
				.putFlag(purchase.balance())
				.put(purchase.receipt());
			packed.putAll(purchase.items(), PackedEvidence::item).putAll(purchase.returned(), PackedEvidence::item);
			packed.putAll(purchase.invoiced(), Packed::putTime);
		}
		return packed;
	}

	/** The part that {@link #purchase} reads. */
	static byte[] head(byte[] facts) {
		return Packed.of(facts).needInner();
	}

	/** The purchase of an order's head; null where nothing was bought. */
	static @Nullable Purchase purchase(byte[] head) {
		return purchase(Packed.of(head));
	}

	private static @Nullable Purchase purchase(Packed packed) {
		String key = packed.need();
		OrderNumber number = packed.next(OrderNumber::new);
		String account = packed.next();
		PurchaseTime purchased = packed.nextTime();
		PackedEvidence.money(packed); // what the order shows
		return packed.needFlag() ? new Purchase(key, number, account, purchased, PackedEvidence.money(packed),
				packed.needFlag(), packed.needFlag(), ReceiptState.valueOf(packed.need()),
				packed.nextAll(PackedEvidence::item), packed.nextAll(PackedEvidence::item),
				packed.nextAll((next) -> Objects.requireNonNull(next.nextTime()))) : null;
	}

	static ExaminedOrder unpack(byte[] facts) {
		Packed packed = Packed.of(facts);
		byte[] start = packed.needInner();
		Purchase purchase = purchase(start);
		Packed head = Packed.of(start);
		String key = head.need();
		OrderNumber number = head.next(OrderNumber::new);
		String account = head.next();
		PurchaseTime purchased = head.nextTime();
		Money amount = PackedEvidence.money(head);
		String document = packed.next();
		return new ExaminedOrder(key, number, document, purchased, account, packed.next(), packed.nextAll(Packed::need),
				amount, PackedEvidence.money(packed), packed.nextAll(PackedEvidence::method),
				ReceiptState.valueOf(packed.need()), Payer.valueOf(packed.need()), packed.nextAll(PackedOrder::finding),
				notes(packed), packed.nextAll(PackedSentence::next), purchase);
	}

	static void finding(Packed packed, Finding finding) {
		PackedSentence.put(packed.put(finding.code()).put(finding.severity()).put(finding.subject()), finding.why());
	}

	static Finding finding(Packed packed) {
		return new Finding(FindingCode.valueOf(packed.need()), Severity.valueOf(packed.need()), packed.need(),
				PackedSentence.next(packed));
	}

	private static Set<Note> notes(Packed packed) {
		Set<Note> notes = EnumSet.noneOf(Note.class);
		notes.addAll(packed.nextAll((next) -> Note.valueOf(next.need())));
		return notes;
	}

}
