package io.github.purchaseaudit.rule;

import java.util.List;
import java.util.Objects;

import io.github.purchaseaudit.order.HistoryLine.Flag;
import io.github.purchaseaudit.order.Item;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.github.purchaseaudit.rule.OrderSketch.order;
import static org.junit.jupiter.api.Assertions.assertEquals;

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

}
