package io.github.purchaseaudit.rule;

import io.github.purchaseaudit.order.Item;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class ItemKindTests {

	@ParameterizedTest
	@CsvSource({ "In-App Purchases, , IN_APP", "ＩＮ－ＡＰＰ Purchase, , IN_APP", "In-App Subscription, , SUBSCRIPTION",
			"iOS Apps, , APP", "Movie Rental, , RENTAL", "Song, , OTHER", ", , OTHER",
			", Renews 3 Jun 2026, SUBSCRIPTION", "iOS Apps, Renews 3 Jun 2026, SUBSCRIPTION", "アプリ内購入, , IN_APP",
			"ゲーム課金, , IN_APP", "サブスク, , SUBSCRIPTION", "アプリ, , APP", "App Store, , OTHER", "Apple Gift Card, , OTHER",
			"App Store アプリ内課金, , IN_APP", "인앱 결제, , IN_APP" })
	void byTypeAndRenewal(@Nullable String type, @Nullable String renews, ItemKind kind) {
		assertEquals(kind, ItemKind.of(new Item("Thing", null, type, null, null, renews, null)));
	}

}
