package io.github.purchaseaudit.rule;

import java.util.Optional;

import io.github.purchaseaudit.order.Sentence;

/**
 * FOREIGN_CURRENCY: charged in a currency other than the account's.
 * <p>
 * The account's {@code currency} is compared, else the household's. An account that
 * nobody has decided on is not judged.
 * <p>
 * Example: $9.99 on an account of the Japanese store.
 */
final class ForeignCurrency implements Rule {

	@Override
	public Optional<Finding> examine(Case order) {
		Buyer buyer = order.buyer();
		boolean undecided = buyer != null && buyer.standing() == Standing.UNDECIDED;
		if (!order.isCharged() || undecided || order.charge().currency().equals(order.currency())) {
			return Optional.empty();
		}
		return Optional.of(Finding.of(FindingCode.FOREIGN_CURRENCY, order.key(),
				Sentence.of("why.FOREIGN_CURRENCY", order.charge(), order.currency())));
	}

}
