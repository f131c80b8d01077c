package io.github.purchaseaudit.ledger;

import java.io.Closeable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

import io.github.purchaseaudit.ledger.ExaminedRows.Amended;
import io.github.purchaseaudit.order.Sentence;
import io.github.purchaseaudit.rule.ExaminedOrder;
import io.github.purchaseaudit.rule.Finding;

import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Changes to orders that were examined before others were seen. They are carried out in
 * the order of the rows; doing so again changes nothing more.
 */
public final class Amendments implements Closeable {

	private static final int AT_ONCE = 2000;

	private static final String FINDING = "finding";

	private static final String EVIDENCE = "evidence";

	private static final String FIRST_EVIDENCE = "first-evidence";

	private static final String NOT_COVERED = "not-covered";

	private static final String GROUPED = "grouped";

	private final Ledger ledger;

	private final TransactionTemplate transaction;

	private final ExaminedRows rows;

	private final Function<ExaminedOrder, ExaminedRow> places;

	private final SortedRows changes;

	private long count;

	/**
	 * Begins without changes.
	 * @param places puts the changed order into its place
	 */
	public Amendments(Ledger ledger, ExaminedRows rows, Function<ExaminedOrder, ExaminedRow> places) {
		this.ledger = ledger;
		this.transaction = new TransactionTemplate(new JdbcTransactionManager(ledger.dataSource()));
		this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		this.rows = rows;
		this.places = places;
		this.changes = ledger.sorting();
	}

	/** The order that the finding is about has this finding too. */
	public void add(Finding finding) {
		Packed packed = Packed.empty().put(FINDING);
		PackedOrder.finding(packed, finding);
		add(finding.subject(), packed);
	}

	/** The order has one more piece of evidence. */
	public void add(String key, Sentence evidence) {
		add(key, sentence(EVIDENCE, evidence));
	}

	/** The order has one more piece of evidence, which stands before the others. */
	public void addFirst(String key, Sentence evidence) {
		add(key, sentence(FIRST_EVIDENCE, evidence));
	}

	/** Whether the order has a receipt cannot be judged. */
	public void withdrawReceipt(String key) {
		add(key, Packed.empty().put(NOT_COVERED));
	}

	/** The order stands on another order's receipt. */
	public void groupReceipt(String key, Sentence evidence) {
		add(key, sentence(GROUPED, evidence));
	}

	private static Packed sentence(String kind, Sentence evidence) {
		Packed packed = Packed.empty().put(kind);
		PackedSentence.put(packed, evidence);
		return packed;
	}

	private void add(String key, Packed change) {
		this.changes.add(key, this.count++, change.bytes());
	}

	/**
	 * Carries all of them out; to be called after the last. Orders and changes both come
	 * in the order of the keys; what does not is looked up.
	 */
	public void carryOut() {
		if (this.count == 0) {
			return;
		}
		SortedCursor sorted = this.changes.read();
		Map<String, List<Packed>> elsewhere = new TreeMap<>();
		List<Amended> part = new ArrayList<>();
		new ExaminedScan(this.ledger.dataSource(), "is_order").forEach((row) -> {
			for (String next = sorted.peek(); next != null && next.compareTo(row.subject()) < 0; next = sorted.peek()) {
				elsewhere.put(next, sorted.take(next, Packed::of));
			}
			if (row.subject().equals(sorted.peek())) {
				part.add(amended(row, sorted.take(row.subject(), Packed::of)));
			}
			if (part.size() >= AT_ONCE || elsewhere.size() >= AT_ONCE) {
				carryOut(part, elsewhere);
			}
		});
		for (String next = sorted.peek(); next != null; next = sorted.peek()) {
			elsewhere.put(next, sorted.take(next, Packed::of));
			if (elsewhere.size() >= AT_ONCE) {
				carryOut(part, elsewhere);
			}
		}
		carryOut(part, elsewhere);
	}

	/** In a transaction of its own: the changes of many rows at once take memory. */
	private void carryOut(List<Amended> part, Map<String, List<Packed>> elsewhere) {
		this.rows.find(elsewhere.keySet())
			.forEach((row) -> part.add(amended(row, elsewhere.getOrDefault(row.subject(), List.of()))));
		this.transaction.executeWithoutResult((status) -> this.rows.amend(part));
		part.clear();
		elsewhere.clear();
	}

	private Amended amended(ExaminedScan.Row row, List<Packed> changes) {
		ExaminedOrder order = PackedOrder.unpack(row.facts());
		for (Packed change : changes) {
			order = changed(order, change);
		}
		return new Amended(row, this.places.apply(order));
	}

	private static ExaminedOrder changed(ExaminedOrder order, Packed change) {
		return switch (change.need()) {
			case FINDING -> order.with(PackedOrder.finding(change));
			case EVIDENCE -> order.with(PackedSentence.next(change));
			case FIRST_EVIDENCE -> order.withFirst(PackedSentence.next(change));
			case GROUPED -> order.withGroupedReceipt(PackedSentence.next(change));
			default -> order.withReceiptNotCovered();
		};
	}

	@Override
	public void close() {
		this.changes.close();
	}

}
