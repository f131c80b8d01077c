package io.github.purchaseaudit.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import io.github.purchaseaudit.household.Account;
import io.github.purchaseaudit.household.Household;
import io.github.purchaseaudit.household.Ours;
import io.github.purchaseaudit.order.Money;
import io.github.purchaseaudit.order.PaymentMethod;
import io.github.purchaseaudit.order.PurchaseTime;
import io.github.purchaseaudit.rule.ExaminedOrder;
import io.github.purchaseaudit.rule.FindingCode;
import io.github.purchaseaudit.rule.Payer;
import org.jspecify.annotations.Nullable;

/**
 * What the call sheet says about the flagged rows, gathered while they pass by. Once a
 * person has decided, it speaks of the orders that are not theirs; before, of all that
 * need checking.
 */
final class CallFacts {

	/** More rows than anybody reads aloud. */
	private static final int MOST_ROWS = 60;

	/** What to do first; several can be at hand. */
	enum Situation {

		/** Own card, an order in no account of ours: the issuer at once. */
		ISSUER_FIRST,

		/** Own account, a payment method that is not ours. */
		FOREIGN_CARD,

		/** Own account, own card. */
		OWN_CARD

	}

	private final Household household;

	private final LocalDate asOf;

	private final Comparator<ReportedOrder> largestFirst;

	private final List<ReportedOrder> claimed = new ArrayList<>();

	private final List<ReportedOrder> open = new ArrayList<>();

	private final Map<String, BigDecimal> notOursSums = new TreeMap<>();

	private final Map<PaymentMethod, Payer> notOursMethods = new LinkedHashMap<>();

	private final Set<Situation> claimedSituations = EnumSet.noneOf(Situation.class);

	private final Set<Situation> openSituations = EnumSet.noneOf(Situation.class);

	private final Set<String> accounts = new LinkedHashSet<>();

	private @Nullable ReportedOrder firstClaimed;

	private @Nullable ReportedOrder firstOpen;

	private long notOurs;

	private long notOursUnpaid;

	private long toAsk;

	private long undecided;

	private boolean paidByUs;

	private @Nullable LocalDate issuerDeadline;

	CallFacts(Household household, LocalDate asOf) {
		this.household = household;
		this.asOf = asOf;
		this.largestFirst = Comparator.comparing(this::currencyPlace)
			.thenComparing(CallFacts::amount, Comparator.reverseOrder())
			.thenComparing((reported) -> reported.order().key());
	}

	/**
	 * Nobody can say which of two currencies is more, so each stands for itself: the
	 * household's first, then the others, then what has no amount.
	 */
	private String currencyPlace(ReportedOrder reported) {
		Money amount = reported.order().amount();
		if (amount == null) {
			return "3";
		}
		return amount.currency().equals(this.household.currency()) ? "1" : "2" + amount.currency();
	}

	private static BigDecimal amount(ReportedOrder reported) {
		Money amount = reported.order().amount();
		return (amount != null) ? amount.amount() : BigDecimal.ZERO;
	}

	/** Takes the next flagged row. */
	void add(ReportedOrder reported) {
		if (reported.isSettled()) {
			return;
		}
		Decision.Choice choice = (reported.decision() != null) ? reported.decision().choice() : null;
		if (choice != null && choice.isClaimed()) {
			claim(reported, choice);
			keep(this.claimed, reported);
			this.firstClaimed = earlier(this.firstClaimed, reported);
			this.claimedSituations.add(situation(reported.order()));
		}
		else {
			this.undecided++;
			keep(this.open, reported);
			this.firstOpen = earlier(this.firstOpen, reported);
			this.openSituations.add(situation(reported.order()));
		}
		deadline(reported.order());
	}

	private @Nullable ReportedOrder earlier(@Nullable ReportedOrder first, ReportedOrder reported) {
		PurchaseTime bought = reported.order().purchased();
		PurchaseTime known = (first != null) ? first.order().purchased() : null;
		boolean sooner = bought != null && (known == null
				|| bought.startIn(this.household.zone()).isBefore(known.startIn(this.household.zone())));
		return sooner ? reported : first;
	}

	private void claim(ReportedOrder reported, Decision.Choice choice) {
		if (choice == Decision.Choice.ASK_APPLE) {
			this.toAsk++;
			return;
		}
		this.notOurs++;
		ExaminedOrder order = reported.order();
		if (order.amount() != null) {
			this.notOursSums.merge(order.amount().currency(), order.amount().amount(), BigDecimal::add);
		}
		this.notOursUnpaid += order.payments().isEmpty() ? 1 : 0;
		order.payments()
			.forEach((method) -> this.notOursMethods.merge(method, order.payer(),
					(known, one) -> (known == Payer.NOT_JUDGED) ? one : known));
	}

	private void keep(List<ReportedOrder> rows, ReportedOrder reported) {
		if (reported.order().account() != null) {
			this.accounts.add(reported.order().account());
		}
		rows.add(reported);
		if (rows.size() >= 2 * MOST_ROWS) {
			rows.sort(this.largestFirst);
			rows.subList(MOST_ROWS, rows.size()).clear();
		}
	}

