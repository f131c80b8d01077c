package io.github.purchaseaudit.job;

import io.github.purchaseaudit.ledger.Run;

/** The audit that is running; its baseline is settled when everything is read. */
final class CurrentRun {

	private volatile Run run;

	CurrentRun(Run run) {
		this.run = run;
	}

	Run get() {
		return this.run;
	}

	void set(Run run) {
		this.run = run;
	}

}
