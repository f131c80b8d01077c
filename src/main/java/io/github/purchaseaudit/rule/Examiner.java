package io.github.purchaseaudit.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.function.Predicate;

import io.github.purchaseaudit.household.Account;
import io.github.purchaseaudit.order.Item;
import io.github.purchaseaudit.order.MailKind;
import io.github.purchaseaudit.order.Order;
import io.github.purchaseaudit.order.Receipt;
import io.github.purchaseaudit.order.Verdict;

/**
 * Puts every rule to one order and gathers the findings, the notes and what the sources
 * say together.
 */
public final class Examiner {

	private static final List<Rule> RULES = List.of(new UnknownCard(), new ApplePayUnconfirmed(), new ClosedCard(),
			new NoPaymentMethod(), new PaymentMismatch(), new UnknownAccount(), new ForeignFamily(), new NotInHistory(),
			new NoReceipt(), new ReceiptWithoutPayment(), new AmountMismatch(), new UnknownDevice(),
			new ForeignCurrency());

	private final Examination examination;

	private final OurThings ours;

	public Examiner(Examination examination) {
		this.examination = examination;
		this.ours = OurThings.of(examination.household());
	}

	/**
	 * Examines an order. What only forged mails, notices or alerts speak of is no order,
	 * and the result is empty; what only doubtful receipts speak of is shown, and no rule
	 * runs on it.
	 */
	public Optional<ExaminedOrder> examine(Order order) {
		List<Receipt> genuine = receipts(order, Receipt::isGenuineReceipt);
		if (!order.lines().isEmpty() || !genuine.isEmpty()) {
			return Optional.of(examine(new Case(order, genuine, this.examination, this.ours), order));
		}
		List<Receipt> doubtful = receipts(order, Examiner::isDoubtfulReceipt);
		return doubtful.isEmpty() ? Optional.empty()
				: Optional.of(show(new Case(order, doubtful, this.examination, this.ours), order));
	}

	private static List<Receipt> receipts(Order order, Predicate<Receipt> wanted) {
		return order.mails().stream().filter(wanted).toList();
	}

	/** A doubtful mail without any number speaks of no order. */
	private static boolean isDoubtfulReceipt(Receipt mail) {
		return mail.verdict() == Verdict.DOUBTFUL && mail.kind() == MailKind.RECEIPT
				&& (!mail.orders().isEmpty() || mail.document() != null);
	}

	private ExaminedOrder examine(Case order, Order evidence) {
		Set<Note> notes = Notes.of(order);
		List<Finding> findings = new ArrayList<>();
		for (Rule rule : RULES) {
			rule.examine(order)
				.filter((finding) -> !Excuses.excuse(finding, notes, order))
				.filter((finding) -> !Undecided.postpones(finding.code(), order))
				.ifPresent(findings::add);
		}
		return describe(order, evidence, Receipts.state(order), Payers.of(order), findings, notes);
	}

	private ExaminedOrder show(Case order, Order evidence) {
		return describe(order, evidence, ReceiptState.NO, Payer.NOT_JUDGED, List.of(), Set.of(Note.DOUBTFUL_SOURCE));
	}

	private static ExaminedOrder describe(Case order, Order evidence, ReceiptState receipt, Payer payer,
			List<Finding> findings, Set<Note> notes) {
		Account account = (order.buyer() != null) ? order.buyer().account() : null;
		List<Item> items = order.items();
		boolean noReceipt = findings.stream().anyMatch((finding) -> finding.code() == FindingCode.NO_RECEIPT);
		ReceiptState wanted = (receipt == ReceiptState.NO && !noReceipt) ? ReceiptState.NOT_NEEDED : receipt;
		boolean charged = order.isCharged() && order.amount() != null && !notes.contains(Note.DOUBTFUL_SOURCE);
		Purchase purchase = new Purchase(order.key(), order.number(), order.account(), order.purchased(),
				order.amountWithTax(), charged, order.payments().hasStoreCredit(), wanted, items,
				ReturnedItems.of(order),
				order.lines().stream().flatMap((line) -> Stream.ofNullable(line.invoiced())).distinct().toList());
		return new ExaminedOrder(order.key(), order.number(), order.document(), order.purchased(), order.account(),
				(account != null) ? account.member() : null, titles(items), order.amount(), order.refunded(),
				order.payments().shown(), receipt, payer, findings, notes,
				EvidenceTexts.of(evidence, order.receipts(), order), purchase);
	}

	/** A page saved without its details open shows no title, where another copy may. */
	private static List<String> titles(List<Item> items) {
		List<String> titles = items.stream().map(Examiner::title).toList();
		List<String> shown = titles.stream().filter((title) -> !title.isBlank()).toList();
		return shown.isEmpty() ? titles : shown;
	}

	private static String title(Item item) {
		return (item.title().isBlank() && item.app() != null) ? item.app() : item.title();
	}

}
