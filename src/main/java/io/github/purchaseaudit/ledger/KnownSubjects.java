package io.github.purchaseaudit.ledger;

import java.util.Optional;

import javax.sql.DataSource;

import io.github.purchaseaudit.order.Charge;
import io.github.purchaseaudit.rule.SubjectKey;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whether the mail or the charge that a key speaks of is among the inputs. */
public final class KnownSubjects {

	private final JdbcTemplate jdbc;

	public KnownSubjects(DataSource source) {
		this.jdbc = new JdbcTemplate(source);
	}

	/** Whether it was read, whatever became of it. */
	public boolean isRead(VanishedFinding finding) {
		String subject = finding.subject();
		if (SubjectKey.isCharge(subject)) {
			return any("select 1 from charge where charge_sort = ?",
					finding.day() + " " + SubjectKey.chargeContent(subject));
		}
		return SubjectKey.mailParts(subject)
			.filter((mail) -> any("select 1 from mail where message_id = ? and body = ?", mail.messageId(),
					mail.body()))
			.isPresent();
	}

	/** The statement line that a key speaks of, the earliest of equal ones. */
	public Optional<Charge> charge(String subject) {
		return this.jdbc
			.query("select facts from charge where charge_sort like ? order by charge_sort, id fetch first 1 rows only",
					(row, number) -> PackedEvidence.charge(row.getBytes(1)), "% " + SubjectKey.chargeContent(subject))
			.stream()
			.findFirst();
	}

	private boolean any(String sql, Object... values) {
		return !this.jdbc.queryForList(sql + " fetch first 1 rows only", values).isEmpty();
	}

}
