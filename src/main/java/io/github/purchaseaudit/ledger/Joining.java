package io.github.purchaseaudit.ledger;

import javax.sql.DataSource;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Makes the tables ready to be read as orders, after everything is read and before
 * anything is examined. Doing it twice changes nothing.
 */
public final class Joining {

	private final JdbcTemplate jdbc;

	public Joining(DataSource source) {
		this.jdbc = new JdbcTemplate(source);
	}

	/** Indexes, mails that stand in several archives, and document numbers. */
	public void prepare() {
		if (any("select 1 from mail")) {
			Histories.indexKeys(this.jdbc);
			this.jdbc.execute("create index if not exists mail_same on mail (message_id, body)");
		}
		markDuplicateMails();
		joinDocuments();
		this.jdbc.execute("analyze sample_size 1000");
	}

	/** The same Message-ID and the same body; either alone is not the same mail. */
	private void markDuplicateMails() {
		this.jdbc.update("update mail m set duplicate = true where not duplicate and message_id <> '' and exists"
				+ " (select 1 from mail o where o.message_id = m.message_id and o.body = m.body and o.id < m.id)");
		this.jdbc.update("delete from tally where step = 'joinMails'");
		this.jdbc.update("insert into tally (step, member, kind, amount)"
				+ " select 'joinMails', member, 'duplicate', count(*) from mail where duplicate group by member");
	}

	/**
	 * What is known by document number alone goes first to the one order that the
	 * document belongs to: else it would be another order. A receipt belongs to every
	 * order whose rows bear its document number: Apple groups several orders in one mail.
	 */
	private void joinDocuments() {
		boolean rows = any("select 1 from unnumbered");
		if (rows || any("select 1 from mail_order where key_kind = 'D'")) {
			findOrders();
			if (rows) {
				moveRows();
			}
			joinMails("document_order");
		}
		if (any("select 1 from mail where document is not null")
				&& any("select 1 from history_line where document is not null")) {
			this.jdbc.execute("create index if not exists history_line_document on history_line (document)");
			joinMails("history_line");
		}
	}

	/** The documents that belong to just one order. */
	private void findOrders() {
		this.jdbc.execute("drop table if exists document_order");
		this.jdbc.execute("create table document_order as select document, min(order_key) as order_key from ("
				+ "select document, order_key from history_line where key_kind = 'N' and document is not null"
				+ " union all select m.document, o.order_key from mail m join mail_order o on o.mail = m.id"
				+ " where o.key_kind = 'N' and m.document is not null and m.verdict in ('VERIFIED', 'CONSISTENT'))"
				+ " group by document having count(distinct order_key) = 1");
		this.jdbc.execute("create index document_order_document on document_order (document)");
	}

	private void moveRows() {
		this.jdbc.update("update history_line t set order_key = (select d.order_key from document_order d"
				+ " where d.document = t.document), key_kind = 'J' where key_kind = 'D' and exists"
				+ " (select 1 from document_order d where d.document = t.document)");
	}

	/** Gives mails to the orders that a table knows for their documents. */
	private void joinMails(String table) {
		this.jdbc.update("insert into mail_order (order_key, key_kind, mail) select distinct h.order_key, 'G', m.id"
				+ " from mail m join " + table + " h on h.document = m.document where m.verdict <> 'COUNTERFEIT'"
				+ " and not exists (select 1 from mail_order o where o.mail = m.id and o.order_key = h.order_key)");
		this.jdbc.update("delete from mail_order o where key_kind = 'D' and exists"
				+ " (select 1 from mail_order g where g.mail = o.mail and g.key_kind = 'G')");
	}

	private boolean any(String sql) {
		return !this.jdbc.queryForList(sql + " fetch first 1 rows only").isEmpty();
	}

}
