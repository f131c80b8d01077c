package io.github.purchaseaudit.mail.receipt;

import org.jspecify.annotations.Nullable;

/**
 * Which of an item's two names is the item and which the app or vendor. Apple prints the
 * app above what was bought in it, and the vendor below what it sells.
 */
record ItemNames(String title, @Nullable String app) {

	/** Decides by the type of the item, and whether it renews itself. */
	static ItemNames of(String upper, @Nullable String lower, @Nullable String type, boolean renews) {
		if (lower == null) {
			return new ItemNames(upper, null);
		}
		boolean inApp = type != null && Labels.contains(type, "inapp");
		boolean renewing = renews || (type != null && Labels.contains(type, "renewing"));
		boolean plan = renewing && (Labels.contains(lower, "plan") || !Labels.contains(upper, "plan"));
		return (inApp || plan) ? new ItemNames(lower, upper) : new ItemNames(upper, lower);
	}

}
