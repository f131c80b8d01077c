package io.github.purchaseaudit.household;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An Apple Account of the register.
 *
 * @param id the e-mail address, lower case
 * @param number the Apple ID Number of the exports, as text
 * @param also earlier addresses of the same account, lower case
 * @param currency ISO 4217; null means the household's
 * @param renewalReceipts whether Apple mails a receipt for each renewal; null when the
 * register does not say
 */
public record Account(String id, @Nullable String number, List<String> also, @Nullable String member, boolean organizer,
		@Nullable String currency, @Nullable Boolean renewalReceipts, Ours ours) {

	public Account {
		also = List.copyOf(also);
	}

	/** Whether the text, lower case, names this account. */
	public boolean isNamed(String idOrNumber) {
		return this.id.equals(idOrNumber) || idOrNumber.equals(this.number) || this.also.contains(idOrNumber);
	}

}
