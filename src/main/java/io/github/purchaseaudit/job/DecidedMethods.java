package io.github.purchaseaudit.job;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.github.purchaseaudit.household.Ours;
import io.github.purchaseaudit.household.RegisteredMethod;
import io.github.purchaseaudit.order.PaymentMethod;
import io.github.purchaseaudit.rule.Register;

/**
 * The entries of household.yml, with those that it leaves unknown settled by what a
 * person decided about the methods that sources show.
 * <p>
 * A decision about one of an entry's own digits settles the entry: the register says that
 * all of them are one card. Where its digits are decided differently, each keeps its own
 * decision. What shows less than the entry (a brand without digits), or more (digits, and
 * the entry stands for its whole brand), is settled alone, and the entry still waits.
 */
final class DecidedMethods {

	private final List<RegisteredMethod> methods;

	private final Register register;

	private final Map<Ours, List<PaymentMethod>> decided = new EnumMap<>(Ours.class);

	DecidedMethods(List<RegisteredMethod> methods) {
		this.methods = methods;
		this.register = new Register(methods);
	}

	/** Takes these for decided; what the register has settled stays as it is there. */
	DecidedMethods with(List<PaymentMethod> shown, Ours ours) {
		this.decided.put(ours, shown.stream().filter(this.register::isUndecided).toList());
		return this;
	}

	/** The narrow entries come first, as they say more. */
	List<RegisteredMethod> settled() {
		List<RegisteredMethod> settled = new ArrayList<>();
		List<RegisteredMethod> whole = this.methods.stream().map(this::settled).toList();
		this.decided.forEach((ours, all) -> all.stream()
			.filter((shown) -> whole.stream().noneMatch((method) -> method.ours() == ours && isNamed(method, shown)))
			.map((shown) -> narrow(shown, ours))
			.forEach(settled::add));
		for (RegisteredMethod method : whole) {
			without(method, settled).ifPresent(settled::add);
		}
		return settled;
	}

	private RegisteredMethod settled(RegisteredMethod method) {
		if (method.ours() != Ours.UNKNOWN) {
			return method;
		}
		boolean yes = isNamed(method, Ours.YES);
		boolean no = isNamed(method, Ours.NO);
		return (yes == no) ? method : as(method, yes ? Ours.YES : Ours.NO);
	}

	private boolean isNamed(RegisteredMethod method, Ours ours) {
		return this.decided.getOrDefault(ours, List.of()).stream().anyMatch((shown) -> isNamed(method, shown));
	}

	/** Whether what is shown is this entry, no more and no less. */
	private boolean isNamed(RegisteredMethod method, PaymentMethod shown) {
		List<String> digits = Register.digits(method);
		if (shown.last4() == null) {
			return shown.isBrand(method.brand()) && digits.isEmpty();
		}
		return digits.contains(shown.last4()) && (shown.isBrand(method.brand())
				|| (shown.isUnnamedCard() && this.register.entries(shown).size() == 1));
	}

	/** What is shown and nothing else, with what the register says about its entry. */
	private RegisteredMethod narrow(PaymentMethod shown, Ours ours) {
		List<RegisteredMethod> entries = this.register.entries(shown);
		RegisteredMethod entry = (entries.size() == 1) ? entries.get(0) : null;
		boolean today = shown.last4() != null && !shown.applePay();
		return new RegisteredMethod((entry != null) ? entry.name() : shown.toString(), shown.brand(),
				today ? shown.last4() : null, List.of(), today ? List.of() : List.of(digits(shown)),
				(entry != null) ? entry.member() : null, (entry != null) ? entry.validFrom() : null,
				(entry != null) ? entry.closedOn() : null, ours, entries.isEmpty() ? 0 : entries.get(0).line());
	}

	private static String digits(PaymentMethod shown) {
		return (shown.last4() != null) ? shown.last4() : Register.NOT_SHOWN;
	}

	/** An entry without the digits that are settled apart; nothing when none are left. */
	private static Optional<RegisteredMethod> without(RegisteredMethod method, List<RegisteredMethod> apart) {
		List<String> taken = apart.stream()
			.filter((other) -> other.line() == method.line())
			.flatMap((other) -> Register.digits(other).stream())
			.toList();
		List<String> digits = Register.digits(method);
		if (digits.isEmpty() || digits.stream().noneMatch(taken::contains)) {
			return Optional.of(method);
		}
		if (taken.containsAll(digits)) {
			return Optional.empty();
		}
		List<String> earlier = method.earlierLast4().stream().filter((one) -> !taken.contains(one)).toList();
		List<String> applePay = method.applePayLast4().stream().filter((one) -> !taken.contains(one)).toList();
		String last4 = (method.last4() != null && !taken.contains(method.last4())) ? method.last4() : null;
		return Optional.of(new RegisteredMethod(method.name(), method.brand(), last4, earlier, applePay,
				method.member(), method.validFrom(), method.closedOn(), method.ours(), method.line()));
	}

	private static RegisteredMethod as(RegisteredMethod method, Ours ours) {
		return new RegisteredMethod(method.name(), method.brand(), method.last4(), method.earlierLast4(),
				method.applePayLast4(), method.member(), method.validFrom(), method.closedOn(), ours, method.line());
	}

}
