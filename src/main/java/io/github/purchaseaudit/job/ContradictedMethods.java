package io.github.purchaseaudit.job;

import java.util.ArrayList;
import java.util.List;

import io.github.purchaseaudit.household.Household;
import io.github.purchaseaudit.household.Ours;
import io.github.purchaseaudit.household.RegisteredMethod;
import io.github.purchaseaudit.order.PaymentMethod;
import io.github.purchaseaudit.order.Sentence;
import io.github.purchaseaudit.report.Decision.Choice;
import io.github.purchaseaudit.rule.Register;

/**
 * Decisions on the sheet Payment methods that household.yml contradicts. The register
 * counts, and a person has to hear that the decision does not.
 */
final class ContradictedMethods {

	private ContradictedMethods() {
	}

	static List<Sentence> of(Household household, KnownDecisions decisions) {
		Register register = new Register(household.paymentMethods());
		List<Sentence> warnings = new ArrayList<>();
		add(warnings, register, decisions.methods(Choice.NOT_OURS), Ours.YES, "warning.method-not-ours");
		add(warnings, register, decisions.methods(Choice.OURS), Ours.NO, "warning.method-ours");
		return warnings;
	}

	private static void add(List<Sentence> warnings, Register register, List<PaymentMethod> decided, Ours registered,
			String key) {
		for (PaymentMethod method : decided) {
			List<RegisteredMethod> entries = register.entries(method);
			if (!entries.isEmpty() && entries.stream().allMatch((entry) -> entry.ours() == registered)) {
				warnings.add(Sentence.of(key, method.toString(), entries.get(0).name()));
			}
		}
	}

}
