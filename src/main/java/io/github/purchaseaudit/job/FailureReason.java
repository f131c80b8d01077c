package io.github.purchaseaudit.job;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.github.purchaseaudit.order.Sentence;
import org.jspecify.annotations.Nullable;

import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.step.StepExecution;

/** One line that says why an audit failed; the whole cause is in the log. */
final class FailureReason {

	/** With less than this left on a disk, whatever failed failed for want of room. */
	private static final long FULL = 1 << 20;

	private final AuditRequest request;

	private final Room room;

	FailureReason(AuditRequest request) {
		this(request, () -> Files.getFileStore(request.reports()).getUsableSpace());
	}

	FailureReason(AuditRequest request, Room room) {
		this.request = request;
		this.room = room;
	}

	/** Tells the bytes left where the reports go. */
	@FunctionalInterface
	interface Room {

		long left() throws IOException;

	}

	Sentence of(JobExecution execution, @Nullable Throwable failure) {
		Throwable cause = (failure != null) ? root(failure) : null;
		if (cause instanceof AuditFailedException known) {
			return known.reason();
		}
		if (isFull()) {
			return full();
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

	/** Why an audit failed before its first step. */
	Sentence of(RuntimeException failure) {
		return isFull() ? full()
				: Sentence.of("failure.begin", told(root(failure)), LogFile.place(this.request.reports()).toString());
	}

	/** What all else follows from, or what we have a reason for. */
	private static Throwable root(Throwable failure) {
		Throwable cause = failure;
		while (!(cause instanceof AuditFailedException) && cause.getCause() != null) {
			cause = cause.getCause();
		}
		return cause;
	}

	private Sentence full() {
		return Sentence.of("failure.full", this.request.reports().toString());
	}

	private boolean isFull() {
		try {
			return this.room.left() < FULL;
		}
		catch (IOException ex) {
			return false;
		}
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
