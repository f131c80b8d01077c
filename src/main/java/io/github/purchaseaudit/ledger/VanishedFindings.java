package io.github.purchaseaudit.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import io.github.purchaseaudit.rule.FindingCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/** The findings of the baseline that this audit does not have, a page at a time. */
public final class VanishedFindings {

	private static final int PAGE = 500;

	private final JdbcTemplate jdbc;

	public VanishedFindings(DataSource source) {
		this.jdbc = new JdbcTemplate(source);
	}

	/**
	 * Compares the findings of two audits, and notes what became of those that are gone.
	 * @param since says of each finding of a page how it compares, one of the report's
	 * names
	 */
	public void replace(Run run, Function<List<VanishedFinding>, List<String>> since) {
		this.jdbc.update("delete from vanished_finding");
		if (run.baseline() == null) {
			return;
		}
		String sql = "select subject, code, purchased_day, account, sources from finding b where run = "
				+ run.baseline() + " and not exists (select 1 from finding n where n.run = " + run.id()
				+ " and n.subject = b.subject and n.code = b.code)";
		pages(sql, VanishedFindings::finding, VanishedFinding::subject, (finding) -> finding.code().name(),
				(page) -> note(page, since.apply(page)));
	}

	private void note(List<VanishedFinding> page, List<String> since) {
		ExaminedIndex.onSubject(this.jdbc);
		this.jdbc.batchUpdate("insert into vanished_finding (subject, code, purchased_day, since) values (?, ?, ?, ?)",
				IntStream.range(0, page.size())
					.mapToObj((i) -> new Object[] { page.get(i).subject(), page.get(i).code().name(), page.get(i).day(),
							since.get(i) })
					.toList());
		this.jdbc.batchUpdate("update examined_order set since = ? where subject = ? and not flagged and in_period",
				IntStream.range(0, page.size())
					.mapToObj((i) -> new Object[] { since.get(i), page.get(i).subject() })
					.toList());
	}

	private static VanishedFinding finding(ResultSet row, int number) throws SQLException {
		return new VanishedFinding(row.getString(1), FindingCode.valueOf(row.getString(2)),
				row.getObject(3, LocalDate.class), row.getString(4), row.getString(5));
	}

	/** All of them with how they compare, by subject and code. */
	public void forEach(Consumer<Compared> consumer) {
		pages("select subject, code, purchased_day, since from vanished_finding where true", VanishedFindings::compared,
				Compared::subject, (finding) -> finding.code().name(), (page) -> page.forEach(consumer));
	}

	private static Compared compared(ResultSet row, int number) throws SQLException {
		return new Compared(row.getString(1), FindingCode.valueOf(row.getString(2)), row.getObject(3, LocalDate.class),
				row.getString(4));
	}

	private <T> void pages(String sql, RowMapper<T> mapper, Function<T, String> subject, Function<T, String> code,
			Consumer<List<T>> consumer) {
		String lastSubject = "";
		String lastCode = "";
		List<T> page;
		do {
			page = this.jdbc.query(sql + " and (subject > ? or (subject = ? and code > ?)) order by subject, code"
					+ " fetch first " + PAGE + " rows only", mapper, lastSubject, lastSubject, lastCode);
			if (!page.isEmpty()) {
				consumer.accept(page);
				lastSubject = subject.apply(page.get(page.size() - 1));
				lastCode = code.apply(page.get(page.size() - 1));
			}
		}
		while (page.size() == PAGE);
	}

	/** How many there are of one of the report's names. */
	public long count(String since) {
		Long count = this.jdbc.queryForObject("select count(*) from vanished_finding where since = ?", Long.class,
				since);
		return (count != null) ? count : 0;
	}

	/**
	 * A finding of the baseline that this audit does not have.
	 *
	 * @param since one of the report's names
	 */
	public record Compared(String subject, FindingCode code, @Nullable LocalDate day, String since) {
	}

}
