package io.github.purchaseaudit.job;

import io.github.purchaseaudit.order.Sentence;
import org.jspecify.annotations.Nullable;

import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.step.StepExecution;

/** One line that says why an audit failed; the whole cause is in the log. */
final class FailureReason {

	private final AuditRequest request;

	FailureReason(AuditRequest request) {
		this.request = request;
	}

	Sentence of(JobExecution execution, @Nullable Throwable failure) {
		Throwable cause = failure;
		while (cause != null && !(cause instanceof AuditFailedException) && cause.getCause() != null) {
			cause = cause.getCause();
		}
		if (cause instanceof AuditFailedException known) {
			return known.reason();
		}
		String step = execution.getStepExecutions()
			.stream()
			.reduce((earlier, later) -> later)
			.map(StepExecution::getStepName)
			.orElse("readDecisions");
		String message = (cause != null) ? cause.getClass().getSimpleName() + ": " + cause.getMessage() : "?";
		return Sentence.of("failure.step", Sentence.of("progress." + step), message,
				LogFile.place(this.request.reports()).toString());
	}

}
