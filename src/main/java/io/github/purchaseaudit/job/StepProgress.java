package io.github.purchaseaudit.job;

import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.ChunkListener;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.Chunk;
import org.jspecify.annotations.Nullable;

/** Tells the person watching which step runs and how far it is. */
final class StepProgress implements StepExecutionListener {

	private final Progress progress;

	StepProgress(Progress progress) {
		this.progress = progress;
	}

	@Override
	public void beforeStep(StepExecution step) {
		this.progress.begin(step.getStepName());
	}

	@Override
	public @Nullable ExitStatus afterStep(StepExecution step) {
		this.progress.end(step.getStepName());
		return null;
	}

	/** Counts the items of written chunks. */
	<I, O> ChunkListener<I, O> counting() {
		return new ChunkListener<>() {
			@Override
			public void afterChunk(Chunk<O> chunk) {
				StepProgress.this.progress.advance(chunk.size());
			}
		};
	}

}
