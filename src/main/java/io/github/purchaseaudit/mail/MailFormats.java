package io.github.purchaseaudit.mail;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;

import io.github.purchaseaudit.inventory.Format;
import io.github.purchaseaudit.mail.message.MailLimits;
import io.github.purchaseaudit.mail.receipt.HomeCurrencies;
import org.jspecify.annotations.Nullable;

/** All kinds of mail archives. */
public final class MailFormats {

	private MailFormats() {
	}

	/**
	 * The formats, the most particular first.
	 * @param zone where a date without zone was printed on a receipt
	 * @param home what sums are in whose sign does not tell
	 * @param mailProvider whose Authentication-Results to trust, or null to learn it
	 * @param householdNames names that may stand in place of a payment method
	 */
	public static List<Format> all(ZoneId zone, HomeCurrencies home, @Nullable String mailProvider,
			Set<String> householdNames) {
		MailAnalysis analysis = new MailAnalysis(zone, home, mailProvider, householdNames, MailLimits.DEFAULTS);
		EmlFormat single = new EmlFormat(analysis);
		return List.of(new OutlookStoreFormat(), new OutlookMessageFormat(analysis), new MboxFormat(analysis),
				new EmlxFormat(analysis), new MaildirFormat(single), single);
	}

}
