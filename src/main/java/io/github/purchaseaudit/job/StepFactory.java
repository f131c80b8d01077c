package io.github.purchaseaudit.job;

import java.time.ZoneId;
import java.util.List;

import io.github.purchaseaudit.inventory.Format;
import io.github.purchaseaudit.ledger.Entry;
import io.github.purchaseaudit.ledger.EvidenceWriter;
import io.github.purchaseaudit.ledger.ExaminedEntry;
import io.github.purchaseaudit.ledger.JoinedOrder;
import io.github.purchaseaudit.ledger.Ledger;
import io.github.purchaseaudit.ledger.Members;
import io.github.purchaseaudit.ledger.OrderReader;

import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;

/** Builds the three kinds of steps, each of which can be stopped and is watched. */
final class StepFactory {

	private static final int CHUNK = 4000;

	private final Batch batch;

	private final Ledger ledger;

	private final ZoneId zone;

	private final Stopping stopping;

	private final StepProgress progress;

	StepFactory(Batch batch, Ledger ledger, ZoneId zone, Stopping stopping, StepProgress progress) {
		this.batch = batch;
		this.ledger = ledger;
		this.zone = zone;
		this.stopping = stopping;
		this.progress = progress;
	}

	Step tasklet(String name, Tasklet tasklet) {
		return new StepBuilder(name, this.batch.repository()).tasklet(tasklet, this.batch.transactions())
			.listener(this.stopping)
			.listener(this.progress)
			.build();
	}

	/**
	 * A step that reads the files of some formats into the ledger.
	 * @param all the formats of all steps, for sheets of other ones
	 */
	Step reading(String name, List<Format> formats, List<Format> all) {
		return new StepBuilder(name, this.batch.repository()).<Entry, Entry>chunk(CHUNK)
			.transactionManager(this.batch.transactions())
			.reader(new EvidenceReader(name, new Members(this.ledger.dataSource()), formats, all))
			.writer(new EvidenceWriter(this.ledger.dataSource(), name, this.zone))
			.listener(this.stopping)
			.listener(this.progress)
			.listener(this.progress.<Entry, Entry>counting())
			.build();
	}

	/** The step that applies the rules to every order. */
	Step examining(String name, OrderExaminer examiner) {
		return new StepBuilder(name, this.batch.repository()).<JoinedOrder, ExaminedEntry>chunk(CHUNK)
			.transactionManager(this.batch.transactions())
			.reader(new OrderReader(this.ledger))
			.processor(examiner)
			.writer(examiner.writer())
			.listener(this.stopping)
			.listener(examiner)
			.listener(this.progress)
			.listener(this.progress.<JoinedOrder, ExaminedEntry>counting())
			.build();
	}

}
