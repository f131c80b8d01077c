package io.github.purchaseaudit.rule;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.purchaseaudit.household.Account;
import io.github.purchaseaudit.household.Household;
import io.github.purchaseaudit.order.Item;
import io.github.purchaseaudit.order.MailKind;
import io.github.purchaseaudit.order.Money;
import io.github.purchaseaudit.order.OrderNumber;
import io.github.purchaseaudit.order.PaymentMethod;
import io.github.purchaseaudit.order.PurchaseTime;
import io.github.purchaseaudit.order.Receipt;
import io.github.purchaseaudit.order.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * PURCHASE_MAIL_ONLY: a genuine mail says that something was bought, and nothing else
 * knows of it.
 * <p>
 * Such mails are purchase and download alerts, order confirmations, and purchase mails
 * without the receipt part. One is explained by a receipt or history row of its order, or
 * of its item and account within 8 days; one of its item and price in a source that names
 * no account lets it be noted. A mail in which neither can be read is explained by a
 * purchase of the account within 8 days that cost what the mail says; where it says no
 * price, by any. An alert always names its item, so that one explained by no more than
 * this is noted, lest it be lost. What stays unexplained is a finding if the mail names a
 * price above zero due now, or if the history covers account and date and shows nothing;
 * otherwise it is noted as PURCHASE_NOTICE. Mails that name the same order number tell of
 * one purchase: the earliest stands for all of them, with the others as evidence; the
 * subject stays the mail by which an earlier audit told of it. An order that a later mail
 * cancels is noted: nothing is due. What was sent back was paid, and stays. Renewal,
 * price-change, expiry and trial notices never count.
 * <p>
 * Example: "Your Apple ID was used to download Castle Quest on an iPhone not previously
 * associated with it", and the export of those weeks holds no Castle Quest.
 */
public final class PurchaseMailOnly {

	private static final Set<MailKind> KINDS = Set.of(MailKind.PURCHASE_ALERT, MailKind.ORDER_CONFIRMATION);

	private static final int DAYS = 8;

	private final Examination examination;

	private final KnownPurchases known;

	private final Predicate<String> reported;

	/** The rule for a first audit. */
	public PurchaseMailOnly(Examination examination, KnownPurchases known) {
		this(examination, known, (key) -> false);
	}

	/**
	 * The rule for a further audit.
	 * @param reported whether earlier audits told of the mail with this key
	 */
	public PurchaseMailOnly(Examination examination, KnownPurchases known, Predicate<String> reported) {
		this.examination = examination;
		this.known = known;
		this.reported = reported;
	}

	/**
	 * Examines a mail. The result has a finding or the note PURCHASE_NOTICE; it is empty
	 * for a mail that is explained or says nothing of a purchase.
	 */
	public Optional<ExaminedOrder> examine(Receipt mail) {
		if (!tellsOfPurchase(mail)) {
			return Optional.empty();
		}
		List<Receipt> mails = ofSameOrders(mail);
		boolean told = !SubjectKey.of(mails.get(0)).equals(SubjectKey.of(mail));
		if (told || isKnownByNumber(mails) || isExplained(mails)) {
			return Optional.empty();
		}
		boolean bought = isBare(mail) && price(mail) == null && !near(mail).isEmpty();
		if (bought && mail.kind() == MailKind.ORDER_CONFIRMATION) {
			return Optional.empty();
		}
		boolean perhaps = bought || mails.stream().anyMatch(this::isPerhapsExplained) || isCancelled(mails);
		return Optional.of(row(mails, (perhaps || isUndecided(mails)) ? null : why(mails)));
	}

	/** Whether it is a mail that this rule looks at. */
	public static boolean tellsOfPurchase(Receipt mail) {
		return mail.isGenuine() && KINDS.contains(mail.kind());
	}

	/**
	 * The mails that tell of the same order numbers, or of some of them: the one that
	 * stands for the given one first, then the others by their time.
	 */
	private List<Receipt> ofSameOrders(Receipt mail) {
		if (mail.orders().isEmpty()) {
			return List.of(mail);
		}
		Receipt first = naming(mail.orders(), mail).filter((one) -> one.orders().containsAll(mail.orders()))
			.findFirst()
			.orElse(mail);
		Map<String, Receipt> same = new LinkedHashMap<>();
		naming(first.orders(), first).filter((one) -> first.orders().containsAll(one.orders()))
			.forEach((one) -> same.putIfAbsent(SubjectKey.of(one), one));
		List<Receipt> mails = new ArrayList<>(same.values());
		mails.removeIf((one) -> SubjectKey.of(one).equals(SubjectKey.of(first)));
		mails.add(0, first);
		return List.copyOf(mails);
	}

	/**
	 * The mails that tell of a purchase under any of these numbers, the earliest first.
	 */
	private Stream<Receipt> naming(List<OrderNumber> orders, Receipt itself) {
		return Stream.concat(orders.stream().flatMap((order) -> this.known.mails(order).stream()), Stream.of(itself))
			.filter(PurchaseMailOnly::tellsOfPurchase)
			.sorted(Case.MAIL_ORDER);
	}

