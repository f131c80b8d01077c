package io.github.purchaseaudit.rule;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import io.github.purchaseaudit.order.Item;
import org.jspecify.annotations.Nullable;

/**
 * Tells a subscription that renewed by itself from one that somebody has just begun.
 * <p>
 * No source says which it is: Apple writes the same type, and "renews on ..." stands on
 * the first receipt too. So a payment begins a subscription only if the inputs show it:
 * no earlier order of the account, free trials included, holds the same subscription (by
 * Apple's number for it, or by app and title), and the account's export covers the day
 * and reaches back beyond the last renewal that there could have been. That is 14 months,
 * for a year and the two months in which Apple tries a failed card again, or 3 months
 * where its own words say that it is paid by the month or week. Where the export does not
 * reach back that far, the payment counts as a renewal: somebody who hands in one month
 * would else see all the subscriptions of the family as begun in it.
 * <p>
 * Purchases come sorted by account and time.
 */
final class Renewals {

	/** An account with more is no person's; what comes then counts as renewal. */
	private static final int MOST_KNOWN = 10_000;

	private static final int MONTHS = 14;

	private static final int MONTHS_IF_SHORT = 3;

	private final Coverage coverage;

	private final ZoneId zone;

	private final Set<String> known = new HashSet<>();

	private @Nullable String account;

	Renewals(Coverage coverage, ZoneId zone) {
		this.coverage = coverage;
		this.zone = zone;
	}

	/** Whether nothing but renewals was bought; the purchase is then known. */
	boolean take(Purchase purchase) {
		if (!Objects.equals(purchase.account(), this.account)) {
			this.known.clear();
			this.account = purchase.account();
		}
		List<Item> begun = purchase.items().stream().filter((item) -> !isRenewal(purchase, item)).toList();
		purchase.items().stream().filter(Renewals::isSubscription).forEach(this::remember);
		return !purchase.items().isEmpty() && begun.isEmpty();
	}

	private boolean isRenewal(Purchase purchase, Item item) {
		if (!isSubscription(item)) {
			return false;
		}
		return isKnown(item) || purchase.purchased() == null || !isCovered(purchase.purchased().dayIn(this.zone), item);
	}

	private static boolean isSubscription(Item item) {
		return ItemKind.of(item) == ItemKind.SUBSCRIPTION;
	}

	private boolean isKnown(Item item) {
		return isFull() || this.known.contains(number(item)) || this.known.contains(FoldedText.thing(item));
	}

	private boolean isCovered(LocalDate day, Item item) {
		LocalDate back = day.minusMonths(PlanPeriod.isShort(item) ? MONTHS_IF_SHORT : MONTHS);
		return this.coverage.history(this.account, back, false) && this.coverage.history(this.account, day, false);
	}

	private void remember(Item item) {
		if (!isFull()) {
			this.known.add(FoldedText.thing(item));
			if (item.reference() != null) {
				this.known.add(number(item));
			}
		}
	}

	private boolean isFull() {
		return this.known.size() >= MOST_KNOWN;
	}

	private static String number(Item item) {
		return "#" + item.reference();
	}

}
