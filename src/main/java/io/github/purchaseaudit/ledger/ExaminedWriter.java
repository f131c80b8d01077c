package io.github.purchaseaudit.ledger;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import io.github.purchaseaudit.order.Money;
import io.github.purchaseaudit.order.PaymentMethod;
import io.github.purchaseaudit.order.PurchaseTime;
import io.github.purchaseaudit.rule.ExaminedOrder;
import io.github.purchaseaudit.rule.Finding;
import io.github.purchaseaudit.rule.Note;
import io.github.purchaseaudit.rule.Payer;

import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes the examined orders and their findings, a chunk at a time. */
public final class ExaminedWriter implements ItemWriter<ExaminedEntry> {

	private final JdbcTemplate jdbc;

	private final Run run;

	private final ZoneId zone;

	public ExaminedWriter(DataSource source, Run run, ZoneId zone) {
		this.jdbc = new JdbcTemplate(source);
		this.run = run;
		this.zone = zone;
	}

	@Override
	public void write(Chunk<? extends ExaminedEntry> chunk) {
		List<ExaminedEntry> orders = new ArrayList<>();
		chunk.getItems().stream().filter((entry) -> entry.examined() != null).forEach(orders::add);
		Since since = Since.of(this.jdbc, this.run, orders);
		this.jdbc.batchUpdate(
				"insert into examined_order (subject, order_sort, flag_sort, purchased, purchase_month, account,"
						+ " method, payer, currency, amount, refunded, in_period, flagged, since, not_judged, undecided,"
						+ " carried_over, facts) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
				orders, Math.max(1, orders.size()), (to, entry) -> bind(to, entry, since));
		writeFindings(orders);
		writeDuplicates(chunk);
	}

	private void bind(PreparedStatement to, ExaminedEntry entry, Since since) throws SQLException {
		ExaminedOrder order = Objects.requireNonNull(entry.examined());
		boolean flagged = order.isFlagged() && (entry.inPeriod() || entry.carriedOver());
		String compared = since.of(order);
		Money amount = order.amount();
		Money refunded = order.refunded();
		PurchaseTime purchased = order.purchased();
		to.setString(1, order.key());
		to.setString(2, SortKey.latestFirst(order, this.zone));
		to.setString(3, flagged ? SortKey.urgentFirst(order, since.rank(compared)) : null);
		to.setObject(4, (purchased != null) ? purchased.startIn(this.zone).getEpochSecond() : null);
		to.setString(5, (purchased != null) ? purchased.dayIn(this.zone).toString().substring(0, 7) : null);
		to.setString(6, order.account());
		to.setString(7, paying(order.payments()));
		to.setString(8, order.payer().name());
		to.setString(9, (amount != null) ? amount.currency() : null);
		to.setBigDecimal(10, (amount != null) ? amount.amount() : null);
		to.setBigDecimal(11, (refunded != null) ? refunded.amount() : BigDecimal.ZERO);
		to.setBoolean(12, entry.inPeriod());
		to.setBoolean(13, flagged);
		to.setString(14, compared);
		to.setBoolean(15, order.payer() == Payer.NOT_JUDGED);
		to.setBoolean(16, order.notes().contains(Note.UNDECIDED));
		to.setBoolean(17, entry.carriedOver());
		to.setString(18, PackedOrder.pack(order));
	}

	/** The method that the sheet Payment methods counts the order for. */
	private static String paying(List<PaymentMethod> payments) {
		return payments.stream()
			.filter((method) -> !method.isStoreCredit())
			.findFirst()
			.or(() -> payments.stream().findFirst())
			.map(PackedEvidence::pack)
			.orElse("");
	}

	private void writeFindings(List<ExaminedEntry> orders) {
		List<Object[]> rows = new ArrayList<>();
		for (ExaminedEntry entry : orders) {
			ExaminedOrder order = Objects.requireNonNull(entry.examined());
			for (Finding finding : (entry.inPeriod() || entry.carriedOver()) ? order.findings() : List.<Finding>of()) {
				rows.add(new Object[] { this.run.id(), finding.subject(), finding.code().name(),
						finding.severity().name(),
						(order.purchased() != null) ? order.purchased().dayIn(this.zone) : null,
						Since.digest(finding) });
			}
		}
		this.jdbc.batchUpdate("insert into finding (run, subject, code, severity, purchased_day, facts_digest)"
				+ " values (?, ?, ?, ?, ?, ?)", rows);
	}

	private void writeDuplicates(Chunk<? extends ExaminedEntry> chunk) {
		Map<Integer, Long> counts = chunk.getItems()
			.stream()
			.flatMap((entry) -> entry.joined().duplicates().stream())
			.collect(Collectors.groupingBy((line) -> line.place().member(), HashMap::new, Collectors.counting()));
		List<Object[]> rows = new ArrayList<>();
		counts.forEach((member, count) -> rows.add(new Object[] { "examineOrders", member, "duplicate", count }));
		this.jdbc.batchUpdate("insert into tally (step, member, kind, amount) values (?, ?, ?, ?)", rows);
	}

}
