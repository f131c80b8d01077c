package io.github.purchaseaudit.cli;

import io.github.purchaseaudit.job.Progress;
import io.github.purchaseaudit.report.Texts;

/** One plain line for each step that is done, for pipes and log files. */
final class PlainProgress implements Progress {

	private final Console console;

	private final Texts texts;

	private long amount;

	PlainProgress(Console console, Texts texts) {
		this.console = console;
		this.texts = texts;
	}

	@Override
	public void begin(String step) {
		this.amount = 0;
	}

	@Override
	public void advance(long amount) {
		this.amount += amount;
	}

	@Override
	public void end(String step) {
		this.console.complain(this.texts.text("progress." + step) + ((this.amount > 0) ? " " + this.amount : ""));
	}

	@Override
	public void stopped() {
		this.console.complain(this.texts.text("summary.stopped"));
	}

}
