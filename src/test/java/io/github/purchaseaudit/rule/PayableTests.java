package io.github.purchaseaudit.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import io.github.purchaseaudit.order.Item;
import io.github.purchaseaudit.order.Money;
import io.github.purchaseaudit.order.PaymentMethod;
import io.github.purchaseaudit.order.PurchaseTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.github.purchaseaudit.rule.OrderSketch.order;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PayableTests extends RuleTests {

	private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

	private static Payable payable(OrderSketch order) {
		return Payable.of(examine(order), TOKYO).orElseThrow();
	}

	@Test
	void daysOfAnOrderWithoutTimeOfDayAreThree() {
		Payable timed = payable(order().row((row) -> row.at("2026-05-02T15:00:00Z")));
		assertEquals(List.of(LocalDate.parse("2026-05-03"), LocalDate.parse("2026-05-03")),
				List.of(timed.first(), timed.last()));
		Payable day = payable(order().row((row) -> row.on("2026-05-03")));
		assertEquals(List.of(LocalDate.parse("2026-05-02"), LocalDate.parse("2026-05-04")),
				List.of(day.first(), day.last()));
	}

	@Test
	void noneWhenFreeOrOfAnUnknownDayOrNoOrder() {
		assertTrue(Payable.of(examine(order().row((row) -> row.amount("0"))), TOKYO).isEmpty());
		assertTrue(Payable.of(examine(order().mail((mail) -> mail.dated(null).sent(null))), TOKYO).isEmpty());
		assertFalse(Payable.of(examine(order().mail((mail) -> mail.dated(null))), TOKYO).isEmpty());
	}

	@Test
	void invoicedOnLaterDaysAlone() {
		Payable order = payable(order().row((row) -> row.at("2026-05-03T03:00:00Z").invoiced("2026-09-17T15:00:00Z"))
			.row((row) -> row.at("2026-05-03T03:00:00Z").invoiced("2026-05-03T04:00:00Z"))
			.row((row) -> row.at("2026-05-03T03:00:00Z").invoiced("2026-09-18T03:00:00Z")));
		assertEquals(List.of(LocalDate.parse("2026-09-18")), order.invoiced());
		assertEquals(LocalDate.parse("2026-05-03"), order.last());
		assertEquals(LocalDate.parse("2026-09-18"), order.until());
	}

	/** The export shows no total, and its rows no tax, as in America. */
	@ParameterizedTest
	@CsvSource({ "8909, 9800", "8900, 8909" })
	void amountHasTheTaxThatTheReceiptShows(String subtotal, String charged) {
		OrderSketch order = order().row((row) -> row.amount("8909").paid("Mastercard"))
			.mail((mail) -> mail.subtotal(subtotal).total("9800"));
		assertEquals(Money.of(charged, "JPY"), payable(order).amount());
		assertEquals(Money.of("8909", "JPY"), examine(order).amount());
	}

	@Test
	void partsAreThePricesOfItsItems() {
		Payable payable = payable(order().mail((mail) -> mail.items(Item.named("Gems"),
				new Item("Coins", null, null, null, null, null, new BigDecimal("120")),
				new Item("Trial", null, null, null, null, null, BigDecimal.ZERO))));
		assertEquals(List.of(new BigDecimal("120")), payable.parts());
	}

	@ParameterizedTest
	@CsvSource({ "Mastercard, Store credit, true, [Mastercard]", "Mastercard, Carrier, false, [Mastercard]",
			"Mastercard, JCB, false, '[Mastercard, JCB]'" })
	void splitWhereTheBalancePaidAPart(String one, String other, boolean split, String cards) {
		Payable payable = payable(order().row((row) -> row.paid(one).paid(other)));
		assertEquals(split, payable.isSplit());
		assertEquals(cards, payable.cards().toString());
	}

	@Test
	void whatOnePaidIsNotSplit() {
		Payable order = payable(order().row((row) -> row.paid("Mastercard")));
		assertFalse(order.isSplit());
		PurchaseTime time = requireNonNull(examine(order().row((row) -> row)).purchased());
		Payable balance = new Payable("M1", time.dayIn(TOKYO), time.dayIn(TOKYO), order.amount(),
				List.of(PaymentMethod.of("Store credit", null)), List.of());
		assertFalse(balance.isSplit());
	}

}
