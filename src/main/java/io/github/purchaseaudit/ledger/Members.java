package io.github.purchaseaudit.ledger;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

import javax.sql.DataSource;

import io.github.purchaseaudit.inventory.Member;
import io.github.purchaseaudit.inventory.Outcome;
import io.github.purchaseaudit.order.Money;
import io.github.purchaseaudit.order.Sentence;

import org.springframework.jdbc.core.JdbcTemplate;

/** The inputs of this audit: files and archive members, and what was read of each. */
public final class Members {

	/** Begins the kind under which the tallies name a column that is not used. */
	public static final String LEFT_OUT = "column:";

	/** What reading fills beside the counts; a workbook may hold sheets of any step. */
	private static final List<String> EVIDENCE = List.of("history_line", "unnumbered", "history_span", "mail", "charge",
			"billing_method", "account_fact");

	private final JdbcTemplate jdbc;

	public Members(DataSource source) {
		this.jdbc = new JdbcTemplate(source);
	}

	/** Replaces what an interrupted inventory left. */
	public void replace(List<Member> members) {
		this.jdbc.update("delete from member");
		this.jdbc.batchUpdate("insert into member (id, path, name, base_name, format, outcome, reason, bytes, modified,"
				+ " sha256) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", members, 500, (to, member) -> {
					to.setInt(1, member.id());
					to.setString(2, StoredPath.of(member.file()));
					to.setString(3, member.name());
					to.setString(4, member.baseName());
					to.setString(5, member.format());
					to.setString(6, member.outcome().name());
					to.setString(7, (member.reason() != null) ? member.reason().encode() : null);
					to.setLong(8, member.size());
					to.setLong(9, member.modified().toEpochMilli());
					to.setString(10, member.sha256());
				});
	}

	/** All members by their number. */
	public List<Member> all() {
		Map<String, Path> paths = new HashMap<>();
		return this.jdbc.query("select id, path, name, base_name, format, outcome, reason, bytes, modified, sha256"
				+ " from member order by id", (row, number) -> {
					String reason = row.getString(7);
					long modified = row.getLong(9);
					Path path = paths.computeIfAbsent(row.getString(2), (stored) -> StoredPath.find(stored, modified));
					return new Member(row.getInt(1), path, row.getString(3), row.getString(4), row.getString(5),
							Outcome.valueOf(row.getString(6)), (reason != null) ? Sentence.decode(reason) : null,
							row.getLong(8), Instant.ofEpochMilli(modified), row.getString(10));
				});
	}

	/** Forgets what an interrupted reading step wrote of some members. */
	public void forget(String step, List<Member> members) {
		this.jdbc.update("delete from unread");
		this.jdbc.batchUpdate("insert into unread (member) values (?)", members, 500,
				(to, member) -> to.setInt(1, member.id()));
		if (isBegun(step)) {
			this.jdbc.update("delete from mail_order where mail in"
					+ " (select id from mail where member in (select member from unread))");
			for (String table : EVIDENCE) {
				this.jdbc.update("delete from " + table + " where member in (select member from unread)");
			}
		}
		for (String table : List.of("set_aside", "tally", "member_sum", "month_count")) {
			this.jdbc.update("delete from " + table + " where step = ? and member in (select member from unread)",
					step);
		}
	}

	/** Whether the step wrote of any of them: no record is written without its count. */
	private boolean isBegun(String step) {
		return !this.jdbc
			.queryForList("select 1 from tally where step = ? and member in (select member from unread)"
					+ " fetch first 1 rows only", step)
			.isEmpty();
	}

	/** Per member how many records went which way; duplicates are among the used. */
	public Map<Integer, NavigableMap<String, Long>> tallies() {
		Map<Integer, NavigableMap<String, Long>> tallies = new HashMap<>();
		this.jdbc.query("select member, kind, sum(amount) from tally group by member, kind", (row) -> {
			tallies.computeIfAbsent(row.getInt(1), (member) -> new TreeMap<>()).put(row.getString(2), row.getLong(3));
		});
		return tallies;
	}

	/** Per member what its records add up to, by currency. */
	public Map<Integer, List<Money>> sums() {
		Map<Integer, List<Money>> sums = new HashMap<>();
		this.jdbc.query("select member, currency, sum(amount) from member_sum group by member, currency"
				+ " order by member, currency", (row) -> {
					sums.computeIfAbsent(row.getInt(1), (member) -> new ArrayList<>())
						.add(new Money(row.getBigDecimal(3), row.getString(2)));
				});
		return sums;
	}

}
