package io.github.purchaseaudit.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The audits that the ledger knows: begins, resumes and completes them. */
public final class Runs {

	private static final List<String> WORKING_TABLES = List.of("work", "member", "tally", "member_sum", "history_line",
			"unnumbered", "mail", "mail_order", "charge", "billing_method", "account_fact", "set_aside", "month_count",
			"history_span", "examined_order", "vanished_finding", "warning", "decision");

	/** Made after loading, where they are needed; loading is quicker without them. */
	private static final List<String> INDEXES = List.of("history_line_key", "history_line_document", "mail_same",
			"charge_sort", "examined_subject", "examined_document", "examined_account");

	private final JdbcTemplate jdbc;

	public Runs(DataSource source) {
		this.jdbc = new JdbcTemplate(source);
	}

	/**
	 * Goes on with the interrupted attempt at this audit, or begins a new one with empty
	 * tables.
	 * @param identity digest of inputs, household, period and as-of
	 * @param fresh never resume
	 */
	public Run begin(String identity, boolean fresh, String period, @Nullable LocalDate first, @Nullable LocalDate last,
			LocalDate asOf) {
		Run interrupted = fresh ? null : interrupted(identity);
		if (interrupted != null) {
			forgetTimes();
			return interrupted;
		}
		this.jdbc.update("update audit_run set status = 'FAILED', ended = ? where status = 'STARTED'", now());
		long attempt = 1 + number("select max(attempt) from audit_run where identity = ?", identity);
		long id = 1 + number("select max(id) from audit_run");
		INDEXES.forEach((index) -> this.jdbc.execute("drop index if exists " + index));
		WORKING_TABLES.forEach((table) -> this.jdbc.execute("truncate table " + table));
		this.jdbc.update(
				"insert into audit_run (id, identity, attempt, period, first_day, last_day, as_of, started,"
						+ " status) values (?, ?, ?, ?, ?, ?, ?, ?, 'STARTED')",
				id, identity, attempt, period, first, last, asOf, now());
		this.jdbc.update("insert into work (identity, attempt, run) values (?, ?, ?)", identity, attempt, id);
		return new Run(id, identity, attempt, false, null);
	}

	/**
	 * Spring Batch takes the latest record of a step for the last one; after the clock
	 * was put back, that would be a wrong one. Of the same time, the last one counts.
	 */
	private void forgetTimes() {
		this.jdbc.update("update batch_step_execution set create_time = timestamp '1970-01-01 00:00:00'");
	}

	private @Nullable Run interrupted(String identity) {
		return this.jdbc.query(
				"select w.run, w.attempt, r.baseline from work w join audit_run r on r.id = w.run"
						+ " where w.identity = ? and r.status <> 'COMPLETED'",
				(row, number) -> new Run(row.getLong(1), identity, row.getLong(2), true, row.getObject(3, Long.class)),
				identity)
			.stream()
			.findFirst()
			.orElse(null);
	}

	/**
	 * Settles what the findings are compared with: the last completed audit of other
	 * inputs or another period. An audit that runs again keeps its baseline.
	 * @param inputsDigest digest of the inputs' contents
	 * @param audit what makes an audit the same again: digest of the inputs' contents,
	 * the register, the decisions, the period and the as-of day
	 */
	public Run compare(Run run, String inputsDigest, String period, String audit) {
		this.jdbc.update("update audit_run set inputs_digest = ? where id = ?", inputsDigest, run.id());
		this.jdbc.update("update work set audit = ?", audit);
		List<Long> kept = this.jdbc.queryForList("select coalesce(run, 0) from baseline where identity = ?", Long.class,
				audit);
		long baseline = kept.isEmpty() ? number(
				"select max(id) from audit_run where status = 'COMPLETED'" + " and (inputs_digest <> ? or period <> ?)",
				inputsDigest, period) : kept.get(0);
		Long known = (baseline > 0) ? baseline : null;
		this.jdbc.update("update audit_run set baseline = ? where id = ?", known, run.id());
		return new Run(run.id(), run.identity(), run.attempt(), run.resumed(), known);
	}

	/** The audit is done; its baseline is fixed from now on. */
	public void complete(Run run, long inputs, long orders, long findings, String report, String sha256) {
		this.jdbc.update(
				"update audit_run set status = 'COMPLETED', ended = ?, inputs = ?, orders = ?, findings = ?,"
						+ " report = ?, report_sha256 = ? where id = ?",
				now(), inputs, orders, findings, report, sha256, run.id());
		this.jdbc.update(
				"insert into baseline (identity, run) select audit, cast(? as bigint) from work where audit is not null"
						+ " and audit not in (select identity from baseline)",
				run.baseline());
	}

	/**
	 * The SHA-256 of a workbook as it was last written under this name; null when
	 * unknown.
	 */
	public @Nullable String written(String report) {
		return this.jdbc
			.queryForList("select report_sha256 from audit_run where report = ? and status = 'COMPLETED'"
					+ " order by id desc fetch first 1 rows only", String.class, report)
			.stream()
			.findFirst()
			.orElse(null);
	}

	/** The audit ended before it was done. */
	public void end(Run run, String status) {
		this.jdbc.update("update audit_run set status = ?, ended = ? where id = ? and status <> 'COMPLETED'", status,
				now(), run.id());
	}

	private long number(String sql, Object... parameters) {
		Long number = this.jdbc.queryForObject(sql, Long.class, parameters);
		return (number != null) ? number : 0;
	}

	private static java.time.OffsetDateTime now() {
		return Instant.now().atOffset(ZoneOffset.UTC);
	}

}
