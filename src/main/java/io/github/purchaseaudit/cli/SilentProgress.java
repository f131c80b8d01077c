package io.github.purchaseaudit.cli;

import io.github.purchaseaudit.job.Progress;
import io.github.purchaseaudit.report.Texts;

/** Says nothing but how to resume, for {@code --quiet}. */
final class SilentProgress implements Progress {

	private final Console console;

	private final Texts texts;

	SilentProgress(Console console, Texts texts) {
		this.console = console;
		this.texts = texts;
	}

	@Override
	public void begin(String step) {
	}

	@Override
	public void advance(long amount) {
	}

	@Override
	public void end(String step) {
	}

	@Override
	public void stopped() {
		this.console.complain(this.texts.text("summary.stopped"));
	}

}
