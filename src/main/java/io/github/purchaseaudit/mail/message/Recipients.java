package io.github.purchaseaudit.mail.message;

import java.util.List;
import java.util.Locale;

/** To whom a mail is, or was sent on. */
public final class Recipients {

	private static final List<String> HEADERS = List.of("delivered-to", "to", "x-forwarded-to", "x-original-to");

	private Recipients() {
	}

	/** The addresses in lower case, each once, in the order of the headers. */
	public static List<String> of(Headers headers) {
		return HEADERS.stream()
			.flatMap((name) -> Address.all(headers, name).stream())
			.map(Address::mailbox)
			.filter((address) -> address.indexOf('@') > 0)
			.map((address) -> address.toLowerCase(Locale.ROOT))
			.distinct()
			.toList();
	}

}
