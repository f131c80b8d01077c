package io.github.purchaseaudit.ledger;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.github.purchaseaudit.order.PaymentMethod;
import io.github.purchaseaudit.order.Sentence;
import io.github.purchaseaudit.order.Sha256;
import io.github.purchaseaudit.rule.ExaminedOrder;
import io.github.purchaseaudit.rule.Finding;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Compares the findings of some subjects with those of the baseline, the last completed
 * audit of other inputs or another period.
 */
final class Since {

	private static final List<String> RANKS = List.of("NEW", "CHANGED", "FIRST_AUDIT", "KNOWN");

	private final @Nullable Long baseline;

	private final Map<String, Map<String, String>> known = new HashMap<>();

	private Since(@Nullable Long baseline) {
		this.baseline = baseline;
	}

	/** Looks up what the baseline found of some subjects, at most a chunk of them. */
	static Since of(JdbcTemplate jdbc, Run run, Collection<String> subjects) {
		Since since = new Since(run.baseline());
		if (run.baseline() != null && !subjects.isEmpty()) {
			jdbc.query("select subject, code, facts_digest from finding where run = " + run.baseline()
					+ " and subject in (" + "?, ".repeat(subjects.size() - 1) + "?)", (row) -> {
						since.known.computeIfAbsent(row.getString(1), (subject) -> new HashMap<>())
							.put(row.getString(2), row.getString(3));
					}, subjects.toArray());
		}
		return since;
	}

	/** One of the names of the report's comparison, for an order's findings. */
	String of(ExaminedOrder order) {
		return of(order.key(), order.findings(), about(order));
	}

	/** The same for a mail's finding. */
	String of(Finding mail) {
		return of(mail.subject(), List.of(mail), "");
	}

	private String of(String subject, Collection<Finding> findings, String about) {
		if (this.baseline == null) {
			return "FIRST_AUDIT";
		}
		Map<String, String> before = this.known.get(subject);
		if (before == null) {
			return "NEW";
		}
		Map<String, String> now = new HashMap<>();
		findings.forEach((finding) -> now.put(finding.code().name(), digest(finding, about)));
		return now.equals(before) ? "KNOWN" : "CHANGED";
	}

	int rank(String since) {
		return RANKS.indexOf(since);
	}

	/**
	 * What the facts of an order's finding come down to, for seeing whether they changed:
	 * also what it cost and who paid. What the register holds besides is no fact of the
	 * order: a new card of the household changes no finding about another.
	 */
	static String digest(Finding finding, ExaminedOrder order) {
		return digest(finding, about(order));
	}

	/** The same for a mail's finding. */
	static String digest(Finding mail) {
		return digest(mail, "");
	}

	private static String about(ExaminedOrder order) {
		return "\n" + order.amount() + "\n" + order.payments().stream().map(PaymentMethod::key).toList();
	}

	private static String digest(Finding finding, String about) {
		StringBuilder facts = new StringBuilder(finding.severity().name()).append(finding.why().key());
		finding.why()
			.facts()
			.stream()
			.filter((fact) -> !(fact instanceof Sentence part && part.key().startsWith("register.")))
			.forEach((fact) -> facts.append('\n').append(Sentence.of("fact", fact).encode()));
		return Sha256.of(facts.append(about).toString());
	}

}
