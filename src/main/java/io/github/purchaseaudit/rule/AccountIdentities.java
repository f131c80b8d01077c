package io.github.purchaseaudit.rule;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import io.github.purchaseaudit.household.Account;
import io.github.purchaseaudit.household.Household;

/**
 * Knows which Apple ID Numbers and addresses are one account: from the register, from
 * account-information files that show both, and from orders that stand in an export
 * (which names the number) and on a genuine receipt (which names the address), or in a
 * list beside a registered address. A number seen with two accounts, or an address with
 * two numbers, teaches nothing. The order of learning does not matter.
 */
public final class AccountIdentities {

	private static final int MOST_REMEMBERED = 1000;

	private final Household household;

	/** Looked up for every order. */
	private final Map<String, Optional<Account>> registered = new HashMap<>();

	private final Map<String, Set<String>> accountsOfNumber = new TreeMap<>();

	private final Map<String, Set<String>> numbersOfAccount = new TreeMap<>();

	public AccountIdentities(Household household) {
		this.household = household;
	}

	/**
	 * Takes in a number and an address that one source shows together.
	 * @param number also the account of an export's row, no family purchase
	 * @param address also the account named on a genuine receipt, or a registered one
	 * that a list names, of the same order
	 */
	public void learn(String number, String address) {
		if (!isNumber(number) || isNumber(address)) {
			return;
		}
		String account = registered(address).map(Account::id).orElse(fold(address));
		this.accountsOfNumber.computeIfAbsent(fold(number), (key) -> new TreeSet<>()).add(account);
		this.numbersOfAccount.computeIfAbsent(account, (key) -> new TreeSet<>()).add(fold(number));
	}

	/**
	 * The one name an account goes by: the register's id where it is registered, else the
	 * address learned for a number, else the text itself in lower case.
	 */
	public String name(String idOrNumber) {
		return registered(idOrNumber).map(Account::id).orElseGet(() -> learned(fold(idOrNumber)));
	}

	/** The register's entry for an account, also by a number that was learned. */
	Optional<Account> account(String idOrNumber) {
		return registered(name(idOrNumber));
	}

	/** Whether an account's number is known, from the register or learned. */
	boolean hasNumber(Account account) {
		return account.number() != null || this.numbersOfAccount.getOrDefault(account.id(), Set.of())
			.stream()
			.anyMatch((number) -> name(number).equals(account.id()));
	}

	/**
	 * Whether an account that is not in the register is surely nobody's of ours. A bare
	 * number is one only if the number of every registered account is known.
	 */
	public boolean isComparable(String name) {
		return isNumber(name) ? this.household.accounts().stream().allMatch(this::hasNumber) : name.indexOf('@') > 0;
	}

	private String learned(String text) {
		Collection<String> accounts = this.accountsOfNumber.getOrDefault(text, Set.of());
		if (accounts.size() != 1) {
			return text;
		}
		String account = accounts.iterator().next();
		boolean otherNumber = this.numbersOfAccount.getOrDefault(account, Set.of()).size() > 1
				|| registered(account).map(Account::number).isPresent();
		return otherNumber ? text : account;
	}

	private Optional<Account> registered(String idOrNumber) {
		if (this.registered.size() > MOST_REMEMBERED) {
			this.registered.clear();
		}
		return this.registered.computeIfAbsent(idOrNumber, this.household::account);
	}

	/** Whether the text is an Apple ID Number of an export, not an address. */
	static boolean isNumber(String text) {
		return !text.isBlank() && text.strip().chars().allMatch((c) -> c >= '0' && c <= '9');
	}

	private static String fold(String text) {
		return text.strip().toLowerCase(Locale.ROOT);
	}

}
