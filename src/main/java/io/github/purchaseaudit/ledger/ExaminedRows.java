package io.github.purchaseaudit.ledger;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

import javax.sql.DataSource;

import io.github.purchaseaudit.order.Money;
import io.github.purchaseaudit.order.PaymentMethod;
import io.github.purchaseaudit.order.PurchaseTime;
import io.github.purchaseaudit.rule.ExaminedOrder;
import io.github.purchaseaudit.rule.Finding;
import io.github.purchaseaudit.rule.Note;
import io.github.purchaseaudit.rule.Payer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The examined orders with their findings, as the ledger keeps them. */
public final class ExaminedRows {

	/** What the column for the methods holds. */
	private static final int LONGEST_METHODS = 400;

	private static final int PAGE = 500;

	private final JdbcTemplate jdbc;

	private final Run run;

	private final ZoneId zone;

	public ExaminedRows(DataSource source, Run run, ZoneId zone) {
		this.jdbc = new JdbcTemplate(source);
		this.run = run;
		this.zone = zone;
	}

	/** The rows of some orders, in the order of their keys. */
	public List<ExaminedRow> select(Collection<String> keys) {
		return find(keys).stream().map(ExaminedScan.Row::examined).toList();
	}

	/** The same as the table holds them. */
	List<ExaminedScan.Row> find(Collection<String> keys) {
		if (keys.isEmpty()) {
			return List.of();
		}
		ExaminedIndex.onSubject(this.jdbc);
		List<String> sorted = keys.stream().sorted().toList();
		List<ExaminedScan.Row> found = new ArrayList<>();
		for (int from = 0; from < sorted.size(); from += PAGE) {
			found.addAll(ExaminedScan.find(this.jdbc, sorted.subList(from, Math.min(from + PAGE, sorted.size()))));
		}
		return found;
	}

	/** Changes rows in their places. */
	void amend(List<Amended> rows) {
		this.jdbc.batchUpdate("delete from finding where run = ? and subject = ?",
				rows.stream()
					.filter((row) -> row.before().flagged())
					.map((row) -> new Object[] { this.run.id(), row.before().subject() })
					.toList());
		List<ExaminedRow> after = rows.stream().map(Amended::after).toList();
		Since since = since(after);
		this.jdbc.batchUpdate(
				"update examined_order set flag_sort = ?, flagged = ?, since = ?, gaps = ?,"
						+ " carried_over = ?, facts = ?, judged = ? where id = ?",
				rows, Math.max(1, rows.size()), (to, amended) -> {
					ExaminedRow row = amended.after();
					String compared = since.of(row.order());
					to.setString(1, flagSort(row, since.rank(compared)));
					to.setBoolean(2, row.isFlagged());
					to.setString(3, compared);
					to.setString(4, Gap.of(row.order()));
					to.setBoolean(5, row.carriedOver());
					to.setBytes(6, PackedOrder.pack(row.order()));
					to.setString(7, Judged.of(row.order()));
					to.setLong(8, amended.before().id());
				});
		insertFindings(after);
	}

	/** Puts rows in the place of those with the same key, or adds them. */
	public void replace(List<ExaminedRow> rows) {
		ExaminedIndex.onSubject(this.jdbc);
		this.jdbc.batchUpdate("delete from examined_order where subject = ?", rows, Math.max(1, rows.size()),
				(to, row) -> to.setString(1, row.order().key()));
		this.jdbc.batchUpdate("delete from finding where run = ? and subject = ?", rows, Math.max(1, rows.size()),
				(to, row) -> {
					to.setLong(1, this.run.id());
					to.setString(2, row.order().key());
				});
		insert(rows);
	}

	/** Adds rows whose keys are not there yet. */
	public void insert(List<ExaminedRow> rows) {
		Since since = since(rows);
		Long last = this.jdbc.queryForObject("select max(id) from examined_order", Long.class);
		AtomicLong id = new AtomicLong((last != null) ? last : 0);
		this.jdbc.batchUpdate(
				"insert into examined_order (subject, flag_sort, document, is_order, purchased,"
						+ " purchase_month, account, method, currency, amount, in_period, flagged, since,"
						+ " not_judged, undecided, gaps, carried_over, facts, judged, id)"
						+ " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
				rows, Math.max(1, rows.size()), (to, row) -> {
					bind(to, row, since);
					to.setLong(20, id.incrementAndGet());
				});
		insertFindings(rows);
	}

