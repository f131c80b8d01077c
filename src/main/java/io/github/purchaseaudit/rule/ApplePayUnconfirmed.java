package io.github.purchaseaudit.rule;

import java.util.List;
import java.util.Optional;

import io.github.purchaseaudit.order.PaymentMethod;
import io.github.purchaseaudit.order.Sentence;

/**
 * APPLE_PAY_UNCONFIRMED: paid by Apple Pay with a brand of the household, but with digits
 * that the register does not list.
 * <p>
 * In Apple Pay each device shows a number of its own, so that other digits need not be
 * another card. The device shows it under Wallet; entered as {@code apple-pay-last4} it
 * settles the question. A brand that nobody has is UNKNOWN_CARD.
 * <p>
 * Example: the receipt says Visa 5521 (Apple Pay), the register holds Visa 1234.
 */
final class ApplePayUnconfirmed implements Rule {

	@Override
	public Optional<Finding> examine(Case order) {
		List<PaymentMethod> unconfirmed = order.matches()
			.stream()
			.filter((match) -> match.standing() == Standing.UNCLEAR)
			.map(Register.Match::shown)
			.toList();
		if (!order.isCharged() || unconfirmed.isEmpty()) {
			return Optional.empty();
		}
		Sentence why = Sentence.of("why.APPLE_PAY_UNCONFIRMED", Wording.list(unconfirmed),
				Wording.register(order.household()));
		return Optional.of(Finding.of(FindingCode.APPLE_PAY_UNCONFIRMED, order.key(), why));
	}

}
