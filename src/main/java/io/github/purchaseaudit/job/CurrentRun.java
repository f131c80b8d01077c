package io.github.purchaseaudit.job;

import java.util.function.Supplier;

import io.github.purchaseaudit.ledger.Run;
import org.jspecify.annotations.Nullable;

/** The audit that is running; its baseline is settled when everything is read. */
final class CurrentRun {

	private volatile Run run;

	private @Nullable ExaminationFacts facts;

	CurrentRun(Run run) {
		this.run = run;
	}

	/** The facts that several steps need, gathered by the first of this process. */
	ExaminationFacts facts(Supplier<ExaminationFacts> gathering) {
		ExaminationFacts known = this.facts;
		if (known == null) {
			known = gathering.get();
			this.facts = known;
		}
		return known;
	}

	Run get() {
		return this.run;
	}

	void set(Run run) {
		this.run = run;
	}

}
