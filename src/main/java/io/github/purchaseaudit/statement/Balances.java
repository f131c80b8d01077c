package io.github.purchaseaudit.statement;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * Whether what is left rises or falls with the sums above zero, told by lines that follow
 * each other, the oldest or the newest first.
 */
final class Balances {

	private @Nullable BigDecimal sum;

	private @Nullable BigDecimal left;

	private int rising;

	private int falling;

	/** Takes the next line; null where it has no sum, or shows nothing left. */
	void add(@Nullable BigDecimal nextSum, @Nullable BigDecimal nextLeft) {
		BigDecimal before = this.left;
		if (before != null && nextLeft != null) {
			BigDecimal step = nextLeft.subtract(before);
			boolean rises = isStep(step, nextSum) || isStep(step.negate(), this.sum);
			boolean falls = isStep(step.negate(), nextSum) || isStep(step, this.sum);
			this.rising += (rises && !falls) ? 1 : 0;
			this.falling += (falls && !rises) ? 1 : 0;
		}
		this.sum = nextSum;
		this.left = nextLeft;
	}

	private static boolean isStep(BigDecimal step, @Nullable BigDecimal sum) {
		return sum != null && sum.signum() != 0 && step.compareTo(sum) == 0;
	}

	boolean rise() {
		return this.rising > this.falling;
	}

	boolean fall() {
		return this.falling > this.rising;
	}

}