	private static Situation situation(ExaminedOrder order) {
		boolean foreignAccount = order.findings()
			.stream()
			.anyMatch((finding) -> finding.code() == FindingCode.UNKNOWN_ACCOUNT
					|| finding.code() == FindingCode.CHARGE_WITHOUT_ORDER);
		if (foreignAccount && order.payer() != Payer.NOT_OURS) {
			return Situation.ISSUER_FIRST;
		}
		return (order.payer() == Payer.NOT_OURS) ? Situation.FOREIGN_CARD : Situation.OWN_CARD;
	}

	private void deadline(ExaminedOrder order) {
		this.paidByUs |= order.payer() == Payer.OURS;
		LocalDate last = issuerDay(order, this.household);
		if (last == null) {
			return;
		}
		boolean sooner = this.issuerDeadline == null || last.isBefore(this.issuerDeadline);
		if (!last.isBefore(this.asOf) && sooner) {
			this.issuerDeadline = last;
		}
	}

	/** By when to tell the issuer of an order; null where no own card paid. */
	static @Nullable LocalDate issuerDay(ExaminedOrder order, Household household) {
		if (order.payer() != Payer.OURS || order.purchased() == null) {
			return null;
		}
		return order.purchased().dayIn(household.zone()).plusDays(household.limits().issuerDays());
	}

	/** Whether there is anything to call about. */
	boolean isEmpty() {
		return this.claimed.isEmpty() && this.open.isEmpty();
	}

	/** Whether a person decided that some orders are not theirs. */
	boolean isDecided() {
		return this.notOurs > 0;
	}

	long notOurs() {
		return this.notOurs;
	}

	/** Those of them of which no source names the payment method. */
	long notOursUnpaid() {
		return this.notOursUnpaid;
	}

	/** Orders without a final decision. */
	long undecided() {
		return this.undecided;
	}

	/** Orders that Apple is to be asked about, by decision. */
	long toAsk() {
		return this.toAsk;
	}

	List<Money> notOursSums() {
		return this.notOursSums.entrySet().stream().map((sum) -> new Money(sum.getValue(), sum.getKey())).toList();
	}

	/** The payment methods of the orders that are not theirs, and whose they are. */
	Map<PaymentMethod, Payer> notOursMethods() {
		return this.notOursMethods;
	}

	/** The rows to read aloud, the largest first. */
	List<ReportedOrder> rows() {
		List<ReportedOrder> rows = new ArrayList<>(this.claimed.isEmpty() ? this.open : this.claimed);
		rows.sort(this.largestFirst);
		return rows.subList(0, Math.min(MOST_ROWS, rows.size()));
	}

	/** The earliest row to speak of; null when none has a date. */
	@Nullable ReportedOrder first() {
		return this.claimed.isEmpty() ? this.firstOpen : this.firstClaimed;
	}

	/**
	 * How many rows there are to read aloud, also those that {@link #rows()} leaves out.
	 */
	long rowCount() {
		return this.claimed.isEmpty() ? this.undecided : this.notOurs + this.toAsk;
	}

	/** What is at hand, the most urgent first; own account and own card when unclear. */
	Set<Situation> situations() {
		Set<Situation> situations = this.claimed.isEmpty() ? this.openSituations : this.claimedSituations;
		return situations.isEmpty() ? EnumSet.of(Situation.OWN_CARD) : situations;
	}

	/** Registered accounts that the rows were bought with, else all registered ones. */
	List<String> ownAccounts() {
		List<String> own = this.accounts.stream()
			.filter((account) -> this.household.account(account).filter((one) -> one.ours() == Ours.YES).isPresent())
			.toList();
		return own.isEmpty() ? ownerAccounts(this.household) : own;
	}

	/** The accounts that the register marks as the family's organizer. */
	static List<String> organizers(Household household) {
		return organizing(ours(household)).stream().map(Account::id).toList();
	}

	private static List<Account> ours(Household household) {
		return household.accounts().stream().filter((account) -> account.ours() == Ours.YES).toList();
	}

	private static List<Account> organizing(List<Account> ours) {
		return ours.stream().filter(Account::organizer).toList();
	}

	/** The accounts of the family's organizer, else all that are ours. */
	static List<String> ownerAccounts(Household household) {
		List<Account> ours = ours(household);
		List<Account> organizers = organizing(ours);
		return ours.stream()
			.filter((account) -> organizers.isEmpty()
					|| organizers.stream().anyMatch((organizer) -> isOfOneMember(account, organizer)))
			.map(Account::id)
			.toList();
	}

	private static boolean isOfOneMember(Account account, Account organizer) {
		return account.equals(organizer) || (account.member() != null && account.member().equals(organizer.member()));
	}

	/** Whether an own card is known to have paid some of it. */
	boolean isPaidByUs() {
		return this.paidByUs;
	}

	/**
	 * The next day by which to tell the issuer of an own card; null when none is left.
	 */
	@Nullable LocalDate issuerDeadline() {
		return this.issuerDeadline;
	}

}
