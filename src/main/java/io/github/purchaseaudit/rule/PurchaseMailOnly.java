package io.github.purchaseaudit.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.purchaseaudit.household.Account;
import io.github.purchaseaudit.household.Household;
import io.github.purchaseaudit.order.Item;
import io.github.purchaseaudit.order.MailKind;
import io.github.purchaseaudit.order.Money;
import io.github.purchaseaudit.order.OrderNumber;
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
 * of its item and account within 8 days, or of its item and price where the source names
 * no account. A mail in which neither can be read is explained by a purchase of the
 * account within 8 days that cost what the mail says; where it says no price, by any. An
 * alert always names its item, so that one explained by no more than this is noted, lest
 * it be lost. What stays unexplained is a finding if the mail names a price above zero
 * due now, or if the history covers account and date and shows nothing; otherwise it is
 * noted as PURCHASE_NOTICE. Mails that name the same order number tell of one purchase:
 * the earliest stands for all of them, with the others as evidence. Renewal,
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

	public PurchaseMailOnly(Examination examination, KnownPurchases known) {
		this.examination = examination;
		this.known = known;
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
		if (!SubjectKey.of(mails.get(0)).equals(SubjectKey.of(mail))
				|| mails.stream().anyMatch(this::isKnownByNumber)) {
			return Optional.empty();
		}
		if (mails.stream().anyMatch(this::isExplained)) {
			return Optional.empty();
		}
		List<Purchase> near = near(mail);
		boolean perhaps = isBare(mail) && price(mail) == null && !near.isEmpty();
		if (perhaps && mail.kind() == MailKind.ORDER_CONFIRMATION) {
			return Optional.empty();
		}
		return Optional.of(row(mails, (perhaps || isUndecided(mail)) ? null : why(mails)));
	}

	private static boolean tellsOfPurchase(Receipt mail) {
		return mail.isGenuine() && KINDS.contains(mail.kind());
	}

	/** The mail, and those that tell of the same order numbers; the earliest first. */
	private List<Receipt> ofSameOrders(Receipt mail) {
		if (mail.orders().isEmpty()) {
			return List.of(mail);
		}
		Set<OrderNumber> orders = Set.copyOf(mail.orders());
		Map<String, Receipt> same = new LinkedHashMap<>();
		Stream.concat(this.known.mails(mail.orders().get(0)).stream(), Stream.of(mail))
			.filter((one) -> tellsOfPurchase(one) && Set.copyOf(one.orders()).equals(orders))
			.sorted(Case.MAIL_ORDER)
			.forEach((one) -> same.putIfAbsent(SubjectKey.of(one), one));
		return List.copyOf(same.values());
	}

	private @Nullable Sentence why(List<Receipt> mails) {
		String subject = mails.get(0).subject();
		Money price = price(mails);
		if (price != null) {
			return Sentence.of("why.PURCHASE_MAIL_ONLY.price", subject, price);
		}
		return mails.stream().anyMatch(this::isMissing) ? Sentence.of("why.PURCHASE_MAIL_ONLY", subject) : null;
	}

	/** What the first that names a price says: each of them names the whole purchase. */
	private @Nullable Money price(List<Receipt> mails) {
		return mails.stream().map(this::price).filter(Objects::nonNull).findFirst().orElse(null);
	}

	/** Whether the first account it names, which the row shows, is undecided. */
	private boolean isUndecided(Receipt mail) {
		Household household = this.examination.household();
		return Undecided.isNoneDecided(household)
				|| accounts(mail).stream().limit(1).anyMatch((account) -> Undecided.isAccount(household, account));
	}

	private boolean isKnownByNumber(Receipt mail) {
		return mail.orders().stream().anyMatch(this.known::hasOrder)
				|| (mail.document() != null && this.known.hasDocument(mail.document()));
	}

	private boolean isExplained(Receipt mail) {
		return near(mail).stream().anyMatch(explaining(mail))
				|| nearWithoutAccount(mail).anyMatch(explaining(mail).and(ofSamePrice(mail)));
	}

	/** What a page or list that names no account shows may be another member's. */
	private Stream<Purchase> nearWithoutAccount(Receipt mail) {
		if (mail.sent() == null) {
			return Stream.empty();
		}
		LocalDate day = day(mail.sent());
		return this.known.purchasesWithoutAccount(day.minusDays(DAYS), day.plusDays(DAYS)).stream();
	}

	private Predicate<Purchase> ofSamePrice(Receipt mail) {
		Money price = price(mail);
		return (purchase) -> price == null || purchase.amount() == null || price.equals(purchase.amount());
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
		return (purchase) -> purchase.items()
			.stream()
			.flatMap((item) -> Stream.of(item.title(), item.app()))
			.filter(Objects::nonNull)
			.anyMatch((name) -> titles.contains(FoldedText.withoutPunctuation(name)));
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
		String key = SubjectKey.of(mail);
		String account = accounts(mail).stream().findFirst().orElse(null);
		List<Item> items = first(mails, Receipt::items);
		return new ExaminedOrder(key, null, mail.document(),
				(mail.sent() != null) ? PurchaseTime.at(mail.sent()) : null, account, member(account),
				items.isEmpty() ? List.of(mail.subject()) : items.stream().map(Item::title).toList(), price(mails),
				null, first(mails, Receipt::payments), ReceiptState.NO, Payer.NOT_JUDGED,
				(why != null) ? List.of(Finding.of(FindingCode.PURCHASE_MAIL_ONLY, key, why)) : List.of(),
				notes(account, why != null),
				evidence(mails));
	}

	private static List<Sentence> evidence(List<Receipt> mails) {
		List<Sentence> evidence = new ArrayList<>();
		mails.forEach((mail) -> evidence.add(EvidenceTexts.mail("evidence.mail", mail)));
		if (!mails.get(0).orders().isEmpty()) {
			evidence.add(EvidenceTexts.namedOrders(mails.get(0).orders()));
		}
		return evidence;
	}

	private static <T> List<T> first(List<Receipt> mails, Function<Receipt, List<T>> said) {
		return mails.stream().map(said).filter((all) -> !all.isEmpty()).findFirst().orElse(List.of());
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
