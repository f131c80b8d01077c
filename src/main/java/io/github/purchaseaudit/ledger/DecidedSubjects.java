package io.github.purchaseaudit.ledger;

import java.util.List;

import javax.sql.DataSource;

import io.github.purchaseaudit.rule.SubjectKey;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whether what somebody decided on still has its finding. */
public final class DecidedSubjects {

	private final JdbcTemplate jdbc;

	public DecidedSubjects(DataSource source) {
		this.jdbc = new JdbcTemplate(source);
	}

	/**
	 * Whether the audit looked at the subject, or could not find it, and has no finding
	 * about it. An order outside the period is not looked at; payment methods are decided
	 * on for good.
	 */
	public boolean isWithoutFinding(String subject) {
		if (subject.startsWith("pay:")
				|| any("select 1 from finding f join work w on w.run = f.run where f.subject = ?", subject)) {
			return false;
		}
		ExaminedIndex.onSubject(this.jdbc);
		List<Boolean> examined = this.jdbc.queryForList("select in_period from examined_order where subject = ?",
				Boolean.class, subject);
		return examined.isEmpty() ? !isOutsideThePeriod(subject) : examined.get(0);
	}

	/** A suspicious mail that was read, without a finding: it lies outside the period. */
	private boolean isOutsideThePeriod(String subject) {
		return SubjectKey.mailParts(subject)
			.filter((mail) -> any(
					"select 1 from mail where message_id = ? and body = ? and verdict in ('COUNTERFEIT', 'DOUBTFUL')",
					mail.messageId(), mail.body()))
			.isPresent();
	}

	private boolean any(String sql, Object... values) {
		return !this.jdbc.queryForList(sql + " fetch first 1 rows only", values).isEmpty();
	}

}
