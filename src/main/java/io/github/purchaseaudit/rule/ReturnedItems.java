package io.github.purchaseaudit.rule;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.github.purchaseaudit.order.HistoryLine;
import io.github.purchaseaudit.order.HistoryLine.Flag;
import io.github.purchaseaudit.order.Item;
import io.github.purchaseaudit.order.Money;
import org.jspecify.annotations.Nullable;

/**
 * Those of an order's items for which all that was paid came back: all of them where the
 * refunds reach the total, else those whose own row was refunded in full, or is marked as
 * refunded without a sum.
 */
final class ReturnedItems {

	private ReturnedItems() {
	}

	static List<Item> of(Case order) {
		if (isWhole(order.refunded(), order.amount())) {
			return order.items();
		}
		Set<String> titles = order.lines()
			.stream()
			.filter(ReturnedItems::isReturned)
			.map((line) -> FoldedText.of(line.item().title()))
			.collect(Collectors.toSet());
		return order.items().stream().filter((item) -> titles.contains(FoldedText.of(item.title()))).toList();
	}

	/** Both are in the order's currency. */
	private static boolean isWhole(@Nullable Money back, @Nullable Money paid) {
		return back != null && paid != null && back.amount().compareTo(paid.amount()) >= 0;
	}

	private static boolean isReturned(HistoryLine line) {
		if (line.refund() == null) {
			return line.flags().contains(Flag.REFUNDED);
		}
		return line.lineAmount() != null && line.refund().compareTo(line.lineAmount()) >= 0;
	}

}
