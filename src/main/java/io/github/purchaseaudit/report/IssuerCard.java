package io.github.purchaseaudit.report;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import io.github.purchaseaudit.order.PaymentMethod;

/**
 * A card as an issuer is told about it, found in the workbook by its name in the register
 * or as the report shows it.
 *
 * @param name in the register, else as the report shows it
 * @param shown how the report shows its payments
 */
record IssuerCard(String name, Set<String> shown) {

	/** The cards among the payment methods, in their order; never the balance. */
	static List<IssuerCard> among(List<ReviewedMethod> methods) {
		Map<String, IssuerCard> cards = new LinkedHashMap<>();
		for (ReviewedMethod method : methods) {
			if (!method.isStoreCredit()) {
				String name = Objects.requireNonNullElse(method.registered(), method.shown());
				cards.computeIfAbsent(name, (one) -> new IssuerCard(one, new HashSet<>())).shown
					.add(ReviewedMethod.folded(method.shown()));
			}
		}
		return List.copyOf(cards.values());
	}

	/** The card that a person means by this name. */
	static Optional<IssuerCard> named(String name, List<IssuerCard> cards) {
		String folded = ReviewedMethod.folded(name);
		return cards.stream()
			.filter((card) -> ReviewedMethod.folded(card.name).equals(folded) || card.shown.contains(folded))
			.findFirst();
	}

	/** Whether the card paid the order, or a part of it. */
	boolean paid(ReportedOrder reported) {
		return reported.order().payments().stream().anyMatch(this::is);
	}

	boolean is(PaymentMethod method) {
		return this.shown.contains(ReviewedMethod.folded(method.toString()));
	}

	/** Whether the card is among those that a cell of the workbook shows. */
	boolean paid(String payments) {
		return Stream.of(payments.split(" \\+ "))
			.anyMatch((method) -> this.shown.contains(ReviewedMethod.folded(method)));
	}

}
