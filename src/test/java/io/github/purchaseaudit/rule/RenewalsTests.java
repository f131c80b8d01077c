package io.github.purchaseaudit.rule;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;

import io.github.purchaseaudit.order.Item;
import io.github.purchaseaudit.order.Money;
import io.github.purchaseaudit.order.PurchaseTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class RenewalsTests {

	private static Purchase purchase(List<Item> items) {
		return new Purchase("M1", null, "taro@example.jp", PurchaseTime.on(LocalDate.parse("2026-05-03")),
				Money.of("500", "JPY"), true, false, ReceiptState.YES, items, List.of());
	}

	private static Item subscription(String title) {
		return new Item(title, null, "Subscription", null, null, null, null);
	}

	/** Nobody has so many; what comes then would be a finding each. */
	@ParameterizedTest
	@CsvSource({ "9999, false", "10000, true" })
	void anAccountOfTenThousandSubscriptionsBeginsNone(int known, boolean renewal) {
		Renewals renewals = new Renewals(Days.all(), ZoneId.of("Asia/Tokyo"));
		renewals.take(purchase(IntStream.range(0, known).mapToObj((i) -> subscription("News " + i)).toList()));
		assertEquals(renewal, renewals.take(purchase(List.of(subscription("Music")))));
	}

}
