package io.github.purchaseaudit.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import io.github.purchaseaudit.ledger.DecisionRecords;
import io.github.purchaseaudit.ledger.DecisionRecords.StoredDecision;
import io.github.purchaseaudit.ledger.DecisionRecords.WrittenDecision;
import io.github.purchaseaudit.ledger.Ledger;
import io.github.purchaseaudit.order.Sentence;
import io.github.purchaseaudit.report.Texts;
import io.github.purchaseaudit.report.review.Decided;
import io.github.purchaseaudit.report.review.Decisions;
import io.github.purchaseaudit.report.review.OtherWords;
import io.github.purchaseaudit.report.review.ReviewedWorkbook;
import io.github.purchaseaudit.report.review.ReviewedWorkbooks;
import io.github.purchaseaudit.report.review.WrittenRows;
import io.github.purchaseaudit.rule.FindingCode;

import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Reads what a person decided in the earlier workbooks of the reports folder. */
final class ReadDecisions implements Tasklet {

	private final AuditRequest request;

	private final Ledger ledger;

	ReadDecisions(AuditRequest request, Ledger ledger) {
		this.request = request;
		this.ledger = ledger;
	}

	@Override
	public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws Exception {
		List<ReviewedWorkbook> workbooks = ReviewedWorkbooks.read(this.request.reports(), this::written);
		StoredRemarks.store(remarks(workbooks), contribution.getStepExecution().getJobExecution());
		Texts texts = Texts.of(this.request.language(), this.request.household().zone());
		List<StoredDecision> decisions = Decisions.merge(workbooks, texts)
			.all()
			.stream()
			.map(ReadDecisions::stored)
			.toList();
		new DecisionRecords(this.ledger.dataSource()).replace(decisions);
		contribution.incrementWriteCount(decisions.size());
		return RepeatStatus.FINISHED;
	}

	private List<Sentence> remarks(List<ReviewedWorkbook> workbooks) throws IOException {
		List<Sentence> remarks = new ArrayList<>();
		if (this.ledger.isRebuilt()) {
			remarks.add(Sentence.of("remark.rebuilt"));
		}
		if (this.ledger.isBegun() && ReviewedWorkbooks.latest(this.request.reports()).isPresent()) {
			remarks.add(Sentence.of("remark.forgotten"));
		}
		workbooks.stream().map(ReviewedWorkbook::problem).filter(Objects::nonNull).forEach(remarks::add);
		remarks.addAll(OtherWords.of(workbooks));
		return remarks;
	}

	private WrittenRows written(String workbook) {
		List<WrittenDecision> written = new DecisionRecords(this.ledger.dataSource()).written(workbook);
		return written.isEmpty() ? WrittenRows.UNKNOWN
				: new WrittenRows(
						written.stream().collect(Collectors.toMap(WrittenDecision::subject, WrittenDecision::decided)),
						written.get(0).known());
	}

	private static StoredDecision stored(Decided decided) {
		String codes = (decided.codes() != null)
				? decided.codes().stream().map(FindingCode::name).sorted().collect(Collectors.joining(" ")) : null;
		return new StoredDecision(decided.subject(), (decided.choice() != null) ? decided.choice().name() : null,
				decided.comment(), codes, (decided.facts() != null) ? decided.facts().encode() : null,
				decided.workbook(), decided.modified());
	}

}
