package io.github.purchaseaudit.ledger;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import javax.sql.DataSource;

import io.github.purchaseaudit.rule.ExaminedOrder;
import io.github.purchaseaudit.rule.Finding;
import io.github.purchaseaudit.rule.FindingCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What the completed audits before this one have found already. Only those up to the
 * baseline count, so that an audit that runs again says the same again.
 */
public final class EarlierFindings {

	private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

	private final JdbcTemplate jdbc;

	private final @Nullable Long baseline;

	private @Nullable LocalDate begun;

	private boolean indexed;

	public EarlierFindings(DataSource source, Run run) {
		this.jdbc = new JdbcTemplate(source);
		this.baseline = run.baseline();
	}

	/** Whether there is an audit to compare with. */
	public boolean haveBegun() {
		return this.baseline != null;
	}

	/**
	 * Whether the household's audits had begun by a day: an earlier audit was asked about
	 * that day, or about a day before it.
	 */
	public boolean haveBegunBy(LocalDate day) {
		return !day.isBefore(begun());
	}

	/** The first day that an earlier audit was asked about; far ahead without one. */
	LocalDate begun() {
		if (this.baseline == null) {
			return NEVER;
		}
		LocalDate known = this.begun;
		if (known == null) {
			List<LocalDate> first = this.jdbc
				.queryForList("select coalesce(first_day, date '0001-01-01') from audit_run where status = 'COMPLETED'"
						+ " and id <= ? order by 1 fetch first 1 rows only", LocalDate.class, this.baseline);
			known = first.isEmpty() ? NEVER : first.get(0);
			this.begun = known;
		}
		return known;
	}

	/** Whether some finding of an order, mail or charge has been reported. */
	public boolean haveReported(String subject) {
		return this.baseline != null && !reported(subject).isEmpty();
	}

	/**
	 * Whether some finding of an order has never been reported, and no audit that judged
	 * the order would have found it: an order that was found clean stays so when only the
	 * register changes.
	 */
	public boolean lack(ExaminedOrder order) {
		Set<String> reported = reported(order.key());
		List<FindingCode> unreported = order.findings()
			.stream()
			.map(Finding::code)
			.filter((code) -> !reported.contains(code.name()))
			.toList();
		if (unreported.isEmpty()) {
			return false;
		}
		List<String> judged = this.jdbc.queryForList("select judged from judged_order where subject = ? and run <= ?",
				String.class, order.key(), this.baseline);
		return unreported.stream()
			.anyMatch((code) -> judged.stream().noneMatch((letters) -> Judged.reaches(letters, code, order)));
	}

	private Set<String> reported(String subject) {
		if (!this.indexed) {
			this.jdbc.execute("create index if not exists finding_subject on finding (subject)");
			JudgedOrders.index(this.jdbc);
			this.indexed = true;
		}
		return new HashSet<>(this.jdbc
			.queryForList("select f.code from finding f join audit_run r on r.id = f.run where f.subject = ?"
					+ " and r.status = 'COMPLETED' and r.id <= ?", String.class, subject, this.baseline));
	}

}
