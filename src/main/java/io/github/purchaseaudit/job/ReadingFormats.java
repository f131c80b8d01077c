package io.github.purchaseaudit.job;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import io.github.purchaseaudit.history.HistoryFormats;
import io.github.purchaseaudit.household.Account;
import io.github.purchaseaudit.household.Household;
import io.github.purchaseaudit.household.Limits;
import io.github.purchaseaudit.inventory.Format;
import io.github.purchaseaudit.mail.MailFormats;
import io.github.purchaseaudit.mail.receipt.HomeCurrencies;
import io.github.purchaseaudit.statement.StatementFormats;

/** All formats that the audit reads, in the order in which they are tried. */
record ReadingFormats(List<Format> history, List<Format> mail, List<Format> statements) {

	static ReadingFormats of(Household household) {
		Map<String, String> currencies = currencies(household);
		return new ReadingFormats(HistoryFormats.all(household.zone(), household.currency(), currencies),
				MailFormats.all(household.zone(), new HomeCurrencies(household.currency(), currencies),
						household.mailProvider(), names(household)),
				StatementFormats.all(household.zone(), household.currency()));
	}

	/** The formats before anything is known of the household. */
	static ReadingFormats of(ZoneId zone, String currency) {
		return of(new Household("", null, zone, currency, List.of(), null, null, List.of(), List.of(), List.of(),
				Limits.DEFAULTS));
	}

	/** Names that can stand in a receipt's first line when it has no payment method. */
	private static Set<String> names(Household household) {
		Set<String> names = new LinkedHashSet<>(household.billingNames());
		names.add(household.owner());
		household.accounts().stream().map(Account::member).filter(Objects::nonNull).forEach(names::add);
		return names;
	}

	/** Of the accounts with a currency of their own, by address and number. */
	private static Map<String, String> currencies(Household household) {
		Map<String, String> currencies = new HashMap<>();
		for (Account account : household.accounts()) {
			String currency = account.currency();
			if (currency != null) {
				currencies.put(account.id(), currency);
				account.also().forEach((address) -> currencies.put(address, currency));
				if (account.number() != null) {
					currencies.put(account.number(), currency);
				}
			}
		}
		return currencies;
	}

	List<Format> all() {
		return Stream.of(this.history, this.mail, this.statements).flatMap(List::stream).toList();
	}

}