	/**
	 * Whether each of the orders was cancelled after all that was said of it: nothing is
	 * due, and no history need show it.
	 */
	private boolean isCancelled(List<Receipt> mails) {
		List<OrderNumber> orders = mails.get(0).orders();
		List<Receipt> cancelling = later(mails).filter((mail) -> mail.kind() == MailKind.CANCELLATION).toList();
		return !orders.isEmpty() && orders.stream()
			.allMatch((order) -> cancelling.stream().anyMatch((mail) -> mail.orders().contains(order)));
	}

	/** What else Apple wrote of these orders later, such as that one was cancelled. */
	private Stream<Receipt> later(List<Receipt> mails) {
		Instant last = mails.stream()
			.map(Receipt::sent)
			.filter(Objects::nonNull)
			.max(Comparator.naturalOrder())
			.orElse(Instant.MAX);
		return mails.get(0)
			.orders()
			.stream()
			.flatMap((order) -> this.known.mails(order).stream())
			.filter((mail) -> mail.isGenuine() && !tellsOfPurchase(mail) && mail.sent() != null
					&& !mail.sent().isBefore(last))
			.sorted(Case.MAIL_ORDER);
	}

	private @Nullable Sentence why(List<Receipt> mails) {
		String subject = mails.get(0).subject();
		Money price = price(mails);
		if (price != null) {
			return Sentence.of("why.PURCHASE_MAIL_ONLY.price", subject, price);
		}
		return mails.stream().anyMatch(this::isMissing) ? Sentence.of("why.PURCHASE_MAIL_ONLY", subject) : null;
	}

	/** The largest: parts that are sent alone name their own prices. */
	private @Nullable Money price(List<Receipt> mails) {
		List<Money> prices = mails.stream().flatMap((mail) -> Stream.ofNullable(price(mail))).toList();
		return prices.stream()
			.filter((price) -> price.currency().equals(prices.get(0).currency()))
			.max(Comparator.comparing(Money::amount))
			.orElse(null);
	}

	/**
	 * Whether the first account that each of them names, which rows show, is undecided.
	 */
	private boolean isUndecided(List<Receipt> mails) {
		Household household = this.examination.household();
		return Undecided.isNoneDecided(household) || mails.stream()
			.allMatch((mail) -> accounts(mail).stream()
				.limit(1)
				.anyMatch((account) -> Undecided.isAccount(household, account)));
	}

	/** Of several orders each must be known; the first names all of them. */
	private boolean isKnownByNumber(List<Receipt> mails) {
		List<OrderNumber> orders = mails.get(0).orders();
		return (!orders.isEmpty() && orders.stream().allMatch(this.known::hasOrder))
				|| mails.stream().map(Receipt::document).filter(Objects::nonNull).anyMatch(this.known::hasDocument);
	}

	/** Whether each of the mails that name what was bought is explained by its items. */
	private boolean isExplained(List<Receipt> mails) {
		List<Receipt> telling = mails.stream().filter((mail) -> !mail.items().isEmpty() || isBare(mail)).toList();
		return !telling.isEmpty()
				&& telling.stream().allMatch((mail) -> near(mail).stream().anyMatch(explaining(mail)));
	}

	/**
	 * Whether a page or list that names no account shows its item and price. It may be
	 * another member's: where the history of the mail's own account shows nothing, it
	 * says nothing.
	 */
	private boolean isPerhapsExplained(Receipt mail) {
		Money price = price(mail);
		if (price == null || mail.sent() == null || mail.items().isEmpty() || isMissing(mail)) {
			return false;
		}
		LocalDate day = day(mail.sent());
		return this.known.purchasesWithoutAccount(day.minusDays(DAYS), day.plusDays(DAYS))
			.stream()
			.anyMatch(explaining(mail).and((purchase) -> costs(purchase, price)));
	}

	/** The order, or one of its items. */
	private static boolean costs(Purchase purchase, Money price) {
		Money amount = purchase.amount();
		return amount != null && (amount.equals(price) || (amount.currency().equals(price.currency())
				&& purchase.items().stream().map(Item::price).anyMatch((one) -> isSame(one, price.amount()))));
	}

	private static boolean isSame(@Nullable BigDecimal one, BigDecimal other) {
		return one != null && one.compareTo(other) == 0;
	}

	private List<Purchase> near(Receipt mail) {
		if (mail.sent() == null) {
			return List.of();
		}
		LocalDate day = day(mail.sent());
		return accounts(mail).stream()
			.flatMap((account) -> this.known.purchases(account, day.minusDays(DAYS), day.plusDays(DAYS)).stream())
			.toList();
	}

	/** Whether neither an item nor an order can be read in it. */
	private static boolean isBare(Receipt mail) {
		return mail.items().isEmpty() && mail.orders().isEmpty();
	}

