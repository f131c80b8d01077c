package io.github.purchaseaudit.rule;

import java.util.Objects;
import java.util.Optional;

import io.github.purchaseaudit.order.Sentence;

/**
 * NO_RECEIPT: money was charged, Apple's other mails to that account are there, and the
 * receipt is not.
 * <p>
 * The archives must hold genuine Apple mail for the account within 120 days before the
 * order and again at least 8 days after it, for receipts come late; for a family purchase
 * the organizer's mail counts too. Free orders, grouped receipts, renewals with receipts
 * switched off and orders still pending need none.
 * <p>
 * Example: ¥9,800 on 3 May, Apple mail of 20 April and 2 June, none that names the order.
 */
final class NoReceipt implements Rule {

	@Override
	public Optional<Finding> examine(Case order) {
		if (!order.isCharged() || Receipts.isFound(order)) {
			return Optional.empty();
		}
		return Receipts.mailbox(order)
			.map((mailbox) -> Finding.of(FindingCode.NO_RECEIPT, order.key(),
					Sentence.of("why.NO_RECEIPT", Objects.requireNonNull(order.purchased()), order.charge(), mailbox)));
	}

}
