package io.github.purchaseaudit.household;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * The household as household.yml describes it.
 *
 * @param language {@code ja} or {@code en}; null when the file does not say
 * @param zone the zone all days and times are shown in
 * @param currency ISO 4217
 * @param billingNames names that may stand on the household's receipts; empty when not
 * set
 * @param mailProvider whose Authentication-Results to trust; null means learn it
 */
public record Household(String owner, @Nullable String language, ZoneId zone, String currency,
		List<String> billingNames, @Nullable String billingAddress, @Nullable String mailProvider,
		List<Account> accounts, List<RegisteredMethod> paymentMethods, List<Device> devices, Limits limits) {

	public Household {
		billingNames = List.copyOf(billingNames);
		accounts = List.copyOf(accounts);
		paymentMethods = List.copyOf(paymentMethods);
		devices = List.copyOf(devices);
	}

	/** The registered account with this address, earlier address or number. */
	public Optional<Account> account(@Nullable String idOrNumber) {
		if (idOrNumber == null) {
			return Optional.empty();
		}
		String folded = idOrNumber.strip().toLowerCase(Locale.ROOT);
		return this.accounts.stream().filter((account) -> account.isNamed(folded)).findFirst();
	}

	/** All of it, the same for the same households. */
	public String contents() {
		return Contents.of(this);
	}

}
