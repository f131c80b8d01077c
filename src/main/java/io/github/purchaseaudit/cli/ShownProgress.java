package io.github.purchaseaudit.cli;

import io.github.purchaseaudit.job.Progress;
import io.github.purchaseaudit.report.Texts;

/** Chooses how progress is shown: to a person watching, or to a pipe. */
final class ShownProgress {

	private ShownProgress() {
	}

	static Progress on(Console console, Texts texts) {
		return console.terminal() ? new TerminalProgress(console, texts) : new PlainProgress(console, texts);
	}

}
