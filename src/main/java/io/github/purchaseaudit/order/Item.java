package io.github.purchaseaudit.order;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * What was bought, as a history row or a receipt names it.
 *
 * @param title the item's own name
 * @param app the app, vendor or container it belongs to
 * @param type content type or item type as written, such as {@code In-App Purchases}
 * @param reference Apple's Item Reference Number
 * @param device the device's name on receipts, the user agent in exports
 * @param renews the renewal text of a subscription, as written
 * @param price the price shown beside it, in the record's currency
 */
public record Item(String title, @Nullable String app, @Nullable String type, @Nullable String reference,
		@Nullable String device, @Nullable String renews, @Nullable BigDecimal price) {

	/** No card number or other secret that stands in a name goes any further. */
	public Item {
		title = Secrets.hide(title);
		app = hidden(app);
		type = hidden(type);
		device = hidden(device);
		renews = hidden(renews);
	}

	private static @Nullable String hidden(@Nullable String text) {
		return (text != null) ? Secrets.hide(text) : null;
	}

	public static Item named(String title) {
		return new Item(title, null, null, null, null, null, null);
	}

}
