package io.github.purchaseaudit.job;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import io.github.purchaseaudit.inventory.Member;
import io.github.purchaseaudit.ledger.DecisionRecords;
import io.github.purchaseaudit.ledger.EarlierFindings;
import io.github.purchaseaudit.ledger.ExaminedEntry;
import io.github.purchaseaudit.ledger.ExaminedRow;
import io.github.purchaseaudit.ledger.ExaminedWriter;
import io.github.purchaseaudit.ledger.JoinedOrder;
import io.github.purchaseaudit.ledger.Joining;
import io.github.purchaseaudit.ledger.Ledger;
import io.github.purchaseaudit.ledger.Members;
import io.github.purchaseaudit.ledger.Runs;
import io.github.purchaseaudit.order.PurchaseTime;
import io.github.purchaseaudit.order.Sha256;
import io.github.purchaseaudit.rule.ExaminedOrder;
import io.github.purchaseaudit.rule.Examiner;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.batch.infrastructure.item.ItemWriter;

/**
 * Joins what was read, then applies the rules to one order after the other and says
 * whether it belongs to the period.
 */
final class OrderExaminer implements ItemProcessor<JoinedOrder, ExaminedEntry>, StepExecutionListener {

	private final AuditRequest request;

	private final Ledger ledger;

	private final CurrentRun run;

	private @Nullable Examiner examiner;

	private @Nullable Places places;

	OrderExaminer(AuditRequest request, Ledger ledger, CurrentRun run) {
		this.request = request;
		this.ledger = ledger;
		this.run = run;
	}

	@Override
	public void beforeStep(StepExecution step) {
		new Joining(this.ledger.dataSource()).prepare();
		String inputs = inputsDigest();
		this.run.set(new Runs(this.ledger.dataSource()).compare(this.run.get(), inputs,
				this.request.period().toString(), audit(inputs)));
		this.places = new Places(this.request, new EarlierFindings(this.ledger.dataSource(), this.run.get()));
		this.examiner = new Examiner(this.run
			.facts(() -> ExaminationFacts.gather(this.ledger, DecidedHousehold.of(this.request, this.ledger)))
			.examination());
	}

	/** The same for the same contents, wherever they lie. */
	private String inputsDigest() {
		return Sha256.of(new Members(this.ledger.dataSource()).all()
			.stream()
			.map(Member::sha256)
			.filter((sha256) -> !sha256.isEmpty())
			.sorted()
			.distinct()
			.collect(Collectors.joining("\n")));
	}

	/** What makes an audit the same again, wherever its inputs lie. */
	private String audit(String inputs) {
		String decisions = new DecisionRecords(this.ledger.dataSource()).all()
			.stream()
			.map((decision) -> decision.subject() + "\t" + decision.choice() + "\t" + decision.comment())
			.collect(Collectors.joining("\n"));
		return Sha256.of(String.join("\n\n", inputs, this.request.household().contents(), decisions,
				this.request.period().toString(), this.request.asOf().toString()));
	}

	@Override
	public ExaminedEntry process(JoinedOrder joined) {
		Optional<ExaminedOrder> examined = Objects.requireNonNull(this.examiner).examine(joined.order());
		return new ExaminedEntry(joined, examined.map(Objects.requireNonNull(this.places)::of).orElse(null));
	}

	ItemWriter<ExaminedEntry> writer() {
		return (chunk) -> new ExaminedWriter(this.ledger.dataSource(), this.run.get(), this.request.household().zone())
			.write(chunk);
	}

}
