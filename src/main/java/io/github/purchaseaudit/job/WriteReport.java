package io.github.purchaseaudit.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import io.github.purchaseaudit.household.Household;
import io.github.purchaseaudit.inventory.Member;
import io.github.purchaseaudit.ledger.DecisionRecords;
import io.github.purchaseaudit.ledger.EarlierFindings;
import io.github.purchaseaudit.ledger.ExaminedOrders;
import io.github.purchaseaudit.ledger.ExaminedRows;
import io.github.purchaseaudit.ledger.JudgedOrders;
import io.github.purchaseaudit.ledger.KnownOrders;
import io.github.purchaseaudit.ledger.KnownSubjects;
import io.github.purchaseaudit.ledger.Ledger;
import io.github.purchaseaudit.ledger.MailFindings;
import io.github.purchaseaudit.ledger.Mails;
import io.github.purchaseaudit.ledger.Members;
import io.github.purchaseaudit.ledger.PastRuns;
import io.github.purchaseaudit.ledger.Runs;
import io.github.purchaseaudit.ledger.SetAsideRecords;
import io.github.purchaseaudit.ledger.Totals;
import io.github.purchaseaudit.ledger.VanishedFindings;
import io.github.purchaseaudit.ledger.Warnings;
import io.github.purchaseaudit.order.Sentence;
import io.github.purchaseaudit.order.Verdict;
import io.github.purchaseaudit.report.AuditFacts;
import io.github.purchaseaudit.report.AuditFacts.Comparison;
import io.github.purchaseaudit.report.Decision.Choice;
import io.github.purchaseaudit.report.SinceLast;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Writes the workbook from the ledger and closes the audit's books. */
final class WriteReport implements Tasklet {

	private static final int LOST_SHOWN = 5;

	private final AuditRequest request;

	private final Ledger ledger;

	private final CurrentRun run;

	private final Found found;

	WriteReport(AuditRequest request, Ledger ledger, CurrentRun run, Found found) {
		this.request = request;
		this.ledger = ledger;
		this.run = run;
		this.found = found;
	}

	@Override
	public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws Exception {
		try (ExaminedOrders orders = new ExaminedOrders(this.ledger)) {
			write(orders);
		}
		return RepeatStatus.FINISHED;
	}

	private void write(ExaminedOrders orders) throws Exception {
		DataSource source = this.ledger.dataSource();
		Totals totals = new Totals(source, orders);
		Household household = DecidedHousehold.of(this.request, this.ledger);
		KnownDecisions decisions = KnownDecisions.of(this.ledger);
		SuspiciousMails suspicious = new SuspiciousMails(this.request, new Mails(source), decisions,
				new MailFindings(source, this.run.get()));
		UndecidedEntries undecided = UndecidedEntries.of(this.request, household, this.ledger, orders,
				totals.undecided());
		ExaminationFacts gathered = this.run.facts(() -> ExaminationFacts.gather(this.ledger, household));
		OpenRows open = OpenRows.of(this.request.household(), orders, suspicious, decisions);
		DecidedHousehold.missing(this.request.household(), decisions).forEach(open::register);
		ExaminedRows rows = new ExaminedRows(source, this.run.get(), household.zone());
		open.registerEarlier(rows.select(decisions.subjects(Choice.OURS)), decisions);
		List<Sentence> decided = new ArrayList<>(new UnflaggedDecisions(new KnownOrders(source, household.zone()),
				new Mails(source), new KnownSubjects(source), rows)
			.of(decisions));
		Runs runs = new Runs(source);
		decided.addAll(
				EarlierOpenRows.of(this.request, new EarlierFindings(source, this.run.get()), orders, decisions, runs));
		decided.addAll(ContradictedMethods.of(this.request.household(), decisions));
		AuditFacts facts = new FoundFacts(this.request, totals, new Warnings(source), undecided, decided).of(suspicious,
				comparison(totals, suspicious), open,
				new MissingSources(gathered.examination(), totals.held()).of(totals.missing()));
		LedgerResults results = new LedgerResults(facts, source, orders,
				new Spending(household, this.request.asOf(), decisions, undecided).of(totals.spent()),
				gathered.coverageRows(), suspicious, decisions);
		List<Member> inputs = new Members(source).all();
		UnchangedInputs.check(inputs);
		saveForgeries(suspicious, inputs);
		WorkbookPlace place = new WorkbookPlace(this.request.reports(), this.request.period().toString(), runs,
				household.zone());
		Path report = place.write(results);
		new DecisionRecords(source).keepWritten(String.valueOf(report.getFileName()));
		place.remarks().forEach(this.found::remark);
		writeJson(results);
		open.registerLines(this.request.householdFile()).forEach(this.found::remark);
		UnclaimedTables.among(inputs).ifPresent(this.found::remark);
		StrayDecisions.among(inputs, decisions, this.request.reports().toString()).ifPresent(this.found::remark);
		MissingParts.of(inputs).forEach(this.found::remark);
		this.found.report(facts, report, open);
		this.found.lost(totals.setAside(), new SetAsideRecords(source).first(LOST_SHOWN));
		new JudgedOrders(source, this.run.get()).remember(this.request.period().from(), household.zone());
		runs.complete(this.run.get(), inputs.size(), facts.orders(), facts.flagged(),
				String.valueOf(report.getFileName()), place.sha256());
	}

	private void writeJson(LedgerResults results) throws IOException {
		JsonPlace place = new JsonPlace(this.request.reports(), this.request.period().toString());
		if (this.request.json()) {
			this.found.remark(place.write(results));
		}
		else if (place.isLeftOver()) {
			this.found.remark(Sentence.of("remark.json-earlier"));
		}
	}

	private Comparison comparison(Totals totals, SuspiciousMails suspicious) {
		DataSource source = this.ledger.dataSource();
		VanishedFindings vanished = new VanishedFindings(source);
		Map<String, Long> flagged = totals.flaggedSince();
		return new Comparison(new PastRuns(source).name(this.run.get().baseline()),
				flagged.getOrDefault(SinceLast.NEW.name(), 0L) + suspicious.count(SinceLast.NEW),
				flagged.getOrDefault(SinceLast.CHANGED.name(), 0L) + suspicious.count(SinceLast.CHANGED),
				flagged.getOrDefault(SinceLast.KNOWN.name(), 0L) + suspicious.count(SinceLast.KNOWN),
				vanished.count(SinceLast.GONE.name()), vanished.count(SinceLast.NOT_EXAMINED.name()),
				suspicious.count(SinceLast.NEW));
	}

	private void saveForgeries(SuspiciousMails suspicious, List<Member> inputs) throws IOException {
		SavedOriginals originals = new SavedOriginals(this.request.reports(), this.request.period().toString(),
				this.request.household().zone(), inputs);
		suspicious.forEach((mail) -> {
			if (mail.mail().verdict() == Verdict.COUNTERFEIT) {
				suspicious.savedAs(mail.key(), originals.add(mail));
			}
		});
		originals.save();
	}

}
