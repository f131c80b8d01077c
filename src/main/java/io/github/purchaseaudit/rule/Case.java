package io.github.purchaseaudit.rule;

import java.time.Instant;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import io.github.purchaseaudit.household.Household;
import io.github.purchaseaudit.order.HistoryLine;
import io.github.purchaseaudit.order.HistoryLine.Flag;
import io.github.purchaseaudit.order.Item;
import io.github.purchaseaudit.order.MailKind;
import io.github.purchaseaudit.order.Money;
import io.github.purchaseaudit.order.Order;
import io.github.purchaseaudit.order.OrderNumber;
import io.github.purchaseaudit.order.PaymentMethod;
import io.github.purchaseaudit.order.PurchaseTime;
import io.github.purchaseaudit.order.Receipt;
import io.github.purchaseaudit.order.Receipt.PaymentState;
import io.github.purchaseaudit.order.Source;
import org.jspecify.annotations.Nullable;

/**
 * One order as the rules see it: what its sources say together. Forged and doubtful mails
 * say nothing here.
 */
final class Case {

	/** The earliest first, and each time in the same order. */
	static final Comparator<Receipt> MAIL_ORDER = Comparator
		.comparing(Receipt::sent, Comparator.nullsLast(Comparator.naturalOrder()))
		.thenComparing(Receipt::messageId)
		.thenComparing(Receipt::sha256);

	private final Order order;

	private final Examination examination;

	private final OurThings ours;

	private final List<HistoryLine> lines;

	private final List<SourceRows> rows;

	private final List<GenuineReceipt> receipts;

	/** Those of a hardware order, whose invoice does not say what was bought. */
	private final List<Receipt> confirmations;

	private final @Nullable Buyer buyer;

	private final @Nullable PurchaseTime purchased;

	private final Amounts amounts;

	/**
	 * What a receipt charged for the order and others, where its own sum is not known.
	 */
	private final @Nullable Money together;

	private final PaymentEvidence payments;

	private final boolean newBilling;

	private final List<Register.Match> matches;

	/**
	 * Looks at an order.
	 * @param receipts the mails that count as its receipts
	 */
	Case(Order order, List<Receipt> receipts, Examination examination, OurThings ours) {
		this.order = order;
		this.ours = ours;
		this.examination = examination;
		this.lines = order.lines().stream().sorted(SourceRows.ORDER).toList();
		this.rows = SourceRows.of(this.lines);
		List<Receipt> sorted = receipts.stream().sorted(MAIL_ORDER).toList();
		this.receipts = sorted.stream().map((mail) -> GenuineReceipt.of(mail, examination, ours)).toList();
		this.confirmations = isHardware()
				? otherMails().filter((mail) -> mail.kind() == MailKind.ORDER_CONFIRMATION).toList() : List.of();
		this.buyer = Buyer.of(this.lines, sorted, examination).orElse(null);
		this.purchased = PurchaseTimes
			.of(this.lines, Stream.concat(sorted.stream(), this.confirmations.stream()).toList(), zone())
			.orElse(null);
		this.amounts = Amounts.of(this.rows, this.receipts, this.confirmations,
				otherMails().filter((mail) -> mail.kind() == MailKind.REFUND).toList(), order.number(), currency());
		this.together = (amount() == null) ? ChargedTogether.of(order.number(), this.receipts, examination) : null;
		PaymentGathering gathering = new PaymentGathering(order.billing(), earliest());
		gathering.addRows(this.lines.stream().filter((line) -> line.source().provesAbsence()).toList());
		gathering.addReceipts(this.receipts);
		gathering.addRows(this.lines.stream().filter((line) -> !line.source().provesAbsence()).toList());
		gathering.addConfirmations(
				this.confirmations.stream().map((mail) -> GenuineReceipt.of(mail, examination, ours)).toList());
		this.payments = gathering.evidence(ours.register());
		this.newBilling = gathering.hasNewBilling();
		this.matches = this.payments.cards().stream().map(ours.register()::match).toList();
	}

