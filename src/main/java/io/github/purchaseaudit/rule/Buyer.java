package io.github.purchaseaudit.rule;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import io.github.purchaseaudit.household.Account;
import io.github.purchaseaudit.household.Household;
import io.github.purchaseaudit.order.HistoryLine;
import io.github.purchaseaudit.order.Receipt;
import org.jspecify.annotations.Nullable;

/**
 * The account that bought, as the most trusted source names it.
 *
 * @param name the register's id where it is registered
 * @param account the register's entry; null when it has none
 */
record Buyer(String name, @Nullable Account account, Standing standing) {

	/**
	 * The buyer of an order, or nothing when no source names one; the lines come sorted.
	 * A bare number that cannot be compared with the register gives way to an address.
	 */
	static Optional<Buyer> of(List<HistoryLine> lines, List<Receipt> receipts, Examination examination) {
		List<Buyer> named = new ArrayList<>();
		namesIn(lines, receipts).forEach((name) -> named.add(judge(name, examination)));
		return named.stream()
			.filter((buyer) -> buyer.standing() != Standing.UNCLEAR)
			.findFirst()
			.or(() -> recipient(receipts, examination))
			.or(() -> named.stream().findFirst());
	}

	private static Set<String> namesIn(List<HistoryLine> lines, List<Receipt> receipts) {
		Set<String> names = new LinkedHashSet<>();
		lines.stream().filter((line) -> line.source().provesAbsence()).forEach((line) -> add(names, line.account()));
		receipts.forEach((receipt) -> add(names, receipt.account()));
		lines.forEach((line) -> add(names, line.account()));
		return names;
	}

	private static void add(Set<String> names, @Nullable String name) {
		if (name != null && !name.isBlank()) {
			names.add(name);
		}
	}

	private static Buyer judge(String shown, Examination examination) {
		Household household = examination.household();
		String name = examination.identities().name(shown);
		Account account = household.account(name)
			.or(() -> household.accounts()
				.stream()
				.filter((one) -> shown.equalsIgnoreCase(Objects.requireNonNullElse(one.member(), "")))
				.findFirst())
			.orElse(null);
		if (account != null) {
			return new Buyer(account.id(), account, Standing.of(account.ours()));
		}
		return new Buyer(name, null, examination.identities().isComparable(name) ? Standing.FOREIGN : Standing.UNCLEAR);
	}

	/** A receipt that names no account was at least sent to a mailbox of ours. */
	private static Optional<Buyer> recipient(List<Receipt> receipts, Examination examination) {
		return receipts.stream()
			.flatMap((receipt) -> receipt.recipients().stream())
			.map((address) -> judge(address, examination))
			.filter((buyer) -> buyer.account() != null)
			.findFirst();
	}

	boolean isOurs() {
		return this.standing == Standing.OURS;
	}

}
