package io.github.purchaseaudit.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import io.github.purchaseaudit.order.Item;
import io.github.purchaseaudit.order.Receipt;
import org.jspecify.annotations.Nullable;

/**
 * The items of a receipt that none of the orders it names bought. Apple gathers several
 * purchases in one receipt, and often names only one order; an order without a receipt
 * whose every item stands there, with its price, needs none of its own. Each item serves
 * once. This only excuses: the receipt is not joined to the order.
 */
public final class GroupedItems {

	private List<Item> left;

	private int most;

	/**
	 * Sets the items of the named orders apart.
	 * @param named what the history says the orders bought that the receipt names
	 */
	public GroupedItems(Receipt receipt, List<Item> named) {
		this.left = new ArrayList<>(receipt.items());
		this.most = receipt.items().size() - named.size();
		named.forEach((item) -> remove(this.left, item));
	}

	/**
	 * Whether the receipt lists all that an order bought; then these items are used up.
	 */
	public boolean serves(List<Item> bought) {
		List<Item> rest = new ArrayList<>(this.left);
		if (bought.isEmpty() || bought.size() > this.most || !bought.stream().allMatch((item) -> remove(rest, item))) {
			return false;
		}
		this.left = rest;
		this.most -= bought.size();
		return true;
	}

	private static boolean remove(List<Item> items, Item wanted) {
		for (Iterator<Item> each = items.iterator(); each.hasNext();) {
			Item item = each.next();
			if (isSame(item.price(), wanted.price())
					&& FoldedText.of(item.title()).equals(FoldedText.of(wanted.title()))) {
				each.remove();
				return true;
			}
		}
		return false;
	}

	private static boolean isSame(@Nullable BigDecimal one, @Nullable BigDecimal other) {
		return one != null && other != null && one.compareTo(other) == 0;
	}

}
