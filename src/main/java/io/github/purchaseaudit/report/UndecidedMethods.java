package io.github.purchaseaudit.report;

import java.util.List;

import io.github.purchaseaudit.order.Money;

/**
 * What helps to recognise payment methods of the register that nobody has decided yet;
 * everything else can wait for that.
 */
final class UndecidedMethods {

	private static final int MOST = 5;

	private final Texts texts;

	UndecidedMethods(Texts texts) {
		this.texts = texts;
	}

	static boolean isUndecided(MethodSpending method) {
		return method.status() == MethodSpending.Status.UNDECIDED;
	}

	/** A line for each: orders, sum, first and last seen, an example. */
	List<String> hints(List<MethodSpending> methods) {
		return methods.stream().filter(UndecidedMethods::isUndecided).limit(MOST).map(this::hint).toList();
	}

	private String hint(MethodSpending method) {
		return this.texts.text("methods.decide-first", method.shown(), method.orders(),
				new Money(method.total(), method.currency()),
				(method.firstSeen() != null) ? method.firstSeen() : this.texts.text("methods.never"),
				(method.lastSeen() != null) ? method.lastSeen() : this.texts.text("methods.never"),
				(method.example() != null) ? method.example() : this.texts.text("methods.no-example"));
	}

}
