package io.github.purchaseaudit.rule;

import java.math.BigDecimal;
import java.util.List;

import io.github.purchaseaudit.order.Item;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class GroupedItemsTests {

	private static Item item(String title, @Nullable String price) {
		return new Item(title, "Castle Quest", null, null, null, null, (price != null) ? new BigDecimal(price) : null);
	}

	private static GroupedItems receipt(Item... items) {
		return new GroupedItems(new MailSketch("M1", 1).items(items).build(), List.of(item("Gems", "500")));
	}

	@Test
	void serveTheOrderWhoseItemsAreLeft() {
		GroupedItems items = receipt(item("Gems", "500"), item("Ｃｏｉｎｓ", "300.00"));
		assertTrue(items.serves(List.of(item("coins", "300"))));
		assertFalse(items.serves(List.of(item("coins", "300"))), "serves once");
	}

	@Test
	void serveOnceAlsoWhereOthersAreLeft() {
		GroupedItems items = receipt(item("Gems", "500"), item("Coins", "300"), item("Chest", "100"));
		assertTrue(items.serves(List.of(item("Coins", "300"))));
		assertFalse(items.serves(List.of(item("Coins", "300"))));
		assertTrue(items.serves(List.of(item("Chest", "100"))));
	}

	@Test
	void serveEqualItemsOnce() {
		GroupedItems items = receipt(item("Gems", "500"), item("Gems", "500"));
		assertTrue(items.serves(List.of(item("Gems", "500"))));
		assertFalse(items.serves(List.of(item("Gems", "500"))));
	}

	@Test
	void serveNoOtherPriceAndNoOtherTitle() {
		GroupedItems items = receipt(item("Gems", "500"), item("Coins", "300"), item("Sword", null));
		assertFalse(items.serves(List.of(item("Coins", "301"))));
		assertFalse(items.serves(List.of(item("Chest", "300"))));
		assertFalse(items.serves(List.of(item("Sword", null))));
		assertFalse(items.serves(List.of()));
		assertFalse(items.serves(List.of(item("Coins", "300"), item("Chest", "1"))));
		assertTrue(items.serves(List.of(item("Coins", "300"))), "what did not fit used nothing up");
	}

	@Test
	void serveNothingThatIsTheNamedOrdersOwn() {
		GroupedItems items = receipt(item("宝石", "500"), item("Coins", "300"));
		assertTrue(items.serves(List.of(item("Coins", "300"))));
		assertFalse(items.serves(List.of(item("宝石", "500"))), "one of the two is the named order's");
	}

	@Test
	void serveNoOtherOrderWithTheNamedOrdersItem() {
		GroupedItems items = receipt(item("Gems", "500"), item("Coins", "300"));
		assertFalse(items.serves(List.of(item("Gems", "500"))));
		assertTrue(items.serves(List.of(item("Coins", "300"))));
	}

}
