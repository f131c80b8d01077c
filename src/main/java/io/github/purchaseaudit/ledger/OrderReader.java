package io.github.purchaseaudit.ledger;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import io.github.purchaseaudit.order.HistoryLine;
import io.github.purchaseaudit.order.Order;
import io.github.purchaseaudit.order.Receipt;
import org.jspecify.annotations.Nullable;

import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Streams the orders, all evidence of one key together, in the order of their keys. After
 * a stop it goes on behind the last key of the last whole chunk.
 */
public final class OrderReader implements ItemStreamReader<JoinedOrder> {

	private static final String DONE = "order.done";

	private static final String EMITTED = "order.emitted";

	private final Ledger ledger;

	private final JdbcTemplate jdbc;

	private final Deque<JoinedOrder> ready = new ArrayDeque<>();

	private @Nullable SortedRows sorted;

	private @Nullable Ahead<HistoryLine> lines;

	private @Nullable KeyedCursor<Receipt> mails;

	private @Nullable Billing billing;

	private String done = "";

	private String current = "";

	private int emitted;

	public OrderReader(Ledger ledger) {
		this.ledger = ledger;
		this.jdbc = new JdbcTemplate(ledger.dataSource());
	}

	@Override
	public void open(ExecutionContext context) {
		this.done = context.getString(DONE, "");
		this.emitted = context.getInt(EMITTED, 0);
		this.ready.clear();
		this.billing = Billing.load(this.jdbc);
		close();
		SortedRows sorted = this.ledger.sorting();
		this.sorted = sorted;
		new Histories(this.ledger.dataSource()).forEachRow(this.done, sorted::add);
		this.lines = Ahead.of(sorted.read(), PackedEvidence::historyLine);
		this.mails = new KeyedCursor<>(this.jdbc,
				"select o.order_key, o.mail, m.facts from mail_order o join mail m on m.id = o.mail"
						+ " where o.order_key >= ? and not m.duplicate order by o.order_key, o.mail"
						+ " fetch first ? rows only",
				PackedEvidence::receipt, this.done);
		skipEmitted();
	}

	private void skipEmitted() {
		if (this.emitted > 0) {
			join();
			for (int i = 0; i < this.emitted; i++) {
				this.ready.remove();
			}
		}
	}

	@Override
	public @Nullable JoinedOrder read() {
		if (this.ready.isEmpty()) {
			this.done = this.current.isEmpty() ? this.done : this.current;
			this.emitted = 0;
			join();
		}
		JoinedOrder next = this.ready.poll();
		this.emitted += (next != null) ? 1 : 0;
		return next;
	}

	private void join() {
		Ahead<HistoryLine> lines = Objects.requireNonNull(this.lines);
		KeyedCursor<Receipt> mails = Objects.requireNonNull(this.mails);
		Stream.of(lines.peek(), mails.peek())
			.filter(Objects::nonNull)
			.min(Comparator.naturalOrder())
			.ifPresent((next) -> {
				this.current = next;
				join(next, lines.take(next), mails.take(next));
			});
	}

	private void join(String key, List<HistoryLine> lines, List<Receipt> mails) {
		Copies copies = Copies.among(lines);
		if (!key.startsWith("row:")) {
			this.ready.add(new JoinedOrder(order(key, copies.kept(), mails), copies.duplicates()));
			return;
		}
		int occurrence = 1;
		for (HistoryLine line : copies.kept()) {
			this.ready.add(new JoinedOrder(order(key + "#" + occurrence, List.of(line), List.of()),
					(occurrence == 1) ? copies.duplicates() : List.of()));
			occurrence++;
		}
	}

	private Order order(String key, List<HistoryLine> lines, List<Receipt> mails) {
		return new Order(key, OrderKey.number(key), lines, mails, Objects.requireNonNull(this.billing).of(lines));
	}

	@Override
	public void update(ExecutionContext context) {
		context.putString(DONE, this.done);
		context.putInt(EMITTED, this.emitted);
	}

	@Override
	public void close() {
		if (this.lines != null) {
			this.lines.close();
			this.lines = null;
		}
		if (this.sorted != null) {
			this.sorted.close();
			this.sorted = null;
		}
	}

}
