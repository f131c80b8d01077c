package io.github.purchaseaudit.history;

import java.time.ZoneId;
import java.util.List;

import io.github.purchaseaudit.inventory.Format;

/** All formats of purchase histories, in the order in which they are asked. */
public final class HistoryFormats {

	private HistoryFormats() {
	}

	/**
	 * The formats, Apple's own files first and typed lists last.
	 * @param zone the household's: where times without a zone were written down
	 * @param currency the household's: of sums that show none
	 */
	public static List<Format> all(ZoneId zone, String currency) {
		return List.of(new AppleTransactions(zone, currency), new AppleBilling(zone), new AppleAccount(),
				new AppleSubscriptions(), new OnlinePurchases(zone, currency), new HandList(zone, currency));
	}

}
