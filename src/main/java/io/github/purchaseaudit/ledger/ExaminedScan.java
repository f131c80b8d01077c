package io.github.purchaseaudit.ledger;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Reads the examined orders front to back, a page at a time, in the order in which they
 * were added: that of their subjects, for all but what mails and charges add later.
 */
final class ExaminedScan {

	private static final int PAGE = 1000;

	private static final String SELECT = "select id, subject, flag_sort, is_order, purchased, purchase_month, account,"
			+ " method, currency, amount, in_period, flagged, since, not_judged, undecided, gaps,"
			+ " carried_over, facts from examined_order where ";

	private final JdbcTemplate jdbc;

	private final String sql;

	/**
	 * Prepares the reading.
	 * @param condition which orders
	 */
	ExaminedScan(DataSource source, String condition) {
		this.jdbc = new JdbcTemplate(source);
		this.sql = SELECT + "id > ? and " + condition + " order by id fetch first " + PAGE + " rows only";
	}

	void forEach(Consumer<Row> consumer) {
		long after = 0;
		List<Row> page;
		do {
			page = this.jdbc.query(this.sql, Row::of, after);
			page.forEach(consumer);
			after = page.isEmpty() ? after : page.get(page.size() - 1).id();
		}
		while (page.size() == PAGE);
	}

	/** Single ones, at most some thousands; there must be an index on the subjects. */
	static List<Row> find(JdbcTemplate jdbc, Collection<String> subjects) {
		return jdbc.query(SELECT + "subject in (" + "?, ".repeat(subjects.size() - 1) + "?) order by subject", Row::of,
				subjects.toArray());
	}

	/**
	 * A row as the table holds it.
	 *
	 * @param flagSort empty for a row without findings
	 * @param order whether it is an order, no mail or charge alone
	 * @param purchased seconds since 1970
	 */
	@SuppressWarnings("ArrayRecordComponent")
	record Row(long id, String subject, String flagSort, boolean order, @Nullable Long purchased,
			@Nullable String month, @Nullable String account, String method, @Nullable String currency,
			@Nullable BigDecimal amount, boolean inPeriod, boolean flagged, String since, boolean notJudged,
			boolean undecided, String gaps, boolean carriedOver, byte[] facts) {

		private static Row of(ResultSet row, int number) throws SQLException {
			long purchased = row.getLong(5);
			boolean dated = !row.wasNull();
			String flagSort = row.getString(3);
			return new Row(row.getLong(1), row.getString(2), (flagSort != null) ? flagSort : "", row.getBoolean(4),
					dated ? Long.valueOf(purchased) : null, row.getString(6), row.getString(7), row.getString(8),
					row.getString(9), row.getBigDecimal(10), row.getBoolean(11), row.getBoolean(12), row.getString(13),
					row.getBoolean(14), row.getBoolean(15), row.getString(16), row.getBoolean(17), row.getBytes(18));
		}

		ExaminedRow examined() {
			return new ExaminedRow(PackedOrder.unpack(this.facts), this.inPeriod, this.carriedOver);
		}

		/** What {@link ExaminedOrders.Examined} reads. */
		byte[] pack() {
			return Packed.empty().put(this.since).putFlag(this.carriedOver).put(Packed.whole(this.facts)).bytes();
		}

	}

}
