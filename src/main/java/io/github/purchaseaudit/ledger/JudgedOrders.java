package io.github.purchaseaudit.ledger;

import java.time.LocalDate;
import java.time.ZoneId;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Remembers which orders a completed audit judged, and by what. An order is kept once for
 * all audits that judged it by the same, with the first of them.
 */
public final class JudgedOrders {

	private static final String NOT_YET = " and not exists (select 1 from judged_order j where j.subject = e.subject"
			+ " and j.judged = e.judged)";

	private final JdbcTemplate jdbc;

	private final Run run;

	private final EarlierFindings earlier;

	public JudgedOrders(DataSource source, Run run) {
		this.jdbc = new JdbcTemplate(source);
		this.run = run;
		this.earlier = new EarlierFindings(source, run);
	}

	/**
	 * Adds the orders that this audit judged: those of its period, and those before it
	 * that it would have carried over. To be called when the audit completes.
	 * @param from the period's first day; null when it has none
	 */
	public void remember(@Nullable LocalDate from, ZoneId zone) {
		boolean first = this.jdbc.queryForList("select run from judged_order fetch first 1 rows only").isEmpty();
		if (!first) {
			index(this.jdbc);
		}
		long end = (from != null) ? second(from, zone) : Long.MIN_VALUE;
		this.jdbc.update("insert into judged_order (subject, judged, run)"
				+ " select e.subject, e.judged, cast(? as bigint) from examined_order e where e.judged is not null"
				+ " and (e.in_period or (e.purchased >= ? and e.purchased < ?))" + (first ? "" : NOT_YET),
				this.run.id(), second(this.earlier.begun(), zone), end);
	}

	/** Made only when somebody looks for single ones: the first audit adds all of its. */
	static void index(JdbcTemplate jdbc) {
		jdbc.execute("create index if not exists judged_order_subject on judged_order (subject, judged)");
	}

	private static long second(LocalDate day, ZoneId zone) {
		return day.atStartOfDay(zone).toEpochSecond();
	}

}
