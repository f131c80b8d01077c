package io.github.purchaseaudit.history;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.github.purchaseaudit.inventory.Format;

/** All formats of purchase histories, in the order in which they are asked. */
public final class HistoryFormats {

	private HistoryFormats() {
	}

	/**
	 * The formats: Apple's own files, copies of its page, typed lists.
	 * @param zone the household's: where times without a zone were written down
	 * @param currency the household's: of sums that show none
	 */
	public static List<Format> all(ZoneId zone, String currency) {
		return all(zone, currency, Map.of());
	}

	/**
	 * The same where accounts have currencies of their own.
	 * @param currencies by address and number of the account
	 */
	public static List<Format> all(ZoneId zone, String currency, Map<String, String> currencies) {
		List<Format> formats = new ArrayList<>(List.of(new AppleTransactions(currency), new AppleBilling(zone),
				new AppleAccount(), new AppleSubscriptions(), new OnlinePurchases(zone, currency)));
		formats.addAll(PageFormats.all(zone, currency));
		formats.add(new HandList(zone, currency, currencies));
		return List.copyOf(formats);
	}

}
