package io.github.purchaseaudit.rule;

/** Tells whose money paid an order. Sources that disagree tell nothing. */
final class Payers {

	private Payers() {
	}

	static Payer of(Case order) {
		if (order.isFree()) {
			return Payer.NOBODY;
		}
		if (!order.isCharged() || order.payments().shown().isEmpty()) {
			return Payer.NOT_JUDGED;
		}
		if (order.payments().cards().isEmpty()) {
			return Payer.BALANCE;
		}
		if (order.isPaidOnlyBy(Standing.OURS)) {
			return Payer.OURS;
		}
		return order.isPaidOnlyBy(Standing.FOREIGN) ? Payer.NOT_OURS : Payer.NOT_JUDGED;
	}

}
