package io.github.purchaseaudit.mail;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import io.github.purchaseaudit.order.Item;
import io.github.purchaseaudit.order.MailKind;
import io.github.purchaseaudit.order.Money;
import io.github.purchaseaudit.order.OrderNumber;
import io.github.purchaseaudit.order.PurchaseTime;
import io.github.purchaseaudit.order.Receipt;
import io.github.purchaseaudit.order.Verdict;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

/** Two real receipts, against the values of {@code expected.json} beside them. */
class RealReceiptTests {

	@Test
	void readLayoutA() {
		Receipt receipt = Collected.from("a.eml", Collected.fixture("receipt-layout-A.eml")).only();
		assertEquals(List.of(new OrderNumber("MKB6L2SQDZ")), receipt.orders());
		assertEquals("144715084650", receipt.document());
		assertEquals("testuser@example.com", receipt.account());
		assertEquals(PurchaseTime.on(LocalDate.of(2023, 10, 9)), receipt.dated());
		assertEquals(Money.of("5.99", "USD"), receipt.total());
		assertNull(receipt.subtotal());
		assertEquals("[Visa 1234 (Apple Pay)]", receipt.payments().toString());
		assertEquals("Test User", receipt.billedTo());
		assertEquals(List.of(new Item("Yearbook Express discount", "EPIK - AI Photo Editor", "In-App Purchase", null,
				"Alex’s iPhone 13", null, new BigDecimal("5.99"))), receipt.items());
		assertEquals("A", receipt.layout());
		assertEquals(MailKind.RECEIPT, receipt.kind());
		assertEquals(Verdict.CONSISTENT, receipt.verdict());
	}

	@Test
	void readLayoutC() {
		Receipt receipt = Collected.from("c.eml", Collected.fixture("receipt-layout-C.eml")).only();
		assertEquals(List.of(new OrderNumber("MKB8NJ0S37")), receipt.orders());
		assertEquals("792011660000", receipt.document());
		assertEquals("testuser@example.com", receipt.account());
		assertEquals(PurchaseTime.on(LocalDate.of(2025, 8, 22)), receipt.dated());
		assertEquals(Money.of("11.99", "USD"), receipt.subtotal());
		assertEquals(Money.of("1.06", "USD"), receipt.tax());
		assertEquals(Money.of("13.05", "USD"), receipt.total());
		assertEquals("[Visa 1234]", receipt.payments().toString());
		assertEquals(List.of(new Item("Monthly Subscription (Monthly)", "CapCut - Video Editor", null, null,
				"MXMFJJJF4F", "Renews September 22, 2025", new BigDecimal("11.99"))), receipt.items());
		assertEquals("C", receipt.layout());
		assertEquals(Verdict.CONSISTENT, receipt.verdict());
	}

}
