package io.github.purchaseaudit.job;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Consumer;

import javax.sql.DataSource;

import io.github.purchaseaudit.inventory.Member;
import io.github.purchaseaudit.inventory.Outcome;
import io.github.purchaseaudit.ledger.DecidedSubjects;
import io.github.purchaseaudit.ledger.ExaminedOrders;
import io.github.purchaseaudit.ledger.Mails;
import io.github.purchaseaudit.ledger.Members;
import io.github.purchaseaudit.ledger.SetAsideRecords;
import io.github.purchaseaudit.ledger.VanishedFindings;
import io.github.purchaseaudit.order.Money;
import io.github.purchaseaudit.order.SetAside;
import io.github.purchaseaudit.report.AccountEvent;
import io.github.purchaseaudit.report.AuditFacts;
import io.github.purchaseaudit.report.AuditResults;
import io.github.purchaseaudit.report.CoverageRow;
import io.github.purchaseaudit.report.InputFacts;
import io.github.purchaseaudit.report.KeptDecision;
import io.github.purchaseaudit.report.MethodSpending;
import io.github.purchaseaudit.report.ReportedOrder;
import io.github.purchaseaudit.report.SinceLast;
import io.github.purchaseaudit.report.SuspiciousMail;
import io.github.purchaseaudit.report.Vanished;

/** What the ledger holds at the end, as the workbook wants it. */
final class LedgerResults implements AuditResults {

	private static final List<String> COUNTED = List.of("used", "duplicate", "repeated-line", "set-aside", "hidden");

	private final AuditFacts facts;

	private final DataSource source;

	private final ExaminedOrders examined;

	private final List<MethodSpending> methods;

	private final List<CoverageRow> coverage;

	private final SuspiciousMails suspicious;

	private final KnownDecisions decisions;

	LedgerResults(AuditFacts facts, DataSource source, ExaminedOrders examined, List<MethodSpending> methods,
			List<CoverageRow> coverage, SuspiciousMails suspicious, KnownDecisions decisions) {
		this.facts = facts;
		this.source = source;
		this.examined = examined;
		this.methods = methods;
		this.coverage = coverage;
		this.suspicious = suspicious;
		this.decisions = decisions;
	}

	@Override
	public AuditFacts facts() {
		return this.facts;
	}

	@Override
	public void flagged(Consumer<ReportedOrder> consumer) {
		this.examined.flagged((order) -> consumer.accept(this.decisions.reported(order)));
	}

	@Override
	public void orders(Consumer<ReportedOrder> consumer) {
		this.examined.inPeriod((order) -> consumer.accept(this.decisions.reported(order)));
	}

	@Override
	public void suspiciousMails(Consumer<SuspiciousMail> consumer) {
		this.suspicious.forEach(consumer);
	}

	@Override
	public void vanished(Consumer<Vanished> consumer) {
		new VanishedFindings(this.source).forEach((one) -> consumer
			.accept(new Vanished(one.subject(), one.code(), one.day(), SinceLast.valueOf(one.since()))));
	}

	@Override
	public void keptDecisions(Consumer<KeptDecision> consumer) {
		DecidedSubjects subjects = new DecidedSubjects(this.source);
		this.decisions.forEach((decided) -> {
			if (subjects.isWithoutFinding(decided.subject())) {
				consumer.accept(new KeptDecision(decided.subject(), decided.beside(List.of())));
			}
		});
	}

	@Override
	public void accountEvents(Consumer<AccountEvent> consumer) {
		new Mails(this.source).accountEvents((mail) -> {
			if (mail.sent() != null) {
				consumer.accept(new AccountEvent(mail.sent(), mail.subject(), mail.recipients()));
			}
		});
	}

	@Override
	public List<MethodSpending> paymentMethods() {
		return this.methods;
	}

	@Override
	public List<CoverageRow> coverage() {
		return this.coverage;
	}

	@Override
	public void notRead(Consumer<SetAside> consumer) {
		new SetAsideRecords(this.source).forEach(consumer);
	}

	@Override
	public List<InputFacts> inputs() {
		Members members = new Members(this.source);
		Map<Integer, NavigableMap<String, Long>> tallies = members.tallies();
		Map<Integer, List<Money>> sums = members.sums();
		return members.all()
			.stream()
			.map((member) -> facts(member, tallies.getOrDefault(member.id(), new TreeMap<>()),
					sums.getOrDefault(member.id(), List.of())))
			.toList();
	}

	private static String outcome(Outcome outcome) {
		return (outcome == Outcome.CLAIMED) ? "input.read"
				: "input." + outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	private static InputFacts facts(Member member, NavigableMap<String, Long> tally, List<Money> sums) {
		long copies = tally.getOrDefault("duplicate", 0L);
		long used = tally.getOrDefault("used", 0L) - copies;
		long duplicates = copies + tally.getOrDefault("repeated-line", 0L);
		long setAside = tally.getOrDefault("set-aside", 0L);
		NavigableMap<String, Long> passedOver = new TreeMap<>(tally);
		COUNTED.forEach(passedOver::remove);
		List<String> leftOut = passedOver.keySet()
			.stream()
			.filter((kind) -> kind.startsWith(Members.LEFT_OUT))
			.map((kind) -> kind.substring(Members.LEFT_OUT.length()))
			.toList();
		passedOver.keySet().removeIf((kind) -> kind.startsWith(Members.LEFT_OUT));
		long passed = passedOver.values().stream().mapToLong(Long::longValue).sum();
		return new InputFacts(member.name(), member.format(), member.size(), member.sha256(), outcome(member.outcome()),
				used + duplicates + setAside + passed, used, duplicates, setAside, tally.getOrDefault("hidden", 0L),
				passedOver, leftOut, sums);
	}

}
