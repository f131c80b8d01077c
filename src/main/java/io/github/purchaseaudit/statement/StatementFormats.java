package io.github.purchaseaudit.statement;

import java.time.ZoneId;
import java.util.List;

import io.github.purchaseaudit.inventory.Format;

/** The formats of card statements. */
public final class StatementFormats {

	private StatementFormats() {
	}

	/**
	 * All formats, in the order in which they are asked.
	 * @param zone the household's
	 * @param currency of sums for which neither statement nor issuer names one
	 */
	public static List<Format> all(ZoneId zone, String currency) {
		return List.of(new JcbFormat(zone), new VpassFormat(zone), new RakutenFormat(zone), new AppleCardFormat(zone),
				new OtherFormat(zone, currency), new UnheadedFormat(zone, currency));
	}

}
