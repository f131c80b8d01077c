package io.github.purchaseaudit.rule;

import java.util.Optional;

import io.github.purchaseaudit.order.Sentence;

/**
 * NO_PAYMENT_METHOD: money was charged, and nobody says to what.
 * <p>
 * At least one source that has a place for the payment method was read, and every such
 * place is empty. A hand-made list without that column, a forwarded copy of a receipt or
 * a receipt of ¥0 is no such place. A free order needs none.
 * <p>
 * Example: ¥9,800, the export's Payment Type is blank, its Billing Information ID leads
 * nowhere, and the receipt's first line under "billed to" is the buyer's name.
 */
final class NoPaymentMethod implements Rule {

	@Override
	public Optional<Finding> examine(Case order) {
		if (!order.isCharged() || order.payments().places() == 0 || !order.payments().shown().isEmpty()) {
			return Optional.empty();
		}
		return Optional.of(Finding.of(FindingCode.NO_PAYMENT_METHOD, order.key(),
				Sentence.of("why.NO_PAYMENT_METHOD", order.charge(), order.payments().places())));
	}

}
