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

	private static final long PATIENCE_SECONDS = 3;

	private final CountDownLatch ended = new CountDownLatch(1);

	private volatile boolean asked;

	private volatile boolean finished;

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

	/**
	 * Called by the shutdown hook; waits until the ledger is closed.
	 * @return whether the audit was left unfinished
	 */
	boolean stop() {
		this.asked = true;
		StepExecution step = this.current;
		if (step != null) {
			step.setTerminateOnly();
		}
		try {
			return !this.ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS) || !this.finished;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return true;
		}
	}

	/** The ledger is closed; the process may end. */
	void ended(boolean finished) {
		this.finished = finished;
		this.ended.countDown();
	}

}