	/**
	 * Of its price, where nothing else can be read in it, else of its item, in whatever
	 * quotes its name stands.
	 */
	private Predicate<Purchase> explaining(Receipt mail) {
		if (isBare(mail)) {
			Money price = price(mail);
			return (purchase) -> price != null && price.equals(purchase.amount());
		}
		Set<String> titles = mail.items()
			.stream()
			.map((item) -> FoldedText.withoutPunctuation(item.title()))
			.collect(Collectors.toUnmodifiableSet());
		return (purchase) -> !isOtherHardware(mail, purchase) && purchase.items()
			.stream()
			.flatMap((item) -> Stream.of(item.title(), item.app()))
			.filter(Objects::nonNull)
			.anyMatch((name) -> titles.contains(FoldedText.withoutPunctuation(name)));
	}

	/** Two of the hardware store's numbers are two orders, whatever was bought. */
	private static boolean isOtherHardware(Receipt mail, Purchase purchase) {
		return purchase.isHardware() && mail.orders().stream().anyMatch(OrderNumber::isHardware)
				&& mail.orders().stream().noneMatch((order) -> order.equals(purchase.number()));
	}

	private @Nullable Money price(Receipt mail) {
		Money total = Amounts.total(mail);
		if (total == null) {
			total = Amounts.prices(mail, this.examination.household().currency()).orElse(null);
		}
		return (total != null && total.isPositive()) ? total : null;
	}

	/** Whether the history would show the purchase, and does not. */
	private boolean isMissing(Receipt mail) {
		boolean hardware = mail.orders().stream().anyMatch(OrderNumber::isHardware);
		return mail.sent() != null && accounts(mail).stream()
			.anyMatch((account) -> this.examination.coverage().history(account, day(mail.sent()), hardware));
	}

	private List<String> accounts(Receipt mail) {
		return CoverageTable.accounts(mail).stream().map(this.examination.identities()::name).distinct().toList();
	}

	private LocalDate day(Instant sent) {
		return LocalDate.ofInstant(sent, this.examination.household().zone());
	}

	private ExaminedOrder row(List<Receipt> mails, @Nullable Sentence why) {
		Receipt mail = mails.get(0);
		String key = key(mails);
		String account = account(mails);
		List<String> titles = mails.stream()
			.flatMap((one) -> one.items().stream())
			.map(Item::title)
			.distinct()
			.toList();
		List<PaymentMethod> payments = mails.stream().flatMap((one) -> one.payments().stream()).distinct().toList();
		return new ExaminedOrder(key, null, mail.document(),
				(mail.sent() != null) ? PurchaseTime.at(mail.sent()) : null, account, member(account),
				titles.isEmpty() ? List.of(mail.subject()) : titles, isCancelled(mails) ? null : price(mails), null,
				payments, ReceiptState.NO, Payer.NOT_JUDGED,
				(why != null) ? List.of(Finding.of(FindingCode.PURCHASE_MAIL_ONLY, key, why)) : List.of(),
				notes(account, why != null), evidence(mails));
	}

	/**
	 * That of the earliest, unless an earlier audit knew the purchase by another of them:
	 * it stays the same when a later download brings an earlier mail.
	 */
	private String key(List<Receipt> mails) {
		String first = SubjectKey.of(mails.get(0));
		return mails.stream()
			.filter((mail) -> mails.size() > 1 && this.reported.test(SubjectKey.of(mail)))
			.filter((mail) -> SubjectKey.of(ofSameOrders(mail).get(0)).equals(first))
			.map(SubjectKey::of)
			.findFirst()
			.orElse(first);
	}

	/** The first that a person has decided about, else the first. */
	private @Nullable String account(List<Receipt> mails) {
		List<String> accounts = mails.stream().flatMap((mail) -> accounts(mail).stream().limit(1)).toList();
		return accounts.stream()
			.filter((account) -> !Undecided.isAccount(this.examination.household(), account))
			.findFirst()
			.or(() -> accounts.stream().findFirst())
			.orElse(null);
	}

	private List<Sentence> evidence(List<Receipt> mails) {
		List<Sentence> evidence = new ArrayList<>();
		mails.forEach((mail) -> evidence.add(EvidenceTexts.mail("evidence.mail", mail)));
		later(mails).map((mail) -> EvidenceTexts.mail("evidence.mail", mail)).distinct().forEach(evidence::add);
		List<OrderNumber> unknown = mails.get(0)
			.orders()
			.stream()
			.filter((order) -> !this.known.hasOrder(order))
			.toList();
		if (!unknown.isEmpty()) {
			evidence.add(EvidenceTexts.namedOrders(unknown));
		}
		return evidence;
	}

	private Set<Note> notes(@Nullable String account, boolean flagged) {
		Set<Note> notes = EnumSet.noneOf(Note.class);
		if (!flagged) {
			notes.add(Note.PURCHASE_NOTICE);
		}
		if (Undecided.isAccount(this.examination.household(), account)) {
			notes.add(Note.UNDECIDED);
		}
		return notes;
	}

	private @Nullable String member(@Nullable String account) {
		return this.examination.household().account(account).map(Account::member).orElse(null);
	}

}
