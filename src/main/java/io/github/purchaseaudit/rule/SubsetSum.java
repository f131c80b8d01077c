package io.github.purchaseaudit.rule;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds things that add up to a sum exactly. The search is bounded, and for the same
 * things, in the same order, its answer is the same.
 */
final class SubsetSum<T> {

	/** Beyond this many the search would find chance sums only. */
	private static final int MOST_THINGS = 40;

	private static final int MOST_STEPS = 100_000;

	/** Then nothing is sought, and nothing sorted or added up for it. */
	private final boolean tooMany;

	private final List<T> things;

	private final Function<T, BigDecimal> amount;

	private final List<BigDecimal> rest = new ArrayList<>();

	private final Deque<T> chosen = new ArrayDeque<>();

	private int steps;

	private boolean cut;

	SubsetSum(List<T> things, Function<T, BigDecimal> amount) {
		this.tooMany = things.size() > MOST_THINGS;
		this.things = this.tooMany ? List.of()
				: things.stream().sorted(Comparator.comparing(amount).reversed()).toList();
		this.amount = amount;
		BigDecimal sum = BigDecimal.ZERO;
		for (int i = this.things.size() - 1; i >= 0; i--) {
			sum = sum.add(amount.apply(this.things.get(i)));
			this.rest.add(0, sum);
		}
		this.rest.add(BigDecimal.ZERO);
	}

	Optional<List<T>> find(BigDecimal sum) {
		return find(sum, 1).stream().findFirst();
	}

	/** The first so many of all the ways to reach the sum. */
	List<List<T>> find(BigDecimal sum, int most) {
		List<List<T>> found = new ArrayList<>();
		if (!this.tooMany) {
			search(0, sum, found, most);
		}
		return found;
	}

	/** Whether the search gave up before it had tried everything. */
	boolean isCut() {
		return this.tooMany || this.cut;
	}

	private void search(int from, BigDecimal missing, List<List<T>> found, int most) {
		if (missing.signum() == 0) {
			found.add(List.copyOf(this.chosen));
			return;
		}
		for (int i = from; i < this.things.size() && this.rest.get(i).compareTo(missing) >= 0; i++) {
			T thing = this.things.get(i);
			if (found.size() == most || this.cut || ++this.steps > MOST_STEPS) {
				this.cut |= this.steps > MOST_STEPS;
				return;
			}
			if (this.amount.apply(thing).compareTo(missing) <= 0) {
				this.chosen.addLast(thing);
				search(i + 1, missing.subtract(this.amount.apply(thing)), found, most);
				this.chosen.removeLast();
			}
		}
	}

}
