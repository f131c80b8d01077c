package io.github.purchaseaudit.ledger;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

import javax.sql.DataSource;

import io.github.purchaseaudit.order.AccountFact;
import io.github.purchaseaudit.order.BillingMethod;
import io.github.purchaseaudit.order.Charge;
import io.github.purchaseaudit.order.HistoryLine;
import io.github.purchaseaudit.order.Receipt;
import io.github.purchaseaudit.order.SetAside;

import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes what one reading step read, a chunk at a time. */
public final class EvidenceWriter implements ItemWriter<Entry> {

	private final JdbcTemplate jdbc;

	private final String step;

	private final ZoneId zone;

	/**
	 * A writer for one step.
	 * @param zone the household's zone, for the months of the coverage
	 */
	public EvidenceWriter(DataSource source, String step, ZoneId zone) {
		this.jdbc = new JdbcTemplate(source);
		this.step = step;
		this.zone = zone;
	}

	@Override
	public void write(Chunk<? extends Entry> chunk) {
		Batches batches = new Batches(this.zone);
		chunk.forEach(batches::add);
		insert("history_line (id, member, order_key, key_kind, document, account, facts)", 7, batches.lines,
				this::line);
		insert("unnumbered (member)", 1, batches.unnumbered(), (to, member) -> to.setInt(1, member));
		insert("mail (id, member, message_id, body, kind, verdict, sent, account, document, facts)", 10, batches.mails,
				this::mail);
		insert("mail_order (order_key, key_kind, mail)", 3, batches.mailOrders, EvidenceWriter::mailOrder);
		insert("charge (id, member, charge_sort, facts)", 4, batches.charges, this::charge);
		insert("billing_method (id, member, facts)", 3, batches.billing, this::billing);
		insert("account_fact (id, member, facts)", 3, batches.facts, this::accountFact);
		insert("set_aside (id, member, step, file, place, reason)", 6, batches.setAside, this::setAside);
		insert("tally (step, member, kind, amount)", 4, batches.tallies(), this::tally);
		insert("member_sum (step, member, currency, amount)", 4, batches.sums(), this::sum);
		insert("month_count (step, member, account, source, purchase_month, amount)", 6, batches.months(), this::month);
		insert("history_span (member, account, source, first_day, last_day, paid)", 6, batches.spans(),
				EvidenceWriter::span);
		batches.digests.forEach((digest) -> this.jdbc.update("update member set sha256 = ? where id = ?",
				digest.sha256(), digest.member()));
	}

	private <T> void insert(String columns, int width, List<T> rows, Binder<T> binder) {
		if (!rows.isEmpty()) {
			String sql = "insert into " + columns + " values (" + "?, ".repeat(width - 1) + "?)";
			this.jdbc.batchUpdate(sql, rows, rows.size(), binder::bind);
		}
	}

	private void line(PreparedStatement to, Entry.Found row) throws SQLException {
		HistoryLine line = (HistoryLine) row.evidence();
		OrderKey key = OrderKey.of(line);
		to.setLong(1, row.id());
		to.setInt(2, row.member());
		to.setString(3, Fitted.cut(key.value(), 1000));
		to.setString(4, String.valueOf(key.kind()));
		to.setString(5, Fitted.document(line.document()));
		to.setString(6, Fitted.account(line.account()));
		to.setBytes(7, PackedEvidence.pack(line));
	}

	private void mail(PreparedStatement to, Entry.Found row) throws SQLException {
		Receipt mail = (Receipt) row.evidence();
		to.setLong(1, row.id());
		to.setInt(2, row.member());
		to.setString(3, Fitted.cut(mail.messageId(), 1000));
		to.setString(4, mail.body());
		to.setString(5, mail.kind().name());
		to.setString(6, mail.verdict().name());
		to.setObject(7, (mail.sent() != null) ? mail.sent().atOffset(ZoneOffset.UTC) : null);
		to.setString(8, Fitted.account(mail.account()));
		to.setString(9, Fitted.document(mail.document()));
		to.setBytes(10, PackedEvidence.pack(mail));
	}

	private static void mailOrder(PreparedStatement to, MailOrder row) throws SQLException {
		to.setString(1, Fitted.cut(row.key().value(), 1000));
		to.setString(2, String.valueOf(row.key().kind()));
		to.setLong(3, row.mail());
	}

	private void charge(PreparedStatement to, Entry.Found row) throws SQLException {
		Charge charge = (Charge) row.evidence();
		to.setLong(1, row.id());
		to.setInt(2, row.member());
		to.setString(3, charge.day() + " " + charge.content());
		to.setBytes(4, PackedEvidence.pack(charge));
	}

	private void billing(PreparedStatement to, Entry.Found row) throws SQLException {
		to.setLong(1, row.id());
		to.setInt(2, row.member());
		to.setBytes(3, PackedEvidence.pack((BillingMethod) row.evidence()));
	}

	private void accountFact(PreparedStatement to, Entry.Found row) throws SQLException {
		to.setLong(1, row.id());
		to.setInt(2, row.member());
		to.setBytes(3, PackedEvidence.pack((AccountFact) row.evidence()));
	}

	private void setAside(PreparedStatement to, Entry.Found row) throws SQLException {
		SetAside lost = (SetAside) row.evidence();
		to.setLong(1, row.id());
		to.setInt(2, row.member());
		to.setString(3, this.step);
		to.setString(4, Fitted.cut(lost.place().file(), 4000));
		to.setString(5, Fitted.cut(lost.place().where(), 1000));
		to.setString(6, Fitted.cut(lost.reason().encode(), 8000));
	}

	private void tally(PreparedStatement to, Batches.Tally tally) throws SQLException {
		to.setString(1, this.step);
		to.setInt(2, tally.member());
		to.setString(3, tally.kind());
		to.setLong(4, tally.amount());
	}

	private void sum(PreparedStatement to, Batches.Sum sum) throws SQLException {
		to.setString(1, this.step);
		to.setInt(2, sum.member());
		to.setString(3, sum.money().currency());
		to.setBigDecimal(4, sum.money().amount());
	}

	private void month(PreparedStatement to, Batches.Month month) throws SQLException {
		to.setString(1, this.step);
		to.setInt(2, month.member());
		to.setString(3, Fitted.account(month.account()));
		to.setString(4, month.source());
		to.setString(5, month.month());
		to.setLong(6, month.amount());
	}

	private static void span(PreparedStatement to, Batches.Span span) throws SQLException {
		to.setInt(1, span.member());
		to.setString(2, Fitted.account(span.account()));
		to.setString(3, span.source());
		to.setObject(4, span.first());
		to.setObject(5, span.last());
		to.setBoolean(6, span.paid());
	}

	/** Binds one row. */
	@FunctionalInterface
	private interface Binder<T> {

		void bind(PreparedStatement to, T row) throws SQLException;

	}

}
