package io.github.purchaseaudit.rule;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.github.purchaseaudit.order.Brand;
import io.github.purchaseaudit.order.PaymentMethod;
import io.github.purchaseaudit.order.Sentence;
import io.github.purchaseaudit.rule.PaymentEvidence.Witness;

/**
 * PAYMENT_MISMATCH: two sources name different payment methods for one order.
 * <p>
 * Different brands, or one brand with digits that no single card of the register explains
 * (a replaced card has both). Balance beside a card is a split. A source that names one
 * of the cards that another names does not contradict it. Apple Pay shows other digits
 * than the card, so they never count. The billing file shows the card of today: it counts
 * only if it was there when the order was made.
 * <p>
 * Example: the export says JCB, the receipt says Visa 9999.
 */
final class PaymentMismatch implements Rule {

	@Override
	public Optional<Finding> examine(Case order) {
		List<Witness> witnesses = order.payments().witnesses();
		if (witnesses.size() < 2) {
			return Optional.empty();
		}
		Set<String> wallet = witnesses.stream()
			.flatMap((witness) -> witness.methods().stream())
			.filter((method) -> method.applePay() && method.last4() != null)
			.map(PaymentMethod::last4)
			.collect(Collectors.toSet());
		for (int i = 0; i < witnesses.size(); i++) {
			for (Witness other : witnesses.subList(i + 1, witnesses.size())) {
				if (contradict(witnesses.get(i), other, wallet, order.ours().register())) {
					return Optional.of(finding(order, witnesses.get(i), other));
				}
			}
		}
		return Optional.empty();
	}

	private static boolean contradict(Witness one, Witness other, Set<String> wallet, Register register) {
		if (agree(one.methods(), other.methods())) {
			return false;
		}
		Set<String> brands = brands(one);
		Set<String> others = brands(other);
		if (brands.isEmpty() || others.isEmpty()) {
			return false;
		}
		if (!brands.containsAll(others) && !others.containsAll(brands)) {
			return true;
		}
		return brands.stream()
			.filter(others::contains)
			.anyMatch((brand) -> differ(brand, digits(one, brand, wallet), digits(other, brand, wallet), register));
	}

	/** The usual case, told at a glance. */
	private static boolean agree(List<PaymentMethod> methods, List<PaymentMethod> others) {
		return methods.size() == 1 && others.size() == 1 && methods.get(0).agreesWith(others.get(0));
	}

	private static boolean differ(String brand, Set<String> digits, Set<String> others, Register register) {
		return !digits.isEmpty() && !others.isEmpty() && digits.stream().noneMatch(others::contains)
				&& !register.isOneCard(brand, digits, others);
	}

	private static Set<String> brands(Witness witness) {
		return witness.methods()
			.stream()
			.filter((method) -> !method.isStoreCredit() && !PaymentEvidence.isWallet(method) && !method.isUnnamedCard())
			.map((method) -> Brand.key(method.brand()))
			.collect(Collectors.toSet());
	}

	private static Set<String> digits(Witness witness, String brand, Set<String> wallet) {
		return witness.methods()
			.stream()
			.filter((method) -> method.isBrand(brand) && !method.applePay())
			.map(PaymentMethod::last4)
			.filter((last4) -> last4 != null && !wallet.contains(last4))
			.collect(Collectors.toSet());
	}

	private static Finding finding(Case order, Witness one, Witness other) {
		Sentence why = Sentence.of("why.PAYMENT_MISMATCH", Sentence.of("witness." + one.source()),
				Wording.list(one.methods()), Sentence.of("witness." + other.source()), Wording.list(other.methods()));
		return Finding.of(FindingCode.PAYMENT_MISMATCH, order.key(), why);
	}

}
