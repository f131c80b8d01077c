package io.github.purchaseaudit.job;

import java.util.ArrayList;
import java.util.List;

import io.github.purchaseaudit.household.Household;
import io.github.purchaseaudit.household.Ours;
import io.github.purchaseaudit.household.RegisteredMethod;
import io.github.purchaseaudit.ledger.Ledger;
import io.github.purchaseaudit.order.Brand;
import io.github.purchaseaudit.order.PaymentMethod;
import io.github.purchaseaudit.report.Decision.Choice;
import io.github.purchaseaudit.rule.Register;

/**
 * The register with what a person decided on the sheet Payment methods: a decision there
 * settles an entry that household.yml leaves unknown, and {@code Ours} adds one that it
 * does not know. A card whose digits no source shows stands only for rows that show none
 * either: its brand alone would make every card of that brand ours.
 */
final class DecidedHousehold {

	private DecidedHousehold() {
	}

	static Household of(AuditRequest request, Ledger ledger) {
		return of(request.household(), KnownDecisions.of(ledger));
	}

	static Household of(Household household, KnownDecisions decisions) {
		List<PaymentMethod> missing = missing(household, decisions);
		List<PaymentMethod> ours = decisions.methods(Choice.OURS);
		ours.removeAll(missing);
		List<RegisteredMethod> methods = new DecidedMethods(household.paymentMethods()).with(ours, Ours.YES)
			.with(decisions.methods(Choice.NOT_OURS), Ours.NO)
			.settled();
		int line = 0;
		for (PaymentMethod method : missing) {
			methods.add(registered(method, --line));
		}
		return new Household(household.owner(), household.language(), household.zone(), household.currency(),
				household.billingNames(), household.billingAddress(), household.mailProvider(), household.accounts(),
				methods, household.devices(), household.limits());
	}

	/** What is decided to be ours, and no entry of household.yml is or may be. */
	static List<PaymentMethod> missing(Household household, KnownDecisions decisions) {
		Register register = new Register(household.paymentMethods());
		return decisions.methods(Choice.OURS)
			.stream()
			.filter((shown) -> !shown.isStoreCredit() && register.entries(shown).isEmpty())
			.toList();
	}

	/** As if its line were pasted into household.yml; the line tells entries apart. */
	private static RegisteredMethod registered(PaymentMethod method, int line) {
		boolean today = method.last4() != null && !method.applePay();
		return new RegisteredMethod(method.toString(), method.brand(), today ? method.last4() : null, List.of(),
				today ? List.of() : digits(method), null, null, null, Ours.YES, line);
	}

	private static List<String> digits(PaymentMethod method) {
		if (method.last4() != null) {
			return List.of(method.last4());
		}
		return Brand.isCard(method.brand()) ? List.of(Register.NOT_SHOWN) : List.of();
	}

}
