package io.github.purchaseaudit.rule;

import java.util.List;
import java.util.Objects;

import io.github.purchaseaudit.order.Brand;
import io.github.purchaseaudit.order.PaymentMethod;

/**
 * Everything the sources say about who paid one order.
 *
 * @param places how many places for a payment method were read, empty ones included
 * @param witnesses what each source names, one beside the other
 * @param shown all methods together, each once, the most exact form of it
 */
record PaymentEvidence(int places, List<Witness> witnesses, List<PaymentMethod> shown) {

	/**
	 * What one source names.
	 *
	 * @param source key of the source's name
	 */
	record Witness(String source, List<PaymentMethod> methods) {
	}

	PaymentEvidence {
		witnesses = List.copyOf(witnesses);
		shown = mostExact(List.copyOf(shown));
	}

	private static List<PaymentMethod> mostExact(List<PaymentMethod> methods) {
		return methods.stream()
			.distinct()
			.filter((method) -> methods.stream().noneMatch((other) -> isSaidBetter(method, other)))
			.toList();
	}

	private static boolean isSaidBetter(PaymentMethod method, PaymentMethod other) {
		if (isWallet(method)) {
			return !isWallet(other) && !other.isStoreCredit();
		}
		boolean sameDigits = Objects.equals(method.last4(), other.last4());
		if (!method.isBrand(other.brand())) {
			boolean someCard = method.last4() == null && Brand.isCard(other.brand());
			return method.isUnnamedCard() && (someCard || sameDigits);
		}
		boolean sameWallet = method.applePay() == other.applePay();
		return (sameDigits && !sameWallet && other.applePay())
				|| (method.last4() == null && other.last4() != null && (sameWallet || other.applePay()));
	}

	/** Whether the text names Apple Pay and no card. */
	static boolean isWallet(PaymentMethod method) {
		return method.isBrand("Apple Pay");
	}

	/** The methods that are no balance on the account. */
	List<PaymentMethod> cards() {
		return this.shown.stream().filter((method) -> !method.isStoreCredit()).toList();
	}

	boolean hasStoreCredit() {
		return this.shown.stream().anyMatch(PaymentMethod::isStoreCredit);
	}

}
