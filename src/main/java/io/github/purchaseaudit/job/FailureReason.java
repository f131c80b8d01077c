package io.github.purchaseaudit.job;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

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
		if (cause instanceof AccessDeniedException denied && denied.getFile() != null
				&& this.request.isInReports(Path.of(denied.getFile()))) {
			return Sentence.of("failure.reports", this.request.reports().toString(),
					Sentence.of("failure.reports.denied"));
		}
		String step = execution.getStepExecutions()
			.stream()
			.reduce((earlier, later) -> later)
			.map(StepExecution::getStepName)
			.orElse("readDecisions");
		return Sentence.of("failure.step", Sentence.of("progress." + step), (cause != null) ? told(cause) : "?",
				LogFile.place(this.request.reports()).toString());
	}

	/**
	 * What the system says of a disk or file speaks for itself, where it is more than the
	 * file's name.
	 */
	private static String told(Throwable cause) {
		String message = cause.getMessage();
		if (message != null && isPlain(cause)) {
			return message;
		}
		return cause.getClass().getSimpleName() + ": " + message;
	}

	private static boolean isPlain(Throwable cause) {
		return (cause instanceof FileSystemException file) ? file.getReason() != null : cause instanceof IOException;
	}

}