	private @Nullable Instant earliest() {
		if (this.purchased == null) {
			return null;
		}
		return (this.purchased.instant() != null) ? this.purchased.instant()
				: days().get(0).atStartOfDay(zone()).toInstant();
	}

	String key() {
		return this.order.key();
	}

	Household household() {
		return this.examination.household();
	}

	Examination examination() {
		return this.examination;
	}

	ZoneId zone() {
		return household().zone();
	}

	OurThings ours() {
		return this.ours;
	}

	@Nullable OrderNumber number() {
		return this.order.number();
	}

	boolean isHardware() {
		return this.order.number() != null && this.order.number().isHardware();
	}

	List<HistoryLine> lines() {
		return this.lines;
	}

	/** Genuine receipts, the earliest first. */
	List<GenuineReceipt> receipts() {
		return this.receipts;
	}

	/** Genuine mails of other kinds that name the order, the earliest first. */
	Stream<Receipt> otherMails() {
		return this.order.mails()
			.stream()
			.filter((mail) -> mail.isGenuine() && mail.kind() != MailKind.RECEIPT)
			.sorted(MAIL_ORDER);
	}

	@Nullable Buyer buyer() {
		return this.buyer;
	}

	@Nullable String account() {
		return (this.buyer != null) ? this.buyer.name() : null;
	}

	/** The currency the account usually pays in. */
	String currency() {
		String own = (this.buyer != null && this.buyer.account() != null) ? this.buyer.account().currency() : null;
		return (own != null) ? own : household().currency();
	}

	@Nullable PurchaseTime purchased() {
		return this.purchased;
	}

	/**
	 * The days on which the order can have been made: where the source shows no time of
	 * day, also the day before and the day after, for its zone is not known. All of them
	 * must speak for a finding.
	 */
	List<LocalDate> days() {
		if (this.purchased == null) {
			return List.of();
		}
		LocalDate day = this.purchased.dayIn(zone());
		return this.purchased.hasTimeOfDay() ? List.of(day) : List.of(day.minusDays(1), day, day.plusDays(1));
	}

	@Nullable HistoryTotal historyTotal() {
		return this.amounts.history();
	}

	/** The total with tax before refunds, zero for free items; null when unknown. */
	@Nullable Money amount() {
		Money shown = this.amounts.amount();
		return (shown == null && isWithoutSum()) ? new Money(BigDecimal.ZERO, currency()) : shown;
	}

	/** The same with the tax that only a receipt shows: what a statement says. */
	@Nullable Money amountWithTax() {
		return (this.amounts.withTax() != null) ? this.amounts.withTax() : amount();
	}

	/**
	 * The total, for rules that look at charged orders only; where no source shows it,
	 * that of the receipt that names the order among others.
	 */
	Money charge() {
		Money amount = amount();
		return (amount != null) ? amount : Objects.requireNonNull(this.together);
	}

	boolean isCharged() {
		Money amount = amount();
		return (amount != null) ? amount.isPositive() && !isGiven() : this.together != null;
	}

	/** Redeemed with a code: Apple shows the usual price, and nobody paid. */
	private boolean isGiven() {
		return !this.lines.isEmpty() && this.payments.shown().isEmpty()
				&& this.lines.stream().allMatch((line) -> line.flags().contains(Flag.FREE_CODE));
	}

	boolean isFree() {
		return amount() != null && !isCharged();
	}

	/** Apple's export leaves the sums of free items empty. */
	private boolean isWithoutSum() {
		boolean download = this.order.number() != null && this.order.number().value().startsWith("R");
		return download || this.lines.stream().anyMatch((line) -> line.source() == Source.APPLE_EXPORT)
				|| this.receipts.stream().anyMatch((one) -> one.mail().paymentState() == PaymentState.NOT_CHARGED);
	}

	/** What was paid back; null when nothing, or no source says how much. */
	@Nullable Money refunded() {
		return this.amounts.refunded();
	}

