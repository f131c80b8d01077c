package io.github.purchaseaudit.job;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

import io.github.purchaseaudit.ledger.Ledger;
import io.github.purchaseaudit.ledger.LedgerInUseException;
import io.github.purchaseaudit.ledger.Run;
import io.github.purchaseaudit.ledger.Runs;
import io.github.purchaseaudit.order.Sentence;
import org.jspecify.annotations.Nullable;

import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.dao.DataAccessException;

/** Runs one audit from start to end: opens the ledger, resumes or begins, reports. */
public final class Audit {

	private static final Logger LOG = Logger.getLogger(Audit.class.getName());

	private final AuditRequest request;

	private final Progress progress;

	private final Stopping stopping = new Stopping();

	private Audit(AuditRequest request, Progress progress) {
		this.request = request;
		this.progress = progress;
	}

	/**
	 * Runs the audit; a stop of the process ends it after the current chunk, and the
	 * progress hears of it before the process is gone.
	 */
	public static AuditOutcome run(AuditRequest request, Progress progress) {
		Audit audit = new Audit(request, progress);
		Thread hook = new Thread(audit::stop, "stopping");
		Runtime.getRuntime().addShutdownHook(hook);
		boolean finished = false;
		try {
			AuditOutcome outcome = audit.run();
			finished = outcome.status() != AuditOutcome.Status.STOPPED;
			return outcome;
		}
		finally {
			audit.stopping.ended(finished);
			if (!audit.stopping.isAsked()) {
				Runtime.getRuntime().removeShutdownHook(hook);
			}
		}
	}

	private void stop() {
		if (this.stopping.stop()) {
			this.progress.stopped();
		}
	}

	/** Java's own message about a file is often no more than its name. */
	private Sentence reason(IOException ex) {
		for (Path path = Ledger.folder(this.request.reports()); path != null; path = path.getParent()) {
			if (Files.isRegularFile(path)) {
				return Sentence.of("failure.reports.file", path.toString());
			}
		}
		if (ex instanceof AccessDeniedException) {
			return Sentence.of("failure.reports.denied");
		}
		String told = (ex instanceof FileSystemException file) ? file.getReason() : ex.getMessage();
		return (told != null) ? Sentence.of("failure.reports.refused", told) : Sentence.of("failure.reports.unknown");
	}

	private AuditOutcome run() {
		LogFile log = null;
		try (Ledger ledger = Ledger.open(this.request.reports())) {
			log = LogFile.open(this.request.reports());
			return run(ledger);
		}
		catch (LedgerInUseException ex) {
			return AuditOutcome.failed(Sentence.of("failure.in-use", this.request.reports().toString()));
		}
		catch (IOException ex) {
			return AuditOutcome.failed(Sentence.of("failure.reports", this.request.reports().toString(), reason(ex)));
		}
		catch (DataAccessException | NotStartedException ex) {
			LOG.log(Level.SEVERE, "The audit cannot begin", ex);
			return AuditOutcome.failed(new FailureReason(this.request).of(ex));
		}
		finally {
			if (log != null) {
				log.close();
			}
		}
	}

	private AuditOutcome run(Ledger ledger) throws IOException {
		Runs runs = new Runs(ledger.dataSource());
		Run run = runs.begin(Identity.of(this.request), this.request.fresh(), this.request.period().toString(),
				this.request.period().from(), this.request.period().until(), this.request.asOf());
		Found found = new Found();
		Batch batch = Batch.on(ledger);
		Job audit = AuditJob.of(batch, this.request, ledger, new CurrentRun(run), found, this.stopping,
				new StepProgress(this.progress));
		return outcome(launch(batch, audit, run), runs, run, found);
	}

	private static JobExecution launch(Batch batch, Job audit, Run run) {
		JobOperator operator = batch.operator();
		JobRepository repository = batch.repository();
		repository.findRunningJobExecutions(audit.getName()).forEach(operator::recover);
		JobParameters parameters = new JobParametersBuilder().addString("identity", run.identity())
			.addLong("attempt", run.attempt())
			.toJobParameters();
		forgetUnbegun(repository, repository.getJobInstance(audit.getName(), parameters));
		letResume(repository, repository.getLastJobExecution(audit.getName(), parameters));
		try {
			return operator.start(audit, parameters);
		}
		catch (Exception ex) {
			throw new NotStartedException(ex);
		}
	}

	/** The job could not be begun, or its end not be written down. */
	private static final class NotStartedException extends RuntimeException {

		private static final long serialVersionUID = 1;

		NotStartedException(Exception cause) {
			super(cause);
		}

	}

	/**
	 * A process killed between the two records of a start leaves one that can neither be
	 * started nor resumed.
	 */
	private static void forgetUnbegun(JobRepository repository, @Nullable JobInstance instance) {
		if (instance != null && repository.getJobExecutions(instance).isEmpty()) {
			repository.deleteJobInstance(instance);
		}
	}

	/**
	 * A full disk can leave a step whose end could not be written down. Its work and the
	 * record of it lie in one file, so that what is in it fits together, as after a kill.
	 */
	private static void letResume(JobRepository repository, @Nullable JobExecution last) {
		if (last == null) {
			return;
		}
		for (StepExecution step : last.getStepExecutions()) {
			if (isOpen(step.getStatus())) {
				step.setStatus(BatchStatus.FAILED);
				repository.update(step);
			}
		}
		if (isOpen(last.getStatus())) {
			last.setStatus(BatchStatus.FAILED);
			repository.update(last);
		}
	}

	/** The ledger's lock says that nothing runs, whatever is written there. */
	private static boolean isOpen(BatchStatus status) {
		return status == BatchStatus.UNKNOWN || status.isRunning();
	}

	private AuditOutcome outcome(JobExecution execution, Runs runs, Run run, Found found) {
		if (execution.getStatus() == BatchStatus.COMPLETED) {
			return found.outcome(remarks(run, execution));
		}
		runs.end(run, execution.getStatus().name());
		if (execution.getStatus() == BatchStatus.STOPPED) {
			return AuditOutcome.stopped();
		}
		Throwable failure = execution.getAllFailureExceptions().stream().findFirst().orElse(null);
		if (failure instanceof NothingRecognisedException nothing) {
			return AuditOutcome.nothingRecognised(nothing.seen());
		}
		LOG.log(Level.SEVERE, "The audit failed", failure);
		return AuditOutcome.failed(new FailureReason(this.request).of(execution, failure));
	}

	private static List<Sentence> remarks(Run run, JobExecution execution) {
		List<Sentence> remarks = new ArrayList<>();
		if (run.resumed()) {
			remarks.add(Sentence.of("remark.resumed"));
		}
		remarks.addAll(StoredRemarks.of(execution));
		return remarks;
	}

}
