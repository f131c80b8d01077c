package io.github.purchaseaudit.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The audits that a ledger remembers. */
public final class PastRuns {

	private final JdbcTemplate jdbc;

	public PastRuns(DataSource source) {
		this.jdbc = new JdbcTemplate(source);
	}

	/** All of them, the latest first. */
	public List<PastRun> latestFirst() {
		return this.jdbc.query("select period, as_of, started, ended, status, inputs, inputs_digest, orders, findings,"
				+ " report from audit_run order by id desc", PastRuns::run);
	}

	/**
	 * What a person calls one of them: its month, else the day it spoke of; null for
	 * none.
	 */
	public @Nullable String name(@Nullable Long id) {
		return (id == null) ? null : this.jdbc.query("select period, as_of from audit_run where id = ?",
				(row, number) -> row.getString(1).matches("\\d{4}-\\d{2}") ? row.getString(1) : row.getString(2), id)
			.stream()
			.findFirst()
			.orElse(null);
	}

	private static PastRun run(ResultSet row, int number) throws SQLException {
		OffsetDateTime ended = row.getObject("ended", OffsetDateTime.class);
		return new PastRun(row.getString("period"), row.getObject("as_of", LocalDate.class),
				row.getObject("started", OffsetDateTime.class).toInstant(), instant(ended), row.getString("status"),
				row.getObject("inputs", Long.class), row.getString("inputs_digest"),
				row.getObject("orders", Long.class), row.getObject("findings", Long.class), row.getString("report"));
	}

	private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
		return (time != null) ? time.toInstant() : null;
	}

}
