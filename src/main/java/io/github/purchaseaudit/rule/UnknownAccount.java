package io.github.purchaseaudit.rule;

import java.util.Optional;

import io.github.purchaseaudit.order.Sentence;

/**
 * UNKNOWN_ACCOUNT: an Apple Account bought that is not in the register.
 * <p>
 * The account is the one that the most trusted source names: the export, else the
 * receipt. Earlier addresses ({@code also:}) and numbers learned from shared orders are
 * the same account. A bare account number can only be judged if every registered account
 * has one, in the register or learned. A record that names no account raises nothing.
 * <p>
 * Example: a stranger joined the family, and the organizer's mailbox got the stranger's
 * receipt, billed to the organizer's card.
 */
final class UnknownAccount implements Rule {

	@Override
	public Optional<Finding> examine(Case order) {
		Buyer buyer = order.buyer();
		if (buyer == null || buyer.standing() != Standing.FOREIGN) {
			return Optional.empty();
		}
		String why = (buyer.account() != null) ? "why.UNKNOWN_ACCOUNT.not-ours" : "why.UNKNOWN_ACCOUNT";
		return Optional.of(Finding.of(FindingCode.UNKNOWN_ACCOUNT, order.key(), Sentence.of(why, buyer.name())));
	}

}
