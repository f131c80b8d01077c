package io.github.purchaseaudit.job;

import io.github.purchaseaudit.ledger.Ledger;

import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Reads what a person decided in the earlier workbooks. */
final class ReadDecisions implements Tasklet {

	ReadDecisions(AuditRequest request, Ledger ledger) {
	}

	@Override
	public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
		return RepeatStatus.FINISHED;
	}

}
