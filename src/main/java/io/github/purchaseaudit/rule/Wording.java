package io.github.purchaseaudit.rule;

import java.time.LocalDate;
import java.util.List;

import io.github.purchaseaudit.household.Household;
import io.github.purchaseaudit.household.Ours;
import io.github.purchaseaudit.household.RegisteredMethod;
import io.github.purchaseaudit.order.Brand;
import io.github.purchaseaudit.order.PaymentMethod;
import io.github.purchaseaudit.order.Sentence;

/** Parts of sentences that several rules share. */
final class Wording {

	private Wording() {
	}

	/** Several facts as one: "a, b and c". */
	static Object list(List<?> facts) {
		Object text = facts.get(0);
		for (int i = 1; i < facts.size(); i++) {
			text = Sentence.of((i < facts.size() - 1) ? "list.comma" : "list.and", text, facts.get(i));
		}
		return text;
	}

	/** The household's cards, with the dates that matter. */
	static Sentence register(Household household) {
		List<Sentence> cards = household.paymentMethods()
			.stream()
			.filter((method) -> method.ours() == Ours.YES && !Brand.STORE_CREDIT.equals(method.brand()))
			.map(Wording::card)
			.toList();
		return cards.isEmpty() ? Sentence.of("register.none") : Sentence.of("register.only", list(cards));
	}

	/** A registered card with its digits, and from when or until when it could pay. */
	static Sentence card(RegisteredMethod method) {
		return card(method, List.of());
	}

	/** The same, with the date that tells why it could not pay on any of the days. */
	static Sentence card(RegisteredMethod method, List<LocalDate> days) {
		PaymentMethod brand = PaymentMethod.of(method.brand(), null);
		String digits = (method.last4() != null) ? ".digits" : "";
		Object last4 = (method.last4() != null) ? method.last4() : "";
		LocalDate from = method.validFrom();
		boolean before = from != null && !days.isEmpty() && days.stream().allMatch((day) -> day.isBefore(from));
		if (method.closedOn() != null && !before) {
			return Sentence.of("card.closed" + digits, brand, last4, method.closedOn());
		}
		return (from != null) ? Sentence.of("card.from" + digits, brand, last4, from)
				: Sentence.of("card" + digits, brand, last4);
	}

}
