package io.github.purchaseaudit.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.github.purchaseaudit.ledger.Totals;
import io.github.purchaseaudit.ledger.Warnings;
import io.github.purchaseaudit.order.Sentence;
import io.github.purchaseaudit.report.AuditFacts;
import io.github.purchaseaudit.report.AuditFacts.Comparison;
import io.github.purchaseaudit.report.AuditFacts.Part;

/** What the whole audit found, counted from the ledger. */
final class FoundFacts {

	private final AuditRequest request;

	private final Totals totals;

	private final Warnings warnings;

	private final UndecidedEntries undecided;

	private final List<Sentence> decided;

	FoundFacts(AuditRequest request, Totals totals, Warnings warnings, UndecidedEntries undecided,
			List<Sentence> decided) {
		this.undecided = undecided;
		this.decided = List.copyOf(decided);
		this.request = request;
		this.totals = totals;
		this.warnings = warnings;
	}

	AuditFacts of(SuspiciousMails suspicious, Comparison comparison, OpenRows open, List<Sentence> missing) {
		Period period = this.request.period();
		return new AuditFacts(this.request.household(), this.request.language(), period.toString(), period.from(),
				period.until(), this.request.asOf(), this.request.version(), this.totals.orders(),
				this.totals.contextOrders(), this.totals.flagged(), this.totals.newlyFlagged(), suspicious.count(),
				suspicious.counterfeit(), this.totals.notJudged(), comparison, open.money(waiting()),
				this.totals.sums(), warnings(open.changed()), missing, parameters());
	}

	private List<Sentence> warnings(long changed) {
		List<Sentence> warnings = new ArrayList<>();
		if (changed > 0) {
			warnings.add(Sentence.of("warning.changed-since-decided", changed));
		}
		warnings.addAll(this.decided);
		long undated = this.totals.undated();
		if (undated > 0) {
			warnings.add(Sentence.of("warning.undated", undated));
		}
		long undecided = this.totals.undecided();
		if (undecided > 0) {
			warnings.add(Sentence.of("warning.undecided", undecided));
			warnings.addAll(this.undecided.sentences());
		}
		warnings.addAll(this.warnings.all());
		return warnings;
	}

	/** Refunds stand with what is flagged. */
	private Part waiting() {
		return new Part(this.totals.waitingSums(), this.totals.waiting(), List.of());
	}

	private Map<String, String> parameters() {
		Map<String, String> parameters = new TreeMap<>();
		parameters.put("period", this.request.period().toString());
		parameters.put("as-of", this.request.asOf().toString());
		parameters.put("language", this.request.language());
		parameters.put("household", String.valueOf(this.request.householdFile().getFileName()));
		return parameters;
	}

}
