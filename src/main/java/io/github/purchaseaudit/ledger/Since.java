package io.github.purchaseaudit.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

import io.github.purchaseaudit.order.PaymentMethod;
import io.github.purchaseaudit.order.Sentence;
import io.github.purchaseaudit.order.Sha256;
import io.github.purchaseaudit.rule.ExaminedOrder;
import io.github.purchaseaudit.rule.Finding;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Compares the findings of some subjects with those of the baseline, the last completed
 * audit of other inputs or another period. What no audit of its day has settled since is
 * compared with the audit that reported it: a finding of January, reported in January, is
 * not new because the audit in between was about February.
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
		if (run.baseline() != null) {
			since.lookUp(jdbc, run.baseline(), new TreeSet<>(subjects));
		}
		return since;
	}

	/** Goes back as long as the audits so far were not asked about all days. */
	private void lookUp(JdbcTemplate jdbc, long last, SortedSet<String> subjects) {
		List<Audited> later = new ArrayList<>();
		for (Audited audit : audits(jdbc, last)) {
			if (subjects.isEmpty() || later.stream().anyMatch(Audited::isOfAllDays)) {
				return;
			}
			for (Reported reported : reported(jdbc, audit, subjects)) {
				if (later.stream().noneMatch((one) -> one.holds(reported.day()))) {
					this.known.computeIfAbsent(reported.subject(), (subject) -> new HashMap<>())
						.put(reported.code(), reported.digest());
				}
			}
			subjects.removeAll(this.known.keySet());
			later.add(audit);
		}
	}

	/** The completed audits up to the baseline, the latest first. */
	private static List<Audited> audits(JdbcTemplate jdbc, long last) {
		return jdbc.query(
				"select id, first_day, last_day from audit_run where status = 'COMPLETED' and id <= ? order by id desc",
				(row, number) -> new Audited(row.getLong(1), row.getObject(2, LocalDate.class),
						row.getObject(3, LocalDate.class)),
				last);
	}

	private static List<Reported> reported(JdbcTemplate jdbc, Audited audit, SortedSet<String> subjects) {
		return jdbc.query(
				"select subject, code, facts_digest, purchased_day from finding where run = " + audit.id()
						+ " and subject in (" + "?, ".repeat(subjects.size() - 1) + "?)",
				(row, number) -> new Reported(row.getString(1), row.getString(2), row.getString(3),
						row.getObject(4, LocalDate.class)),
				subjects.toArray());
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

	/** An audit with the days that it was asked about. */
	private record Audited(long id, @Nullable LocalDate first, @Nullable LocalDate last) {

		boolean isOfAllDays() {
			return this.first == null && this.last == null;
		}

		/** What has no day may be of any. */
		boolean holds(@Nullable LocalDate day) {
			return day == null || !((this.first != null && day.isBefore(this.first))
					|| (this.last != null && day.isAfter(this.last)));
		}

	}

	/** A finding of an earlier audit. */
	private record Reported(String subject, String code, String digest, @Nullable LocalDate day) {
	}

}
