package io.github.purchaseaudit.job;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import io.github.purchaseaudit.household.Household;
import io.github.purchaseaudit.ledger.Amendments;
import io.github.purchaseaudit.ledger.Charges;
import io.github.purchaseaudit.ledger.DecisionRecords;
import io.github.purchaseaudit.ledger.EarlierFindings;
import io.github.purchaseaudit.ledger.ExaminedOrders;
import io.github.purchaseaudit.ledger.ExaminedRow;
import io.github.purchaseaudit.ledger.ExaminedRows;
import io.github.purchaseaudit.ledger.KnownOrders;
import io.github.purchaseaudit.ledger.Ledger;
import io.github.purchaseaudit.ledger.MailFindings;
import io.github.purchaseaudit.ledger.Mails;
import io.github.purchaseaudit.ledger.Warnings;
import io.github.purchaseaudit.order.PurchaseTime;
import io.github.purchaseaudit.order.Sentence;
import io.github.purchaseaudit.rule.Burst;
import io.github.purchaseaudit.rule.ChargeWithoutOrder;
import io.github.purchaseaudit.rule.Examination;
import io.github.purchaseaudit.rule.ExaminedCharge;
import io.github.purchaseaudit.rule.ExaminedOrder;
import io.github.purchaseaudit.rule.PaidTwice;
import io.github.purchaseaudit.rule.PurchaseMailOnly;
import io.github.purchaseaudit.rule.ReceiptsElsewhere;
import io.github.purchaseaudit.rule.StatementSpans;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * Applies the rules that need all orders: each order beside those of its account around
 * it, purchase mails that no order explains, and lines of card statements. Doing it twice
 * changes nothing.
 */
final class CompareOrders implements Tasklet {

	private final AuditRequest request;

	private final Ledger ledger;

	private final CurrentRun run;

	CompareOrders(AuditRequest request, Ledger ledger, CurrentRun run) {
		this.request = request;
		this.ledger = ledger;
		this.run = run;
	}

	@Override
	public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
		DataSource source = this.ledger.dataSource();
		Household household = DecidedHousehold.of(this.request, this.ledger);
		ExaminedRows rows = new ExaminedRows(source, this.run.get(), household.zone());
		Examination examination = this.run.facts(() -> ExaminationFacts.gather(this.ledger, household)).examination();
		EarlierFindings earlier = new EarlierFindings(source, this.run.get());
		Places places = new Places(this.request, earlier);
		lookForReceipts(rows, places, examination);
		new Warnings(source).replace(compareAccounts(rows, places, examination));
		explainMails(rows, places, earlier, examination);
		explainCharges(rows, places, examination);
		new MovedDecisions(new DecisionRecords(source), new Mails(source),
				new TellingRows(new KnownOrders(source, household.zone()), rows))
			.move();
		noteSuspiciousMails(examination);
		new GoneFindings(this.request.period(), source, this.run.get(), examination).note(rows);
		return RepeatStatus.FINISHED;
	}

	private void lookForReceipts(ExaminedRows rows, Places places, Examination examination) {
		DataSource source = this.ledger.dataSource();
		ZoneId zone = examination.household().zone();
		try (Amendments amendments = new Amendments(this.ledger, rows, places::of)) {
			PerhapsReceipts perhaps = new PerhapsReceipts(new KnownOrders(source, zone), examination.identities(), zone,
					amendments);
			GroupedReceipts grouped = new GroupedReceipts(new KnownOrders(source, zone), examination.identities(), zone,
					amendments);
			new Mails(source).forEach((mail) -> {
				perhaps.suggest(mail);
				grouped.excuse(mail);
			});
			amendments.carryOut();
		}
	}

	private List<Sentence> compareAccounts(ExaminedRows rows, Places places, Examination examination) {
		List<Sentence> warnings = new ArrayList<>();
		try (Amendments amendments = new Amendments(this.ledger, rows, places::of)) {
			compareAccounts(examination, amendments, warnings);
			amendments.carryOut();
		}
		return warnings;
	}

	private void compareAccounts(Examination examination, Amendments amendments, List<Sentence> warnings) {
		Household household = this.request.household();
		Burst burst = new Burst(household, examination.coverage(), amendments::add);
		PaidTwice paidTwice = new PaidTwice(household, amendments::add);
		ReceiptsElsewhere elsewhere = new ReceiptsElsewhere(household.zone(), (quarter) -> {
			warnings.add(Sentence.of("warning.receipts-elsewhere", quarter.account(), quarter.first(), quarter.last(),
					quarter.orders().size(), quarter.charged()));
			quarter.orders().forEach(amendments::withdrawReceipt);
		});
		try (ExaminedOrders orders = new ExaminedOrders(this.ledger)) {
			orders.byAccount((purchase) -> {
				burst.add(purchase);
				paidTwice.add(purchase);
				elsewhere.add(purchase);
			});
		}
		burst.finish();
		paidTwice.finish();
		elsewhere.finish();
	}

	private void explainMails(ExaminedRows rows, Places places, EarlierFindings earlier, Examination examination) {
		PurchaseMailOnly rule = new PurchaseMailOnly(examination,
				new KnownOrders(this.ledger.dataSource(), examination.household().zone()), earlier::haveReported);
		new Mails(this.ledger.dataSource())
			.forEach((mail) -> rule.examine(mail).ifPresent((row) -> put(row, rows, places)));
	}

	private void explainCharges(ExaminedRows rows, Places places, Examination examination) {
		Charges charges = new Charges(this.ledger.dataSource());
		if (charges.hasNext()) {
			StatementSpans spans = new StatementSpans(examination.household());
			new Charges(this.ledger.dataSource()).forEachRemaining(spans::add);
			try (Amendments amendments = new Amendments(this.ledger, rows, places::of);
					ExaminedOrders orders = new ExaminedOrders(this.ledger)) {
				new ChargeWithoutOrder(examination, (charge) -> {
					charge.orders().forEach((key) -> amendments.addFirst(key, charge.evidence()));
					put(charge, rows, places);
				}, (order) -> spans.note(order).ifPresent((note) -> amendments.add(order.key(), note))).examine(charges,
						orders.payables(examination.household().zone()));
				amendments.carryOut();
			}
		}
		charges.countDuplicates();
	}

	private void noteSuspiciousMails(Examination examination) {
		DataSource source = this.ledger.dataSource();
		MailFindings findings = new MailFindings(source, this.run.get());
		findings.clear();
		new SuspiciousMails(this.request, new Mails(source), KnownDecisions.of(this.ledger), findings)
			.note(examination.identities());
	}

	private static void put(ExaminedCharge charge, ExaminedRows rows, Places places) {
		if (charge.outcome() != ExaminedCharge.Outcome.EXPLAINED && charge.outcome() != ExaminedCharge.Outcome.REFUND) {
			put(charge.row(), rows, places);
		}
	}

	private static void put(ExaminedOrder row, ExaminedRows rows, Places places) {
		rows.replace(List.of(places.of(row)));
	}

}
