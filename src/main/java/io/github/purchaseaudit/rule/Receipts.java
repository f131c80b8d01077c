package io.github.purchaseaudit.rule;

import java.time.LocalDate;
import java.util.Objects;

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
		return !order.days().isEmpty() && order.days().stream().allMatch((day) -> isCovered(order, day));
	}

	private static boolean isCovered(Case order, LocalDate day) {
		Coverage coverage = order.examination().coverage();
		return order.account() != null
				&& (coverage.mail(order.account(), day) || (order.has(Flag.FAMILY_PURCHASE) && order.household()
					.accounts()
					.stream()
					.filter(Account::organizer)
					.anyMatch((organizer) -> coverage.mail(organizer.id(), day))));
	}

	static boolean isSwitchedOff(Case order) {
		return order.account() != null && order.isRenewal()
				&& order.examination().coverage().renewalReceiptsOff(order.account());
	}

	static ReceiptState state(Case order) {
		if (isFound(order)) {
			return ReceiptState.YES;
		}
		if (order.isFree() || isSwitchedOff(order) || order.has(Flag.PENDING)) {
			return ReceiptState.NOT_NEEDED;
		}
		return isCovered(order) ? ReceiptState.NO : ReceiptState.NOT_COVERED;
	}

}
