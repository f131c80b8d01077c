package io.github.purchaseaudit.rule;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import io.github.purchaseaudit.household.Account;
import io.github.purchaseaudit.order.HistoryLine.Flag;
import io.github.purchaseaudit.order.MailKind;

/** Whether an order's receipt was found, and whether its absence would mean anything. */
final class Receipts {

	private Receipts() {
	}

	/**
	 * Whether a genuine receipt names the order or its document. Apple's hardware store
	 * sends a confirmation instead; its invoice is a PDF under another number.
	 */
	static boolean isFound(Case order) {
		return !order.receipts().isEmpty() || (order.isHardware()
				&& order.otherMails().anyMatch((mail) -> mail.kind() == MailKind.ORDER_CONFIRMATION));
	}

	/** Whether a receipt of the order serves other orders too. */
	static boolean isGrouped(Case order) {
		boolean complete = order.historyTotal() != null && order.historyTotal().source().provesAbsence();
		return order.receipts()
			.stream()
			.anyMatch((receipt) -> receipt.servesOthersThan(order.number()) || (complete && listsMore(order, receipt)));
	}

	/** Whether the receipt lists more items than the history has rows for the order. */
	static boolean listsMore(Case order, GenuineReceipt receipt) {
		HistoryTotal history = Objects.requireNonNull(order.historyTotal());
		long rows = order.lines().stream().filter((line) -> line.source() == history.source()).count();
		return rows < receipt.mail().items().size();
	}

	static boolean isCovered(Case order) {
		return mailbox(order).isPresent();
	}

	/**
	 * The account whose mail covers the order: the buyer's, in a family the organizer's.
	 */
	static Optional<String> mailbox(Case order) {
		if (order.account() == null || order.days().isEmpty()) {
			return Optional.empty();
		}
		Stream<String> organizers = order.has(Flag.FAMILY_PURCHASE)
				? order.household().accounts().stream().filter(Account::organizer).map(Account::id) : Stream.empty();
		Coverage coverage = order.examination().coverage();
		return Stream.concat(Stream.of(order.account()), organizers)
			.filter((account) -> order.days().stream().allMatch((day) -> coverage.mail(account, day)))
			.findFirst();
	}

	static boolean isSwitchedOff(Case order) {
		return order.account() != null && order.isRenewal()
				&& order.examination().coverage().renewalReceiptsOff(order.account());
	}

	static ReceiptState state(Case order) {
		if (isFound(order)) {
			return ReceiptState.YES;
		}
		if (order.isFree() || isSwitchedOff(order) || order.isPending()) {
			return ReceiptState.NOT_NEEDED;
		}
		return isCovered(order) ? ReceiptState.NO : ReceiptState.NOT_COVERED;
	}

}
