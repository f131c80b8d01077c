package io.github.purchaseaudit.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The names under "billed to" on the receipts of each account. Where a receipt has no
 * payment method, its first line is the name, and a reader that never saw the name takes
 * it for a payment method it does not know; another receipt of that account tells.
 */
public final class NameLines {

	private final Map<String, List<PersonName>> names = new HashMap<>();

	/**
	 * Takes in a genuine receipt.
	 * @param account as the receipt writes it
	 * @param billedTo its name line
	 */
	public void add(String account, String billedTo) {
		PersonName name = PersonName.of(billedTo);
		List<PersonName> known = this.names.computeIfAbsent(account, (key) -> new ArrayList<>());
		if (!name.words().isEmpty() && known.stream().map(PersonName::words).noneMatch(name.words()::equals)) {
			known.add(name);
		}
	}

	boolean contains(@Nullable String account, PersonName name) {
		return account != null && this.names.getOrDefault(account, List.of()).stream().anyMatch(name::isSameAs);
	}

}
