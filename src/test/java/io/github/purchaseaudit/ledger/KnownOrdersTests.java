package io.github.purchaseaudit.ledger;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.purchaseaudit.order.Item;
import io.github.purchaseaudit.order.Money;
import io.github.purchaseaudit.order.OrderNumber;
import io.github.purchaseaudit.order.PurchaseTime;
import io.github.purchaseaudit.order.Sentence;
import io.github.purchaseaudit.rule.EvidenceTexts;
import io.github.purchaseaudit.rule.ExaminedOrder;
import io.github.purchaseaudit.rule.Payer;
import io.github.purchaseaudit.rule.Purchase;
import io.github.purchaseaudit.rule.ReceiptState;

import static org.junit.jupiter.api.Assertions.assertEquals;

class KnownOrdersTests {

	private static final String TARO = "taro@example.jp";

	private static final LocalDate DAY = LocalDate.of(2026, 5, 3);

	private static final Money PRICE = Money.of("500", "JPY");

	@TempDir
	private Path reports;

	private static ExaminedOrder order(String number, ReceiptState receipt) {
		PurchaseTime purchased = PurchaseTime.on(DAY);
		OrderNumber key = new OrderNumber(number);
		Purchase purchase = new Purchase(number, key, TARO, purchased, PRICE, true, false, receipt,
				List.of(Item.named("Gems")), List.of());
		return new ExaminedOrder(number, key, null, purchased, TARO, null, List.of("Gems"), PRICE, null, List.of(),
				receipt, Payer.OURS, List.of(), Set.of(), List.of(), purchase);
	}

	/**
	 * An attempt that is interrupted has excused M1. The next one must not find M2 in its
	 * place, whose receipt would then seem to be there.
	 */
	@Test
	void withoutReceiptWhenDoneAgainFindsTheSame() throws Exception {
		try (Ledger ledger = Ledger.open(this.reports)) {
			ExaminedRows rows = new ExaminedRows(ledger.dataSource(), new Run(1, "audit", 1, false, null),
					ZoneOffset.UTC);
			rows.insert(
					Stream.of(order("M1", ReceiptState.NO), order("M2", ReceiptState.NO), order("M3", ReceiptState.YES))
						.map((order) -> new ExaminedRow(order, true, false))
						.toList());
			KnownOrders known = new KnownOrders(ledger.dataSource(), ZoneOffset.UTC);
			assertEquals(List.of("M1", "M2"), withoutReceipt(known));
			assertEquals(List.of("M1", "M2"), known.similar(TARO, DAY, PRICE));
			try (Amendments amendments = new Amendments(ledger, rows, (order) -> new ExaminedRow(order, true, false))) {
				amendments.groupReceipt("M1", Sentence.of(EvidenceTexts.GROUPED, "mail.mbox", "<1@email.apple.com>"));
				amendments.carryOut();
			}
			assertEquals(ReceiptState.YES, known.order(new OrderNumber("M1")).orElseThrow().receipt());
			assertEquals(List.of("M1", "M2"), withoutReceipt(known));
			assertEquals(List.of("M1", "M2"), known.similar(TARO, DAY, PRICE));
		}
	}

	private static List<String> withoutReceipt(KnownOrders known) {
		return known.withoutReceipt(TARO, DAY, DAY).stream().map(Purchase::key).toList();
	}

}
