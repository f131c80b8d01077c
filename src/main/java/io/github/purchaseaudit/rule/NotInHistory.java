package io.github.purchaseaudit.rule;

import java.util.Objects;
import java.util.Optional;

import io.github.purchaseaudit.order.Sentence;

/**
 * NOT_IN_HISTORY: Apple sent a receipt, and the account's own purchase history does not
 * know the order.
 * <p>
 * Judged only for days between the first and the last purchase of that account in Apple's
 * privacy export, orders {@code M…} against the transaction files, hardware orders
 * {@code W…} against Online Purchase History alone. Lists and page copies never prove
 * absence; that the page itself shows the order proves that the account knows it, which
 * what people copied out of their mails does not. The order may belong to another account
 * that uses the same mailbox.
 * <p>
 * Example: the export runs from 2016 to October 2026, the receipt of MZZ0000001 is of 3
 * May 2026, and no row of the export has that number.
 */
final class NotInHistory implements Rule {

	@Override
	public Optional<Finding> examine(Case order) {
		if (!order.isCharged() || order.receipts().isEmpty() || !Histories.isJudged(order) || Histories.isListed(order)
				|| Histories.isOnPage(order) || !Histories.isCovered(order)) {
			return Optional.empty();
		}
		return Optional.of(Finding.of(FindingCode.NOT_IN_HISTORY, order.key(), Sentence.of("why.NOT_IN_HISTORY",
				Objects.requireNonNull(order.purchased()), Objects.requireNonNull(order.account()))));
	}

}
