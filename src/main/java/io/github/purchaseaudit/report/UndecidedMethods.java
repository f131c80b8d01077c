package io.github.purchaseaudit.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import io.github.purchaseaudit.order.Money;
import io.github.purchaseaudit.order.PurchaseTime;
import org.jspecify.annotations.Nullable;

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

	/**
	 * A line for each, the largest sum first: orders, sum, first and last seen, an
	 * example.
	 */
	List<String> hints(List<MethodSpending> methods) {
		List<MethodSpending> undecided = methods.stream()
			.filter(UndecidedMethods::isUndecided)
			.sorted(Comparator.comparing(MethodSpending::total).reversed())
			.toList();
		List<String> hints = new ArrayList<>(undecided.stream().limit(MOST).map(this::hint).toList());
		if (undecided.size() > MOST) {
			hints.add(this.texts.text("methods.decide-first.more", undecided.size() - MOST));
		}
		return hints;
	}

	private String hint(MethodSpending method) {
		return this.texts.text("methods.decide-first", method.shown(), method.orders(),
				new Money(method.total(), method.currency()), day(method.firstSeen()), day(method.lastSeen()),
				(method.example() != null) ? method.example() : this.texts.text("methods.no-example"));
	}

	private Object day(@Nullable PurchaseTime seen) {
		return (seen != null) ? seen.dayIn(this.texts.zone()) : this.texts.text("methods.never");
	}

}
