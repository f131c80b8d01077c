package io.github.purchaseaudit.job;

import java.util.List;
import java.util.stream.Collectors;

import io.github.purchaseaudit.order.Sentence;

import org.springframework.batch.core.job.JobExecution;

/**
 * What the first step has to tell at the end. It lies in the job's context, where an
 * audit that is resumed behind that step still finds it.
 */
final class StoredRemarks {

	private static final String KEY = "remarks";

	private StoredRemarks() {
	}

	static void store(List<Sentence> remarks, JobExecution execution) {
		execution.getExecutionContext()
			.putString(KEY, remarks.stream().map(Sentence::encode).collect(Collectors.joining("\n")));
	}

	static List<Sentence> of(JobExecution execution) {
		return execution.getExecutionContext().getString(KEY, "").lines().map(Sentence::decode).toList();
	}

}
