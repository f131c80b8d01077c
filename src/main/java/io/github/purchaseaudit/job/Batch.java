package io.github.purchaseaudit.job;

import io.github.purchaseaudit.ledger.Ledger;

import org.springframework.batch.core.configuration.support.MapJobRegistry;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.launch.support.JobOperatorFactoryBean;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.JdbcJobRepositoryFactoryBean;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Spring Batch, which keeps its books in the ledger. What {@code @EnableBatchProcessing}
 * would make is made by hand: an application context takes longer to start than all the
 * rest of Batch.
 *
 * @param transactions those of the ledger, for the books and for what the steps write
 */
record Batch(JobRepository repository, JobOperator operator, PlatformTransactionManager transactions) {

	static Batch on(Ledger ledger) {
		try {
			PlatformTransactionManager transactions = new JdbcTransactionManager(ledger.dataSource());
			JobRepository repository = repository(ledger, transactions);
			return new Batch(repository, operator(repository, transactions), transactions);
		}
		catch (Exception ex) {
			throw new IllegalStateException("Spring Batch cannot be set up on the ledger: " + ex.getMessage(), ex);
		}
	}

	private static JobRepository repository(Ledger ledger, PlatformTransactionManager transactions) throws Exception {
		JdbcJobRepositoryFactoryBean factory = new JdbcJobRepositoryFactoryBean();
		factory.setDataSource(ledger.dataSource());
		factory.setTransactionManager(transactions);
		factory.afterPropertiesSet();
		return factory.getObject();
	}

	private static JobOperator operator(JobRepository repository, PlatformTransactionManager transactions)
			throws Exception {
		JobOperatorFactoryBean factory = new JobOperatorFactoryBean();
		factory.setJobRepository(repository);
		factory.setJobRegistry(new MapJobRegistry());
		factory.setTransactionManager(transactions);
		factory.afterPropertiesSet();
		return factory.getObject();
	}

}
