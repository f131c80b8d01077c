package io.github.purchaseaudit.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;

import javax.sql.DataSource;

import io.github.purchaseaudit.order.AccountFact;
import io.github.purchaseaudit.order.HistoryLine;
import io.github.purchaseaudit.order.Source;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the purchase histories say beyond single orders. */
public final class Histories {

	private static final int PAGE = 1000;

	private final JdbcTemplate jdbc;

	/** Whether any row bears a document number; then they are indexed. */
	private @Nullable Boolean documented;

	public Histories(DataSource source) {
		this.jdbc = new JdbcTemplate(source);
	}

	/** For joining rows by their keys. */
	static void indexKeys(JdbcTemplate jdbc) {
		jdbc.execute("create index if not exists history_line_key on history_line (order_key, id)");
	}

	/**
	 * Every row with its key, its number and its facts, in the order of reading.
	 * @param after keys up to this one are left out
	 */
	void forEachRow(String after, RowConsumer consumer) {
		long[] last = { Long.MIN_VALUE };
		int[] count = new int[1];
		do {
			count[0] = 0;
			this.jdbc.query("select id, order_key, facts from history_line where id > ? order by id fetch first " + PAGE
					+ " rows only", (row) -> {
						count[0]++;
						last[0] = row.getLong(1);
						String key = row.getString(2);
						if (key.compareTo(after) > 0) {
							consumer.accept(key, last[0], row.getBytes(3));
						}
					}, last[0]);
		}
		while (count[0] == PAGE);
	}

	/** From when to when each source holds purchases of each account. */
	public List<Span> spans() {
		return this.jdbc.query(
				"select member, account, source, min(first_day), max(last_day), max(case when paid then 1 else 0 end)"
						+ " from history_span group by member, account, source order by member, account, source",
				(row, number) -> new Span(row.getString(2), Source.valueOf(row.getString(3)),
						row.getObject(4, LocalDate.class), row.getObject(5, LocalDate.class), row.getInt(6) == 1));
	}

	public List<AccountFact> accountFacts() {
		return this.jdbc.query("select facts from account_fact order by id",
				(row, number) -> PackedEvidence.accountFact(row.getBytes(1)));
	}

	/** The rows of one order. */
	public List<HistoryLine> lines(String orderKey) {
		return this.jdbc.query("select facts from history_line where order_key = ? order by id",
				(row, number) -> PackedEvidence.historyLine(row.getBytes(1)), orderKey);
	}

	/** The rows of all orders that bear a document number. */
	public List<HistoryLine> invoiced(String document) {
		if (this.documented == null) {
			this.documented = !this.jdbc
				.queryForList("select 1 from history_line where document is not null fetch first 1 rows only")
				.isEmpty();
		}
		return !this.documented ? List.of()
				: this.jdbc.query("select facts from history_line where document = ? order by id",
						(row, number) -> PackedEvidence.historyLine(row.getBytes(1)), document);
	}

	/**
	 * The account of an export's row and the account of a genuine receipt, for every
	 * order that has both.
	 */
	public void sharedAccounts(BiConsumer<HistoryLine, String> consumer) {
		if (this.jdbc.queryForList("select 1 from mail_order fetch first 1 rows only").isEmpty()) {
			return;
		}
		this.jdbc.query("select distinct h.facts, m.account from mail_order o join mail m on m.id = o.mail"
				+ " join history_line h on h.order_key = o.order_key where m.account is not null"
				+ " and h.account is not null and m.verdict in ('VERIFIED', 'CONSISTENT') and m.kind = 'RECEIPT'",
				(row) -> {
					consumer.accept(PackedEvidence.historyLine(row.getBytes(1)), row.getString(2));
				});
	}

	/**
	 * A row that names its account by number, and an address that another row of the same
	 * order names, for every order that has both.
	 */
	public void listedAccounts(BiConsumer<HistoryLine, String> consumer) {
		indexKeys(this.jdbc);
		this.jdbc.query("select distinct n.facts, a.account from (select distinct order_key, account from history_line"
				+ " where account like '%@%') a join history_line n on n.order_key = a.order_key"
				+ " where n.account not like '%@%'", (row) -> {
					consumer.accept(PackedEvidence.historyLine(row.getBytes(1)), row.getString(2));
				});
	}

	/**
	 * From when to when one file holds purchases of an account.
	 *
	 * @param paid whether any of them is no free download
	 */
	public record Span(String account, Source source, LocalDate first, LocalDate last, boolean paid) {
	}

	/** Takes a row. */
	@FunctionalInterface
	interface RowConsumer {

		void accept(String key, long id, byte[] facts);

	}

}
