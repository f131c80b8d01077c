package io.github.purchaseaudit.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.github.purchaseaudit.household.Household;
import io.github.purchaseaudit.household.Ours;
import io.github.purchaseaudit.household.RegisteredMethod;
import io.github.purchaseaudit.ledger.Ledger;
import io.github.purchaseaudit.order.PaymentMethod;
import io.github.purchaseaudit.report.Decision;
import io.github.purchaseaudit.report.Decision.Choice;

/**
 * The register with what a person decided on the sheet Payment methods: a decision there
 * settles an entry that household.yml leaves unknown.
 */
final class DecidedHousehold {

	private DecidedHousehold() {
	}

	static Household of(AuditRequest request, Ledger ledger) {
		return of(request.household(), KnownDecisions.of(ledger));
	}

	static Household of(Household household, KnownDecisions decisions) {
		List<RegisteredMethod> methods = new ArrayList<>();
		for (RegisteredMethod method : household.paymentMethods()) {
			methods.add((method.ours() == Ours.UNKNOWN) ? decided(method, decisions) : method);
		}
		return new Household(household.owner(), household.language(), household.zone(), household.currency(),
				household.billingNames(), household.billingAddress(), household.mailProvider(), household.accounts(),
				methods, household.devices(), household.limits());
	}

	private static RegisteredMethod decided(RegisteredMethod method, KnownDecisions decisions) {
		return Optional.ofNullable(decisions.ofMethod(PaymentMethod.of(method.brand(), method.last4()).toString()))
			.map(Decision::choice)
			.flatMap(DecidedHousehold::ours)
			.map((ours) -> new RegisteredMethod(method.name(), method.brand(), method.last4(), method.earlierLast4(),
					method.applePayLast4(), method.member(), method.validFrom(), method.closedOn(), ours,
					method.line()))
			.orElse(method);
	}

	private static Optional<Ours> ours(Choice choice) {
		return switch (choice) {
			case OURS -> Optional.of(Ours.YES);
			case NOT_OURS -> Optional.of(Ours.NO);
			case ASK_FAMILY, ASK_APPLE, IGNORE -> Optional.empty();
		};
	}

}
