package io.github.purchaseaudit.mail.receipt;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import io.github.purchaseaudit.mail.message.Message;
import io.github.purchaseaudit.mail.message.Recipients;

/**
 * What a sign that several currencies share means at home: an account buys in one store,
 * so that its own currency counts before the mail's language and links.
 *
 * @param household ISO 4217 code of the household
 * @param byAddress ISO 4217 codes of the accounts that have one of their own, by their
 * addresses in lower case
 */
public record HomeCurrencies(String household, Map<String, String> byAddress) {

	public HomeCurrencies {
		byAddress = Map.copyOf(byAddress);
	}

	/** Those of the accounts that a mail is to, or names. */
	List<String> of(Message message) {
		if (this.byAddress.isEmpty()) {
			return List.of();
		}
		Stream<String> named = Draft.ADDRESS.matcher(message.readable())
			.results()
			.map((address) -> address.group().toLowerCase(Locale.ROOT));
		return Stream.concat(named, Recipients.of(message.headers()).stream())
			.filter(this.byAddress::containsKey)
			.map(this.byAddress::get)
			.distinct()
			.toList();
	}

}
