package io.github.purchaseaudit.ledger;

import java.util.Optional;

import javax.sql.DataSource;

import io.github.purchaseaudit.order.Charge;

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
		int kind = subject.indexOf(':');
		String rest = subject.substring(kind + 1);
		if (subject.startsWith("mail:")) {
			int body = rest.lastIndexOf(':');
			return body >= 0 && any("select 1 from mail where message_id = ? and body = ?", rest.substring(0, body),
					rest.substring(body + 1));
		}
		if (subject.startsWith("charge:")) {
			int occurrence = rest.indexOf('#');
			return any("select 1 from charge where charge_sort = ?",
					finding.day() + " " + ((occurrence < 0) ? rest : rest.substring(0, occurrence)));
		}
		return false;
	}

	/** The statement line that a key speaks of, the earliest of equal ones. */
	public Optional<Charge> charge(String subject) {
		String content = subject.substring(subject.indexOf(':') + 1);
		int occurrence = content.indexOf('#');
		return this.jdbc
			.query("select facts from charge where charge_sort like ? order by charge_sort, id fetch first 1 rows only",
					(row, number) -> PackedEvidence.charge(row.getBytes(1)),
					"% " + ((occurrence < 0) ? content : content.substring(0, occurrence)))
			.stream()
			.findFirst();
	}

	private boolean any(String sql, Object... values) {
		return !this.jdbc.queryForList(sql + " fetch first 1 rows only", values).isEmpty();
	}

}
