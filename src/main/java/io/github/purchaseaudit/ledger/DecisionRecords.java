package io.github.purchaseaudit.ledger;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;

/** What a person decided in earlier workbooks, as this audit found it at its start. */
public final class DecisionRecords {

	private final JdbcTemplate jdbc;

	public DecisionRecords(DataSource source) {
		this.jdbc = new JdbcTemplate(source);
	}

	public void replace(List<StoredDecision> decisions) {
		this.jdbc.update("delete from decision");
		this.jdbc.batchUpdate("insert into decision (subject, choice, comment, codes, facts, workbook, modified)"
				+ " values (?, ?, ?, ?, ?, ?, ?)", decisions, 500, (to, decision) -> {
					to.setString(1, decision.subject());
					to.setString(2, decision.choice());
					to.setString(3, decision.comment());
					to.setString(4, decision.codes());
					to.setString(5, decision.facts());
					to.setString(6, decision.workbook());
					to.setObject(7, decision.modified().atOffset(ZoneOffset.UTC));
				});
	}

	public List<StoredDecision> all() {
		return this.jdbc.query(
				"select subject, choice, comment, codes, facts, workbook, modified from decision order by subject",
				(row, number) -> new StoredDecision(row.getString(1), row.getString(2), row.getString(3),
						row.getString(4), row.getString(5), row.getString(6),
						row.getObject(7, OffsetDateTime.class).toInstant()));
	}

	/** Keeps what the workbook that was just written says, for when it is read again. */
	public void keepWritten(String workbook) {
		this.jdbc.update("delete from written_decision where workbook = ?", workbook);
		this.jdbc.update("insert into written_decision (workbook, subject, decided, known)"
				+ " select cast(? as varchar), d.subject, d.choice is not null, r.started"
				+ " from decision d cross join work w join audit_run r on r.id = w.run", workbook);
	}

	/** What the workbook of this name was last written with. */
	public List<WrittenDecision> written(String workbook) {
		return this.jdbc.query("select subject, decided, known from written_decision where workbook = ?",
				(row, number) -> new WrittenDecision(row.getString(1), row.getBoolean(2),
						row.getObject(3, OffsetDateTime.class).toInstant()),
				workbook);
	}

	/**
	 * What a workbook was written with.
	 *
	 * @param decided whether a decision stood on the subject's row, not a comment alone
	 * @param known when the decisions that it was written with were read
	 */
	public record WrittenDecision(String subject, boolean decided, Instant known) {
	}

	/**
	 * One decision.
	 *
	 * @param choice one of the report's choices; null when only a comment was written
	 * @param codes the finding codes that stood on the row, joined by blanks; null when
	 * unknown
	 * @param facts what the row showed beside them; null when unknown
	 */
	public record StoredDecision(String subject, @Nullable String choice, String comment, @Nullable String codes,
			@Nullable String facts, String workbook, Instant modified) {

		/** The same about another subject. */
		public StoredDecision about(String other) {
			return new StoredDecision(other, this.choice, this.comment, this.codes, this.facts, this.workbook,
					this.modified);
		}

	}

}
