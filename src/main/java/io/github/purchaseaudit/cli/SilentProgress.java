package io.github.purchaseaudit.cli;

import io.github.purchaseaudit.job.Progress;

/** Says nothing, for {@code --quiet}. */
final class SilentProgress implements Progress {

	@Override
	public void begin(String step) {
	}

	@Override
	public void advance(long amount) {
	}

	@Override
	public void end(String step) {
	}

}
