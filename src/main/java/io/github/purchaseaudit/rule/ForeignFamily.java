package io.github.purchaseaudit.rule;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import io.github.purchaseaudit.order.HistoryLine.Flag;
import io.github.purchaseaudit.order.PaymentMethod;
import io.github.purchaseaudit.order.Sentence;

/**
 * FOREIGN_FAMILY: an account of the household bought, and a family that is not ours seems
 * to have paid. The owner may have been put into a stranger's Family Sharing.
 * <p>
 * Either the order is marked iCloud Family Purchase, and some payment method matches no
 * registered one, or none is named at all. An Apple Pay number that the register does not
 * list matches none either. Or a receipt is billed to a name that is none of
 * {@code billing-names}; width, case, accents and the order of the words do not matter,
 * and a name in another script (Taro Yamada for 山田 太郎) cannot be compared.
 * <p>
 * Example: five game items on the owner's own account, marked as family purchase, Visa
 * 9999; the register holds a JCB.
 */
final class ForeignFamily implements Rule {

	@Override
	public Optional<Finding> examine(Case order) {
		Buyer buyer = order.buyer();
		if (!order.isCharged() || buyer == null || !buyer.isOurs()) {
			return Optional.empty();
		}
		return payer(order, buyer).or(() -> name(order, buyer))
			.map((why) -> Finding.of(FindingCode.FOREIGN_FAMILY, order.key(), why));
	}

	private static Optional<Sentence> payer(Case order, Buyer buyer) {
		if (!order.has(Flag.FAMILY_PURCHASE)) {
			return Optional.empty();
		}
		if (order.payments().shown().isEmpty()) {
			return Optional.of(Sentence.of("why.FOREIGN_FAMILY.none", buyer.name()));
		}
		return paidBy(order, Standing.FOREIGN, "why.FOREIGN_FAMILY", buyer)
			.or(() -> paidBy(order, Standing.UNCLEAR, "why.FOREIGN_FAMILY.unconfirmed", buyer));
	}

	private static Optional<Sentence> paidBy(Case order, Standing standing, String why, Buyer buyer) {
		List<PaymentMethod> methods = order.matches()
			.stream()
			.filter((match) -> match.standing() == standing)
			.map(Register.Match::shown)
			.toList();
		return methods.isEmpty() ? Optional.empty()
				: Optional.of(Sentence.of(why, buyer.name(), Wording.list(methods)));
	}

	private static Optional<Sentence> name(Case order, Buyer buyer) {
		List<PersonName> ours = order.ours().billingNames();
		if (ours.isEmpty()) {
			return Optional.empty();
		}
		return order.receipts()
			.stream()
			.map(GenuineReceipt::billedTo)
			.filter(Objects::nonNull)
			.filter((billedTo) -> isForeign(PersonName.of(billedTo), ours))
			.findFirst()
			.map((billedTo) -> Sentence.of("why.FOREIGN_FAMILY.name", buyer.name(), billedTo));
	}

	private static boolean isForeign(PersonName name, List<PersonName> ours) {
		return ours.stream().anyMatch(name::sharesScriptWith) && ours.stream().noneMatch(name::isSameAs);
	}

}
