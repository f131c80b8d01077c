package io.github.purchaseaudit.rule;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

import io.github.purchaseaudit.household.Account;
import io.github.purchaseaudit.household.Household;
import io.github.purchaseaudit.order.AccountFact;
import io.github.purchaseaudit.order.Receipt;
import io.github.purchaseaudit.order.Source;
import org.jspecify.annotations.Nullable;

/**
 * For which days the inputs can show an absence, gathered from all of them before the
 * first order is examined. It keeps each account's days with mail, the first and last day
 * of its exports, and nothing else.
 */
public final class CoverageTable implements Coverage {

	private static final int DAYS_BEFORE = 120;

	private static final int DAYS_AFTER = 8;

	private final Household household;

	private final AccountIdentities identities;

	private final Map<String, NavigableSet<LocalDate>> mail = new HashMap<>();

	private final Map<String, Span> history = new HashMap<>();

	private final Map<String, Span> hardware = new HashMap<>();

	private final Map<String, Boolean> renewalReceiptsOff = new HashMap<>();

	public CoverageTable(Household household, AccountIdentities identities) {
		this.household = household;
		this.identities = identities;
	}

	/**
	 * Takes in a mail: a genuine one covers its own account, else those it was sent to.
	 */
	public void add(Receipt mail) {
		if (mail.isGenuine() && mail.sent() != null) {
			LocalDate day = LocalDate.ofInstant(mail.sent(), this.household.zone());
			accounts(mail).forEach((account) -> addMail(account, day));
		}
	}

	/** The accounts that a mail speaks to: its own, else To and Delivered-To. */
	public static List<String> accounts(Receipt mail) {
		return (mail.account() != null) ? List.of(mail.account()) : mail.recipients();
	}

	/** Takes in that genuine Apple mail of that day is there. */
	public void addMail(String account, LocalDate day) {
		this.mail.computeIfAbsent(this.identities.name(account), (key) -> new TreeSet<>()).add(day);
	}

	/**
	 * Takes in what one file of an export holds of one account. Lists and page copies
	 * prove no absence and are passed over.
	 * @param first the day of its first purchase
	 * @param last the day of its last purchase
	 * @param paid whether any of its orders is no free download ({@code R…}): a file of
	 * free downloads alone says nothing about paid orders
	 */
	public void addHistory(Source source, String account, LocalDate first, LocalDate last, boolean paid) {
		if (source.provesAbsence() && paid) {
			Map<String, Span> spans = (source == Source.ONLINE_PURCHASES) ? this.hardware : this.history;
			spans.merge(this.identities.name(account), new Span(first, last), Span::with);
		}
	}

	/** Takes in what an account-information file says about renewal receipts. */
	public void add(AccountFact fact) {
		if (fact.renewalReceiptsOff() != null) {
			this.renewalReceiptsOff.merge(this.identities.name(fact.account()), fact.renewalReceiptsOff(),
					Boolean::logicalOr);
		}
	}

	@Override
	public boolean mail(@Nullable String account, LocalDate day) {
		NavigableSet<LocalDate> days = (account != null) ? this.mail.get(account) : null;
		if (days == null) {
			return false;
		}
		LocalDate before = days.floor(day);
		return before != null && !before.isBefore(day.minusDays(DAYS_BEFORE))
				&& !days.last().isBefore(day.plusDays(DAYS_AFTER));
	}

	@Override
	public boolean history(@Nullable String account, LocalDate day, boolean hardwareOrder) {
		Span span = (account != null) ? (hardwareOrder ? this.hardware : this.history).get(account) : null;
		return span != null && span.holds(day);
	}

	@Override
	public boolean renewalReceiptsOff(@Nullable String account) {
		if (account == null) {
			return false;
		}
		Optional<Boolean> registered = this.identities.account(account).map(Account::renewalReceipts);
		return registered.map((on) -> !on).orElse(this.renewalReceiptsOff.getOrDefault(account, false));
	}

}
