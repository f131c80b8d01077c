package io.github.purchaseaudit.job;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.github.purchaseaudit.household.Household;
import io.github.purchaseaudit.ledger.ExaminedOrders;
import io.github.purchaseaudit.ledger.ExaminedRow;
import io.github.purchaseaudit.ledger.ExaminedRows;
import io.github.purchaseaudit.ledger.Ledger;
import io.github.purchaseaudit.ledger.Warnings;
import io.github.purchaseaudit.order.Sentence;
import io.github.purchaseaudit.rule.Burst;
import io.github.purchaseaudit.rule.ExaminedOrder;
import io.github.purchaseaudit.rule.Finding;
import io.github.purchaseaudit.rule.PaidTwice;
import io.github.purchaseaudit.rule.ReceiptsElsewhere;

import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * Applies the rules that compare one order with those around it, account by account.
 * Doing it twice changes nothing.
 */
final class CompareOrders implements Tasklet {

	private static final int AT_ONCE = 500;

	private final Household household;

	private final Ledger ledger;

	private final CurrentRun run;

	private final Map<String, List<Change>> pending = new HashMap<>();

	private final List<Sentence> warnings = new ArrayList<>();

	CompareOrders(AuditRequest request, Ledger ledger, CurrentRun run) {
		this.household = request.household();
		this.ledger = ledger;
		this.run = run;
	}

	@Override
	public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
		this.pending.clear();
		this.warnings.clear();
		Burst burst = new Burst(this.household, this::add);
		PaidTwice paidTwice = new PaidTwice(this.household, this::add);
		ReceiptsElsewhere elsewhere = new ReceiptsElsewhere(this.household.zone(), this::withdraw);
		new ExaminedOrders(this.ledger.dataSource()).byAccount((purchase) -> {
			burst.add(purchase);
			paidTwice.add(purchase);
			elsewhere.add(purchase);
			contribution.incrementReadCount();
		});
		burst.finish();
		paidTwice.finish();
		elsewhere.finish();
		flush();
		new Warnings(this.ledger.dataSource()).replace(this.warnings);
		return RepeatStatus.FINISHED;
	}

	private void add(Finding finding) {
		change(finding.subject(), (order) -> order.with(finding));
	}

	private void withdraw(ReceiptsElsewhere.Quarter quarter) {
		this.warnings.add(Sentence.of("warning.receipts-elsewhere", quarter.account(), quarter.first(), quarter.last(),
				quarter.orders().size(), quarter.charged()));
		quarter.orders().forEach((key) -> change(key, ExaminedOrder::withReceiptNotCovered));
	}

	private void change(String key, Change change) {
		this.pending.computeIfAbsent(key, (subject) -> new ArrayList<>()).add(change);
		if (this.pending.size() == AT_ONCE) {
			flush();
		}
	}

	private void flush() {
		ExaminedRows rows = new ExaminedRows(this.ledger.dataSource(), this.run.get(), this.household.zone());
		List<ExaminedRow> changed = new ArrayList<>();
		for (ExaminedRow row : rows.select(this.pending.keySet())) {
			ExaminedOrder order = row.order();
			for (Change change : this.pending.getOrDefault(order.key(), Collections.emptyList())) {
				order = change.applyTo(order);
			}
			changed.add(new ExaminedRow(order, row.inPeriod(), row.carriedOver()));
		}
		rows.replace(changed);
		this.pending.clear();
	}

	/** What a comparison changes on one order. */
	@FunctionalInterface
	private interface Change {

		ExaminedOrder applyTo(ExaminedOrder order);

	}

}