	private Since since(List<ExaminedRow> rows) {
		return Since.of(this.jdbc, this.run,
				rows.stream()
					.map(ExaminedRow::order)
					.filter(ExaminedOrder::isFlagged)
					.map(ExaminedOrder::key)
					.toList());
	}

	private void insertFindings(List<ExaminedRow> rows) {
		List<Object[]> findings = new ArrayList<>();
		rows.stream().filter(ExaminedRow::isFlagged).forEach((row) -> addFindings(row.order(), findings));
		this.jdbc.batchUpdate("insert into finding (run, subject, code, severity, purchased_day, facts_digest,"
				+ " account, sources) values (?, ?, ?, ?, ?, ?, ?, ?)", findings);
	}

	private void bind(PreparedStatement to, ExaminedRow row, Since since) throws SQLException {
		ExaminedOrder order = row.order();
		String compared = since.of(order);
		Money amount = order.amount();
		PurchaseTime purchased = order.purchased();
		to.setString(1, order.key());
		to.setString(2, flagSort(row, since.rank(compared)));
		to.setString(3, Fitted.document(order.document()));
		to.setBoolean(4, order.purchase() != null);
		to.setObject(5, (purchased != null) ? purchased.startIn(this.zone).getEpochSecond() : null);
		to.setString(6, (purchased != null) ? purchased.dayIn(this.zone).toString().substring(0, 7) : null);
		to.setString(7, Fitted.account(order.account()));
		to.setString(8, paying(order.payments()));
		to.setString(9, (amount != null) ? amount.currency() : null);
		to.setBigDecimal(10, (amount != null) ? amount.amount() : null);
		to.setBoolean(11, row.inPeriod());
		to.setBoolean(12, row.isFlagged());
		to.setString(13, compared);
		to.setBoolean(14, order.payer() == Payer.NOT_JUDGED);
		to.setBoolean(15, order.notes().contains(Note.UNDECIDED));
		to.setString(16, Gap.of(order));
		to.setBoolean(17, row.carriedOver());
		to.setBytes(18, PackedOrder.pack(order));
		to.setString(19, Judged.of(order));
	}

	/** Where the row stands, or would stand, among the flagged ones. */
	private static @Nullable String flagSort(ExaminedRow row, int rank) {
		return row.order().isFlagged() ? SortKey.urgentFirst(row.order(), rank) : null;
	}

	/**
	 * The methods that the sheet Payment methods counts the order for; its sum counts for
	 * the first, no balance where there is another.
	 */
	private static String paying(List<PaymentMethod> payments) {
		if (payments.size() == 1) {
			return PackedEvidence.text(payments.get(0));
		}
		Map<String, String> texts = new LinkedHashMap<>();
		payments.stream()
			.sorted(Comparator.comparing(PaymentMethod::isStoreCredit))
			.forEach((method) -> texts.putIfAbsent(method.key(), PackedEvidence.text(method)));
		StringBuilder paying = new StringBuilder();
		for (String text : texts.values()) {
			if (paying.length() + 1 + text.length() <= LONGEST_METHODS) {
				paying.append(paying.isEmpty() ? "" : Totals.BESIDE).append(text);
			}
		}
		return paying.toString();
	}

	private void addFindings(ExaminedOrder order, List<Object[]> rows) {
		PurchaseTime purchased = order.purchased();
		for (Finding finding : order.findings()) {
			rows.add(new Object[] { this.run.id(), order.key(), finding.code().name(), finding.severity().name(),
					(purchased != null) ? purchased.dayIn(this.zone) : null, Since.digest(finding, order),
					Fitted.account(order.account()), Sources.of(order.evidence()) });
		}
	}

	/** A row as the table holds it, and as it is to be. */
	record Amended(ExaminedScan.Row before, ExaminedRow after) {
	}

}
