package io.github.purchaseaudit.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.github.purchaseaudit.household.Household;
import io.github.purchaseaudit.household.Ours;
import io.github.purchaseaudit.household.RegisteredMethod;
import io.github.purchaseaudit.ledger.Ledger;
import io.github.purchaseaudit.order.Brand;
import io.github.purchaseaudit.order.PaymentMethod;
import io.github.purchaseaudit.report.Decision;
import io.github.purchaseaudit.report.Decision.Choice;

/**
 * The register with what a person decided on the sheet Payment methods: a decision there
 * settles an entry that household.yml leaves unknown, and {@code Ours} adds one that it
 * does not know. A card whose digits no source shows is not added: its brand alone would
 * make every card of that brand ours.
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
		int line = 0;
		for (PaymentMethod method : missing(household, decisions)) {
			if (method.last4() != null || !Brand.isCard(method.brand())) {
				methods.add(registered(method, --line));
			}
		}
		return new Household(household.owner(), household.language(), household.zone(), household.currency(),
				household.billingNames(), household.billingAddress(), household.mailProvider(), household.accounts(),
				methods, household.devices(), household.limits());
	}

	/** What is decided to be ours, and no entry of household.yml is or may be. */
	static List<PaymentMethod> missing(Household household, KnownDecisions decisions) {
		return decisions.ownMethods()
			.stream()
			.filter((shown) -> !shown.isStoreCredit())
			.filter((shown) -> household.paymentMethods()
				.stream()
				.noneMatch((method) -> Spending.matches(method, shown)))
			.toList();
	}

	/** As if its line were pasted into household.yml; the line tells entries apart. */
	private static RegisteredMethod registered(PaymentMethod method, int line) {
		List<String> digits = (method.last4() != null) ? List.of(method.last4()) : List.of();
		return new RegisteredMethod(method.toString(), method.brand(), method.applePay() ? null : method.last4(),
				List.of(), method.applePay() ? digits : List.of(), null, null, null, Ours.YES, line);
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
