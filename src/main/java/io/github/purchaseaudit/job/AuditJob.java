package io.github.purchaseaudit.job;

import io.github.purchaseaudit.ledger.Ledger;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;

/** The audit's steps, in the order they run. */
final class AuditJob {

	private AuditJob() {
	}

	static Job of(Batch batch, AuditRequest request, Ledger ledger, CurrentRun run, Found found, Stopping stopping,
			StepProgress progress) {
		ReadingFormats formats = ReadingFormats.of(request.household());
		StepFactory steps = new StepFactory(batch, ledger, request.household().zone(), stopping, progress);
		return new JobBuilder("audit", batch.repository())
			.start(steps.tasklet("readDecisions", new ReadDecisions(request, ledger)))
			.next(steps.tasklet("takeInventory", new TakeInventory(request, ledger, formats)))
			.next(steps.reading("readHistory", formats.history(), formats.all()))
			.next(steps.reading("readMail", formats.mail(), formats.all()))
			.next(steps.reading("readStatements", formats.statements(), formats.all()))
			.next(steps.examining("examineOrders", new OrderExaminer(request, ledger, run)))
			.next(steps.tasklet("compareOrders", new CompareOrders(request, ledger, run)))
			.next(steps.tasklet("writeReport", new WriteReport(request, ledger, run, found)))
			.build();
	}

}
