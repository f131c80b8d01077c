package io.github.purchaseaudit.household;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The keys of household.yml, each group in the order the documentation shows them. */
final class Keys {

	static final Set<String> HOUSEHOLD = keys("owner", "language", "time-zone", "currency", "billing-names",
			"billing-address", "mail-provider", "accounts", "payment-methods", "devices", "limits");

	static final Set<String> ACCOUNT = keys("id", "number", "also", "member", "organizer", "currency",
			"renewal-receipts", "ours");

	static final Set<String> PAYMENT_METHOD = keys("name", "brand", "last4", "earlier-last4", "apple-pay-last4",
			"member", "valid-from", "closed-on", "ours");

	static final Set<String> DEVICE = keys("name", "ours");

	static final Set<String> LIMITS = keys("burst-orders", "burst-minutes", "large-amount", "refund-days",
			"issuer-days");

	private Keys() {
	}

	/** Every key of any group. */
	static Set<String> all() {
		Set<String> all = new LinkedHashSet<>();
		List.of(HOUSEHOLD, ACCOUNT, PAYMENT_METHOD, DEVICE, LIMITS).forEach(all::addAll);
		return all;
	}

	private static Set<String> keys(String... keys) {
		return new LinkedHashSet<>(List.of(keys));
	}

}
