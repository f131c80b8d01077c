package io.github.purchaseaudit.job;

import javax.sql.DataSource;

import io.github.purchaseaudit.ledger.Ledger;

import org.springframework.batch.core.configuration.annotation.EnableBatchProcessing;
import org.springframework.batch.core.configuration.annotation.EnableJdbcJobRepository;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** The audit's steps, in the order they run. */
@Configuration(proxyBeanMethods = false)
@EnableBatchProcessing
@EnableJdbcJobRepository
class AuditJob {

	@Bean
	Job audit(JobRepository repository, Step readDecisions, Step takeInventory, Step readHistory, Step readMail,
			Step readStatements, Step examineOrders, Step compareOrders, Step writeReport) {
		return new JobBuilder("audit", repository).start(readDecisions)
			.next(takeInventory)
			.next(readHistory)
			.next(readMail)
			.next(readStatements)
			.next(examineOrders)
			.next(compareOrders)
			.next(writeReport)
			.build();
	}

	@Bean
	Step readDecisions(StepFactory steps, AuditRequest request, Ledger ledger, Found found) {
		return steps.tasklet("readDecisions", new ReadDecisions(request, ledger, found));
	}

	@Bean
	Step takeInventory(StepFactory steps, AuditRequest request, Ledger ledger, ReadingFormats formats) {
		return steps.tasklet("takeInventory", new TakeInventory(request, ledger, formats));
	}

	@Bean
	Step readHistory(StepFactory steps, ReadingFormats formats) {
		return steps.reading("readHistory", formats.history());
	}

	@Bean
	Step readMail(StepFactory steps, ReadingFormats formats) {
		return steps.reading("readMail", formats.mail());
	}

	@Bean
	Step readStatements(StepFactory steps, ReadingFormats formats) {
		return steps.reading("readStatements", formats.statements());
	}

	@Bean
	Step examineOrders(StepFactory steps, AuditRequest request, Ledger ledger, CurrentRun run) {
		return steps.examining("examineOrders", new OrderExaminer(request, ledger, run));
	}

	@Bean
	Step compareOrders(StepFactory steps, AuditRequest request, Ledger ledger, CurrentRun run) {
		return steps.tasklet("compareOrders", new CompareOrders(request, ledger, run));
	}

	@Bean
	Step writeReport(StepFactory steps, AuditRequest request, Ledger ledger, CurrentRun run, Found found) {
		return steps.tasklet("writeReport", new WriteReport(request, ledger, run, found));
	}

	@Bean
	DataSource dataSource(Ledger ledger) {
		return ledger.dataSource();
	}

	@Bean
	PlatformTransactionManager transactionManager(DataSource source) {
		return new JdbcTransactionManager(source);
	}

	@Bean
	ReadingFormats readingFormats(AuditRequest request) {
		return ReadingFormats.of(request.household());
	}

	@Bean
	StepFactory stepFactory(JobRepository repository, PlatformTransactionManager transactions, Ledger ledger,
			AuditRequest request, Stopping stopping, StepProgress progress) {
		return new StepFactory(repository, transactions, ledger, request.household().zone(), stopping, progress);
	}

}
