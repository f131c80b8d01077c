package io.github.purchaseaudit.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.github.purchaseaudit.household.Ours;
import io.github.purchaseaudit.household.RegisteredMethod;
import io.github.purchaseaudit.order.Brand;
import io.github.purchaseaudit.order.PaymentMethod;

/**
 * Compares payment methods with the register. A registered method matches when it has the
 * same brand and, where both sides have digits, one of its digits: today's, those it had
 * before it was replaced, or its numbers in Apple Pay. A list that shows a card's digits
 * and not its brand is compared by the digits alone.
 */
public record Register(List<RegisteredMethod> methods) {

	/** The digits of an entry that stands only for what is shown without digits. */
	public static final String NOT_SHOWN = "";

	/**
	 * What the register says about a payment method.
	 *
	 * @param methods the matching entries of the household; without digits on one side
	 * several can match
	 */
	record Match(PaymentMethod shown, Standing standing, List<RegisteredMethod> methods) {
	}

	Match match(PaymentMethod shown) {
		List<RegisteredMethod> ours = matching(shown, Ours.YES);
		if (!ours.isEmpty() && (hasExact(ours, shown) || !hasOtherExact(shown))) {
			return new Match(shown, Standing.OURS, ours);
		}
		List<RegisteredMethod> unknown = matching(shown, Ours.UNKNOWN);
		if (!unknown.isEmpty() && (hasExact(unknown, shown) || !hasExact(matching(shown, Ours.NO), shown))) {
			return new Match(shown, Standing.UNDECIDED, List.of());
		}
		boolean unconfirmed = isApplePay(shown) && matching(shown, Ours.NO).isEmpty();
		return new Match(shown, unconfirmed ? unconfirmed(shown) : Standing.FOREIGN, List.of());
	}

	/**
	 * The entries that decide how a payment method stands: those of the household, else
	 * those that nobody has decided about, else those of others; none when the register
	 * does not have it.
	 */
	public List<RegisteredMethod> entries(PaymentMethod shown) {
		Match match = match(shown);
		return switch (match.standing()) {
			case OURS -> match.methods();
			case UNDECIDED -> matching(shown, Ours.UNKNOWN);
			case FOREIGN, UNCLEAR -> matching(shown, Ours.NO);
		};
	}

	/**
	 * The method with its brand as the register spells it, where it has that brand. In
	 * lists of their own people also write what the register calls a card.
	 */
	public PaymentMethod spelled(PaymentMethod shown) {
		return this.methods.stream()
			.filter((method) -> shown.isBrand(method.brand()))
			.findFirst()
			.or(() -> this.methods.stream().filter((method) -> isName(method, shown.brand())).findFirst())
			.map((method) -> shown.spelled(method.brand()))
			.orElse(shown);
	}

	/**
	 * The same of what people type: they also write who issued the card. With its digits
	 * that is the one card of the register that has them.
	 */
	PaymentMethod typed(PaymentMethod shown) {
		PaymentMethod spelled = spelled(shown);
		String last4 = spelled.last4();
		if (last4 == null || spelled.isUnnamedCard() || Brand.isKnown(spelled.brand())) {
			return spelled;
		}
		List<RegisteredMethod> cards = this.methods.stream()
			.filter((method) -> Brand.isCard(method.brand()) && digits(method).contains(last4))
			.toList();
		return (cards.size() == 1) ? spelled.spelled(cards.get(0).brand()) : spelled;
	}

	private static boolean isName(RegisteredMethod method, String text) {
		return !Brand.isKnown(text) && Brand.isSame(method.name(), text);
	}

	/** Whether nobody has decided yet whose a payment method is. */
	public boolean isUndecided(PaymentMethod shown) {
		return match(shown).standing() == Standing.UNDECIDED;
	}

	/** A device account number differs from the card's: the brand alone can be known. */
	private Standing unconfirmed(PaymentMethod shown) {
		Set<Ours> brands = Set.copyOf(
				this.methods.stream().filter((method) -> hasBrand(method, shown)).map(RegisteredMethod::ours).toList());
		if (brands.contains(Ours.YES)) {
			return Standing.UNCLEAR;
		}
		return brands.contains(Ours.UNKNOWN) ? Standing.UNDECIDED : Standing.FOREIGN;
	}

	private List<RegisteredMethod> matching(PaymentMethod shown, Ours ours) {
		return this.methods.stream().filter((method) -> method.ours() == ours && matches(method, shown)).toList();
	}

	private static boolean matches(RegisteredMethod method, PaymentMethod shown) {
		List<String> digits = digits(method);
		if (shown.isUnnamedCard() && shown.last4() == null) {
			return Brand.isCard(method.brand()) || method.brand().equals(Brand.APPLE_CARD)
					|| (shown.isBrand(method.brand()) && digits.contains(NOT_SHOWN));
		}
		if (shown.isUnnamedCard() && !digits.isEmpty()) {
			return digits.contains(shown.last4());
		}
		if (!shown.isBrand(method.brand())) {
			return false;
		}
		return shown.last4() == null || digits.isEmpty() || digits.contains(shown.last4());
	}

	private static boolean hasBrand(RegisteredMethod method, PaymentMethod shown) {
		return shown.isBrand(method.brand()) || PaymentEvidence.isWallet(shown);
	}

	private static boolean isApplePay(PaymentMethod shown) {
		return shown.applePay() || PaymentEvidence.isWallet(shown);
	}

	private static boolean hasExact(List<RegisteredMethod> methods, PaymentMethod shown) {
		String digits = (shown.last4() != null) ? shown.last4() : NOT_SHOWN;
		return methods.stream().anyMatch((method) -> digits(method).contains(digits));
	}

	/** Whether an entry that is not (yet) ours has exactly these digits. */
	private boolean hasOtherExact(PaymentMethod shown) {
		return hasExact(this.methods.stream()
			.filter((method) -> method.ours() != Ours.YES && shown.isBrand(method.brand()))
			.toList(), shown);
	}

	/** Whether one card of the register had both digits, one after the other. */
	boolean isOneCard(String brand, Set<String> some, Set<String> others) {
		return this.methods.stream()
			.filter((method) -> Brand.isSame(method.brand(), brand))
			.map(Register::digits)
			.anyMatch(
					(digits) -> digits.stream().anyMatch(some::contains) && digits.stream().anyMatch(others::contains));
	}

	/** All digits by which sources may show it: today's, earlier ones, in Apple Pay. */
	public static List<String> digits(RegisteredMethod method) {
		List<String> digits = new ArrayList<>(method.earlierLast4());
		digits.addAll(method.applePayLast4());
		if (method.last4() != null) {
			digits.add(method.last4());
		}
		return digits;
	}

}
