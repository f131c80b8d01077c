package io.github.purchaseaudit.job;

import java.util.ArrayList;
import java.util.List;

import io.github.purchaseaudit.ledger.KnownOrders;
import io.github.purchaseaudit.order.OrderNumber;
import io.github.purchaseaudit.order.Sentence;
import io.github.purchaseaudit.order.ShownNames;

/**
 * The orders that a person decided to be somebody else's, or to ask Apple about, and that
 * no rule flags any more, because a receipt came late or a card was registered since.
 * They stand under All orders alone, and in no table of a pack to hand in; nobody may
 * miss that.
 */
final class UnflaggedDecisions {

	private static final int SHOWN = 5;

	private UnflaggedDecisions() {
	}

	static List<Sentence> of(KnownDecisions decisions, KnownOrders orders) {
		List<String> numbers = new ArrayList<>();
		decisions.forEach((decided) -> {
			if (decided.choice() != null && decided.choice().isClaimed()) {
				OrderNumber.of(decided.subject())
					.flatMap(orders::order)
					.filter((order) -> order.findings().isEmpty())
					.ifPresent((order) -> numbers.add(order.key()));
			}
		});
		if (numbers.isEmpty()) {
			return List.of();
		}
		return List.of(Sentence.of("warning.decided-unflagged", (long) numbers.size(), ShownNames.of(numbers, SHOWN)));
	}

}
