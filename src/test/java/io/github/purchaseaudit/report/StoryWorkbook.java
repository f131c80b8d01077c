package io.github.purchaseaudit.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;

import io.github.purchaseaudit.order.Sentence;
import io.github.purchaseaudit.order.SetAside;
import io.github.purchaseaudit.rule.ExaminedOrder;
import io.github.purchaseaudit.rule.Finding;
import io.github.purchaseaudit.rule.FindingCode;
import org.jspecify.annotations.Nullable;

/** The workbook of the story, as the audit writes it with the decisions known by then. */
public final class StoryWorkbook implements AuditResults {

	private final StoryResults story;

	private final BiFunction<String, Set<FindingCode>, @Nullable Decision> decisions;

	private final List<FindingCode> newFindings = new ArrayList<>();

	/**
	 * The story in a language.
	 * @param decisions by subject key and findings
	 */
	public StoryWorkbook(String language, BiFunction<String, Set<FindingCode>, @Nullable Decision> decisions) {
		this.story = StoryResults.undecided(language);
		this.decisions = decisions;
	}

	/** The story with one more finding on each flagged order. */
	public StoryWorkbook with(FindingCode code) {
		this.newFindings.add(code);
		return this;
	}

	/** As many flagged orders instead of those of the story. */
	public StoryWorkbook ofSize(int orders) {
		this.story.flagged.clear();
		for (int i = 0; i < orders; i++) {
			this.story.flagged.add(new ReportedOrder(
					StoryResults.foreign("MX%08d".formatted(i), "2,480ジェム & <more>", 100, "2026-10-01T00:00:00Z"),
					SinceLast.NEW, false, null));
		}
		return this;
	}

	public Path write(Path target) throws IOException {
		WorkbookWriter.write(this, target);
		return target;
	}

	@Override
	public AuditFacts facts() {
		return this.story.facts();
	}

	@Override
	public void flagged(Consumer<ReportedOrder> consumer) {
		this.story.flagged((reported) -> {
			ExaminedOrder order = withFindings(reported.order());
			Set<FindingCode> codes = Set.copyOf(order.findings().stream().map(Finding::code).toList());
			consumer
				.accept(new ReportedOrder(order, reported.since(), false, this.decisions.apply(order.key(), codes)));
		});
	}

	private ExaminedOrder withFindings(ExaminedOrder order) {
		List<Finding> findings = new ArrayList<>(order.findings());
		this.newFindings
			.forEach((code) -> findings.add(Finding.of(code, order.key(), Sentence.of("evidence.more", 1))));
		return new ExaminedOrder(order.key(), order.number(), order.document(), order.purchased(), order.account(),
				order.member(), order.items(), order.amount(), order.refunded(), order.payments(), order.receipt(),
				order.payer(), findings, order.notes(), order.evidence());
	}

	@Override
	public void orders(Consumer<ReportedOrder> consumer) {
		this.story.orders(consumer);
	}

	@Override
	public void suspiciousMails(Consumer<SuspiciousMail> consumer) {
		this.story.suspiciousMails((mail) -> consumer.accept(new SuspiciousMail(mail.key(), mail.mail(), mail.saved(),
				mail.since(), this.decisions.apply(mail.key(), Set.of(FindingCode.COUNTERFEIT_MAIL)))));
	}

	@Override
	public void keptDecisions(Consumer<KeptDecision> consumer) {
	}

	@Override
	public void vanished(Consumer<Vanished> consumer) {
	}

	@Override
	public List<MethodSpending> paymentMethods() {
		return this.story.paymentMethods();
	}

	@Override
	public List<CoverageRow> coverage() {
		return this.story.coverage();
	}

	@Override
	public void notRead(Consumer<SetAside> consumer) {
		this.story.notRead(consumer);
	}

	@Override
	public List<InputFacts> inputs() {
		return this.story.inputs();
	}

}