	/** The devices with this standing that receipts name; none without a list of ours. */
	List<String> devices(Standing standing) {
		if (this.ours.devices().isEmpty()) {
			return List.of();
		}
		return this.receipts.stream()
			.flatMap((receipt) -> receipt.mail().items().stream())
			.map(Item::device)
			.filter(Objects::nonNull)
			.map(String::strip)
			.filter((name) -> !name.isEmpty() && this.ours.device(name) == standing)
			.distinct()
			.toList();
	}

	boolean has(Flag flag) {
		return this.lines.stream().anyMatch((line) -> line.flags().contains(flag));
	}

	/**
	 * Whether nothing says that the order was settled: neither a receipt nor a row of
	 * Apple's. A page saved too early says "pending" for ever.
	 */
	boolean isPending() {
		List<HistoryLine> shown = this.lines.stream().filter((line) -> line.source() != Source.HAND_LIST).toList();
		return this.receipts.isEmpty() && !shown.isEmpty()
				&& shown.stream().allMatch((line) -> line.flags().contains(Flag.PENDING));
	}

	PaymentEvidence payments() {
		return this.payments;
	}

	boolean hasNewBilling() {
		return this.newBilling;
	}

	/** What the register says about each payment method that is no balance. */
	List<Register.Match> matches() {
		return this.matches;
	}

	/** Whether some payment method has this standing. */
	boolean isPaidBy(Standing standing) {
		return this.matches.stream().anyMatch((match) -> match.standing() == standing);
	}

	boolean isPaidOnlyBy(Standing standing) {
		return !this.matches.isEmpty() && this.matches.stream().allMatch((match) -> match.standing() == standing);
	}

	/** Whether nothing but a balance paid, and the register lists it. */
	boolean isPaidByOurBalance() {
		List<PaymentMethod> shown = this.payments.shown();
		return !shown.isEmpty() && this.payments.cards().isEmpty()
				&& shown.stream().allMatch((method) -> this.ours.register().match(method).standing() == Standing.OURS);
	}

	/** The items, from the first source that names them. */
	List<Item> items() {
		if (!this.rows.isEmpty()) {
			List<HistoryLine> rows = this.rows.get(0).lines();
			return rows.stream().map((line) -> priced(line, renews(line.item(), rows.size() == 1))).toList();
		}
		return Stream.concat(this.receipts.stream().map(GenuineReceipt::mail), this.confirmations.stream())
			.map(Receipt::items)
			.filter((all) -> !all.isEmpty())
			.findFirst()
			.orElse(List.of());
	}

	/** What the receipt says of the next renewal, which no export shows. */
	private @Nullable String renews(Item item, boolean only) {
		if (item.renews() != null || ItemKind.of(item) != ItemKind.SUBSCRIPTION) {
			return item.renews();
		}
		return this.receipts.stream()
			.flatMap((receipt) -> receipt.mail()
				.items()
				.stream()
				.filter((one) -> (only && receipt.mail().items().size() == 1)
						|| FoldedText.withoutPunctuation(one.title())
							.equals(FoldedText.withoutPunctuation(item.title()))))
			.map(Item::renews)
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
	}

	private static Item priced(HistoryLine line, @Nullable String renews) {
		Item item = line.item();
		boolean whole = item.price() != null && Objects.equals(item.renews(), renews);
		return whole ? item : new Item(item.title(), item.app(), item.type(), item.reference(), item.device(), renews,
				(item.price() != null) ? item.price() : line.lineAmount());
	}

	@Nullable String document() {
		return Stream
			.concat(this.lines.stream().map(HistoryLine::document),
					this.receipts.stream().map((receipt) -> receipt.mail().document()))
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
	}

	boolean isRenewal() {
		List<Item> items = items();
		return !items.isEmpty() && items.stream().allMatch((item) -> ItemKind.of(item) == ItemKind.SUBSCRIPTION);
	}

}
