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
import org.jspecify.annotations.Nullable;

/**
 * The register with what a person decided on the sheet Payment methods: a decision there
 * settles an entry that household.yml leaves unknown, and {@code Ours} adds one that it
 * does not know. A card whose digits no source shows stands only for rows that show none
 * either: its brand alone would make every card of that brand ours.
 */
final class DecidedHousehold {

	/** Digits that no card has: every card that shows some is another. */
	private static final List<String> NO_DIGITS = List.of("");

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
			methods.add(registered(method, --line));
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
		if (method.last4() == null && Brand.isCard(method.brand())) {
			return registered(method, null, NO_DIGITS, line);
		}
		List<String> digits = (method.last4() != null) ? List.of(method.last4()) : List.of();
		return method.applePay() ? registered(method, null, digits, line)
				: registered(method, method.last4(), List.of(), line);
	}

	private static RegisteredMethod registered(PaymentMethod method, @Nullable String last4, List<String> applePayLast4,
			int line) {
		return new RegisteredMethod(method.toString(), method.brand(), last4, List.of(), applePayLast4, null, null,
				null, Ours.YES, line);
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
