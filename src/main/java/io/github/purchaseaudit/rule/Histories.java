package io.github.purchaseaudit.rule;

import io.github.purchaseaudit.order.OrderNumber;
import io.github.purchaseaudit.order.Source;

/**
 * Whether the order stands in the export that would list it, and whether that export
 * covers its date. Paid orders ({@code M}) stand in the transaction files, hardware
 * ({@code W}) in Online Purchase History alone; other numbers cannot be judged.
 */
final class Histories {

	private Histories() {
	}

	static boolean isJudged(Case order) {
		OrderNumber number = order.number();
		return number != null && (number.isHardware() || number.value().startsWith("M"));
	}

	static boolean isListed(Case order) {
		Source source = order.isHardware() ? Source.ONLINE_PURCHASES : Source.APPLE_EXPORT;
		return order.lines().stream().anyMatch((line) -> line.source() == source);
	}

	/** A page of the account that somebody saved proves that it knows the order. */
	static boolean isOnPage(Case order) {
		return order.lines().stream().anyMatch((line) -> line.source() == Source.REPORT_PAGE);
	}

	static boolean isCovered(Case order) {
		Coverage coverage = order.examination().coverage();
		return order.account() != null && !order.days().isEmpty()
				&& order.days().stream().allMatch((day) -> coverage.history(order.account(), day, order.isHardware()));
	}

}
