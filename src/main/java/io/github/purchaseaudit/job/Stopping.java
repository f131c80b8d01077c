package io.github.purchaseaudit.job;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/**
 * Ends the running step after its current chunk when the process is asked to stop, and
 * lets the shutdown wait until the ledger is closed. A stop between two steps is kept for
 * the next one.
 */
final class Stopping implements StepExecutionListener {

	private static final long PATIENCE_SECONDS = 4;

	private final CountDownLatch ended = new CountDownLatch(1);

	private volatile boolean asked;

	private volatile @Nullable StepExecution current;

	@Override
	public void beforeStep(StepExecution step) {
		this.current = step;
		if (this.asked) {
			step.setTerminateOnly();
		}
	}

	boolean isAsked() {
		return this.asked;
	}

	/** Called by the shutdown hook. */
	void stop() {
		this.asked = true;
		StepExecution step = this.current;
		if (step != null) {
			step.setTerminateOnly();
		}
		try {
			if (!this.ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
				this.ended.countDown();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/** The ledger is closed; the process may end. */
	void ended() {
		this.ended.countDown();
	}

}
