package io.github.purchaseaudit.rule;

import java.util.List;
import java.util.Optional;

import io.github.purchaseaudit.order.PaymentMethod;
import io.github.purchaseaudit.order.Sentence;

/**
 * UNKNOWN_CARD: money was charged to a payment method that is not the household's.
 * <p>
 * Every payment method that a source names must be in the register, open or closed: the
 * same brand and, where both sides have digits, one of its digits. Balance on the account
 * is no card. An entry marked as not ours counts as not registered, an undecided one
 * raises nothing.
 * <p>
 * Example: the history says Visa, the billing file adds 9999; the register holds one JCB.
 * With one Visa 1234 in the register, "Visa" alone would pass, "Visa 9999" is flagged.
 */
final class UnknownCard implements Rule {

	@Override
	public Optional<Finding> examine(Case order) {
		List<PaymentMethod> unknown = order.matches()
			.stream()
			.filter((match) -> match.standing() == Standing.FOREIGN)
			.map(Register.Match::shown)
			.toList();
		if (!order.isCharged() || unknown.isEmpty()) {
			return Optional.empty();
		}
		Sentence why = Sentence.of("why.UNKNOWN_CARD", Wording.list(unknown), Wording.register(order.household()));
		return Optional.of(Finding.of(FindingCode.UNKNOWN_CARD, order.key(), why));
	}

}
