package io.github.purchaseaudit.rule;

import java.util.List;
import java.util.Objects;

import io.github.purchaseaudit.order.HistoryLine.Flag;
import io.github.purchaseaudit.order.Item;
import io.github.purchaseaudit.order.MailKind;
import io.github.purchaseaudit.order.Money;
import io.github.purchaseaudit.order.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.github.purchaseaudit.rule.OrderSketch.order;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ReturnedItemsTests extends RuleTests {

	private static List<String> returned(OrderSketch order) {
		Purchase purchase = Objects.requireNonNull(examine(order).purchase());
		return purchase.returned().stream().map(Item::title).toList();
	}

	@ParameterizedTest
	@CsvSource({ "9800, 1", "9799, 0", "1, 0" })
	void onlyWhatCameBackInFull(String refund, int returned) {
		assertEquals(returned, returned(order().row((row) -> row.refund(refund))).size());
	}

	@Test
	void nothingWithoutARefund() {
		assertEquals(List.of(), returned(order().row((row) -> row.paid("Visa"))));
	}

	@Test
	void oneItemOfTwo() {
		assertEquals(List.of("News+"), returned(order().row((row) -> row.item("Gems", null).amount("120").total("620"))
			.row((row) -> row.item("News+", null).amount("500").total("620").refund("500"))));
	}

	@Test
	void allWhenRefundsOfAllRowsReachTheTotal() {
		assertEquals(List.of("Gems", "News+"),
				returned(order().row((row) -> row.item("Gems", null).amount("120").total("620"))
					.row((row) -> row.item("News+", null).amount("500").total("620").refund("620"))));
	}

	@Test
	void whatThePageMarksAsRefunded() {
		assertEquals(List.of("Chest of Gems"), returned(
				order().row((row) -> row.paid("Visa")).row((row) -> row.page().amount(null).flag(Flag.REFUNDED))));
	}

	@Test
	void nothingWhereTheSumPaidIsNotKnown() {
		assertEquals(List.of(), returned(order().row((row) -> row.list().amount(null).refund("500"))));
		assertEquals(List.of("Chest of Gems"),
				returned(order().row((row) -> row.list().amount(null).flag(Flag.REFUNDED))));
	}

	@Test
	void whatApplesRefundMailTells() {
		OrderSketch order = order().mail((mail) -> mail.paid("Mastercard", "5678"))
			.mail((mail) -> mail.kind(MailKind.REFUND).document("100000000001").total("9000"));
		ExaminedOrder part = examine(order);
		assertEquals(Money.of("9000", "JPY"), part.refunded());
		assertEquals(Money.of("9800", "JPY"), part.amount());
		assertTrue(part.notes().contains(Note.REFUNDED));
		ExaminedOrder whole = examine(
				order.mail((mail) -> mail.kind(MailKind.REFUND).document("100000000002").total("800"))
					.mail((mail) -> mail.kind(MailKind.REFUND).document("100000000002").total("800")));
		assertEquals(Money.of("9800", "JPY"), whole.refunded());
	}

	@Test
	void nothingByRefundMailsThatProveNothing() {
		assertNull(examine(order().mail((mail) -> mail.paid("Mastercard", "5678"))
			.mail((mail) -> mail.kind(MailKind.REFUND).verdict(Verdict.DOUBTFUL))
			.mail((mail) -> mail.kind(MailKind.REFUND).withoutTotal())
			.mail((mail) -> mail.kind(MailKind.REFUND).also("MK2ZZZZZZ2"))
			.mail((mail) -> mail.kind(MailKind.REFUND).total(Money.of("98", "USD")))).refunded());
	}

	@Test
	void whatTheExportTellsBeforeTheMail() {
		assertEquals(Money.of("500", "JPY"), examine(order().row((row) -> row.paid("Mastercard").refund("500"))
			.mail((mail) -> mail.kind(MailKind.REFUND).total("9800"))).refunded());
	}

}
