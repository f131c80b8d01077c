package io.github.purchaseaudit.cli;

import io.github.purchaseaudit.job.Progress;
import io.github.purchaseaudit.report.Texts;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A line for each step that counts while a person watches. */
final class TerminalProgress implements Progress {

	private static final int REFRESH_MILLIS = 200;

	private final Console console;

	private final Texts texts;

	private @Nullable ProgressBar bar;

	TerminalProgress(Console console, Texts texts) {
		this.console = console;
		this.texts = texts;
	}

	@Override
	public void begin(String step) {
		this.bar = new ProgressBarBuilder().setTaskName(this.texts.text("progress." + step))
			.setInitialMax(-1)
			.setStyle(ProgressBarStyle.ASCII)
			.setUpdateIntervalMillis(REFRESH_MILLIS)
			.hideEta()
			.build();
	}

	@Override
	public void advance(long amount) {
		if (this.bar != null) {
			this.bar.stepBy(amount);
		}
	}

	@Override
	public void end(String step) {
		if (this.bar != null) {
			// A step that counted nothing is one that is done, not one of unknown length.
			this.bar.stepTo(Math.max(1, this.bar.getCurrent()));
			this.bar.maxHint(this.bar.getCurrent());
			this.bar.close();
			this.bar = null;
		}
	}

	/** On a line of its own below what the bar has drawn. */
	@Override
	public void stopped() {
		this.console.complain("\n" + this.texts.text("summary.stopped"));
	}

}
