package io.github.purchaseaudit.rule;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * Whether the charges of one thing come each week: three of them, each a week after the
 * other. One that comes between is no part of the rhythm, and does not end it.
 */
final class WeeklyRhythm {

	private static final Duration AT_LEAST = Duration.ofDays(6);

	private static final Duration AT_MOST = Duration.ofDays(8);

	/** Nobody pays for one thing so often in a week. */
	private static final int MOST = 64;

	/** Charges that another can follow a week later, the oldest first. */
	private final Deque<Beat> beats = new ArrayDeque<>();

	/** Takes in the next charge and hands on the findings that nothing excuses now. */
	void add(Instant start, @Nullable Finding finding, Consumer<Finding> findings) {
		while (!this.beats.isEmpty() && (this.beats.size() >= MOST || isLong(this.beats.getFirst().start, start))) {
			this.beats.removeFirst().handOn(findings);
		}
		Beat before = this.beats.stream().filter((beat) -> beat.isFollowedAt(start)).findFirst().orElse(null);
		boolean rhythm = before != null && before.follows;
		if (before != null) {
			before.followed = true;
			before.finding = rhythm ? null : before.finding;
		}
		this.beats.add(new Beat(start, before != null, rhythm ? null : finding));
	}

	/** Hands on what is left; to be called when no other charge can follow. */
	void finish(Consumer<Finding> findings) {
		this.beats.forEach((beat) -> beat.handOn(findings));
		this.beats.clear();
	}

	private static boolean isLong(Instant from, Instant to) {
		return Duration.between(from, to).compareTo(AT_MOST) > 0;
	}

	/** A charge, and the finding about it until a rhythm excuses it. */
	private static final class Beat {

		private final Instant start;

		private final boolean follows;

		private boolean followed;

		private @Nullable Finding finding;

		private Beat(Instant start, boolean follows, @Nullable Finding finding) {
			this.start = start;
			this.follows = follows;
			this.finding = finding;
		}

		private boolean isFollowedAt(Instant next) {
			Duration gap = Duration.between(this.start, next);
			return !this.followed && gap.compareTo(AT_LEAST) >= 0 && gap.compareTo(AT_MOST) <= 0;
		}

		private void handOn(Consumer<Finding> findings) {
			if (this.finding != null) {
				findings.accept(this.finding);
			}
		}

	}

}
