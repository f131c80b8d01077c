package io.github.purchaseaudit.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Reads the examined orders front to back, a page at a time. They were added in the order
 * of their subjects, so that a page lies together in the file.
 */
final class ExaminedScan {

	private static final int PAGE = 1000;

	private final JdbcTemplate jdbc;

	private final String sql;

	/**
	 * Prepares the reading.
	 * @param condition which orders
	 */
	ExaminedScan(DataSource source, String condition) {
		this.jdbc = new JdbcTemplate(source);
		this.sql = "select subject, account, purchased, flag_sort, since, carried_over, facts from examined_order"
				+ " where subject > ? and " + condition + " order by subject fetch first " + PAGE + " rows only";
	}

	void forEach(Consumer<Row> consumer) {
		String after = "";
		List<Row> page;
		do {
			page = this.jdbc.query(this.sql, Row::of, after);
			page.forEach(consumer);
			after = page.isEmpty() ? after : page.get(page.size() - 1).subject();
		}
		while (page.size() == PAGE);
	}

	/**
	 * A row as the table holds it.
	 *
	 * @param purchased seconds since 1970
	 * @param flagSort empty for a row that is not flagged
	 */
	record Row(String subject, @Nullable String account, @Nullable Long purchased, String flagSort, String since,
			boolean carriedOver, String facts) {

		private static Row of(ResultSet row, int number) throws SQLException {
			String flagSort = row.getString(4);
			return new Row(row.getString(1), row.getString(2), row.getObject(3, Long.class),
					(flagSort != null) ? flagSort : "", row.getString(5), row.getBoolean(6), row.getString(7));
		}

		/** What {@link ExaminedOrders.Examined} reads. */
		String pack() {
			return Packed.empty().put(this.since).put(this.carriedOver).put(this.facts).toString();
		}

	}

}
