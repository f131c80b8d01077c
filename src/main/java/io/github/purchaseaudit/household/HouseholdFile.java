package io.github.purchaseaudit.household;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.purchaseaudit.order.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Reads household.yml. Everything that is wrong with the file is told at once, each
 * problem with file, line and key.
 */
public final class HouseholdFile {

	/** The line of the account that bears a name. */
	private final Map<String, Integer> accountLines = new HashMap<>();

	private HouseholdFile() {
	}

	/**
	 * Reads the household from its file.
	 * @throws InvalidHouseholdException with all problems, when there are any
	 * @throws IOException when the file cannot be opened
	 */
	public static Household read(Path file) throws IOException, InvalidHouseholdException {
		Problems problems = new Problems(String.valueOf(file.getFileName()));
		List<String> lines = FileLines.read(file, problems);
		Entry entry = new Yaml(lines, problems).read();
		Household household = new HouseholdFile().household(entry);
		problems.throwIfAny(household.language());
		return household;
	}

	private Household household(Entry entry) {
		return new Household(entry.require("owner", Kind::text, ""), entry.get("language", Kind::language),
				entry.require("time-zone", Kind::zone, ZoneOffset.UTC),
				entry.require("currency", Kind::currency, "XXX"), entry.list("billing-names", Kind::text),
				entry.get("billing-address", Kind::text), entry.get("mail-provider", Kind::text),
				entry.requireEntries("accounts", Keys.ACCOUNT).stream().map(this::account).toList(),
				entry.requireEntries("payment-methods", Keys.PAYMENT_METHOD).stream().map(this::paymentMethod).toList(),
				entry.namesOrEntries("devices", Keys.DEVICE, "name").stream().map(HouseholdFile::device).toList(),
				limits(entry.entry("limits", Keys.LIMITS)));
	}

	private Account account(Entry entry) {
		Account account = new Account(entry.require("id", Kind::accountName, ""),
				entry.get("number", Kind::accountNumber), entry.list("also", Kind::accountName),
				entry.get("member", Kind::text), entry.get("organizer", Kind::trueOrFalse, false),
				entry.get("currency", Kind::currency), entry.get("renewal-receipts", Kind::onOrOff), ours(entry));
		Set<String> names = new HashSet<>();
		takeName(entry, "id", account.id(), names);
		takeName(entry, "number", (account.number() != null) ? account.number() : "", names);
		account.also().forEach((name) -> takeName(entry, "also", name, names));
		return account;
	}

	/** A name that two accounts bear would leave open which of them bought. */
	private void takeName(Entry entry, String key, String name, Set<String> taken) {
		boolean known = name.isEmpty() || !taken.add(name);
		Integer earlier = known ? null : this.accountLines.putIfAbsent(name, entry.line());
		if (earlier != null) {
			entry.problem(key, Sentence.of("household.account-twice", Shown.of(name), earlier));
		}
	}

	private RegisteredMethod paymentMethod(Entry entry) {
		LocalDate validFrom = entry.get("valid-from", Kind::date);
		LocalDate closedOn = entry.get("closed-on", Kind::date);
		if (validFrom != null && closedOn != null && closedOn.isBefore(validFrom)) {
			entry.problem("closed-on",
					Sentence.of("household.closed-before-valid", closedOn.toString(), validFrom.toString()));
		}
		return new RegisteredMethod(entry.require("name", Kind::text, ""), entry.require("brand", Kind::brand, ""),
				entry.get("last4", Kind::lastFour), entry.list("earlier-last4", Kind::lastFour),
				entry.list("apple-pay-last4", Kind::lastFour), entry.get("member", Kind::text), validFrom, closedOn,
				ours(entry), entry.line());
	}

	private static Device device(Entry entry) {
		return new Device(entry.require("name", Kind::text, ""), ours(entry));
	}

	private static Ours ours(Entry entry) {
		return entry.get("ours", Kind::ours, Ours.YES);
	}

	private static Limits limits(@Nullable Entry entry) {
		if (entry == null) {
			return Limits.DEFAULTS;
		}
		return new Limits(entry.get("burst-orders", Kind::count, Limits.DEFAULTS.burstOrders()),
				entry.get("burst-minutes", Kind::count, Limits.DEFAULTS.burstMinutes()),
				entry.get("large-amount", Kind::amount, Limits.DEFAULTS.largeAmount()),
				entry.get("refund-days", Kind::count, Limits.DEFAULTS.refundDays()),
				entry.get("issuer-days", Kind::count, Limits.DEFAULTS.issuerDays()));
	}

}
