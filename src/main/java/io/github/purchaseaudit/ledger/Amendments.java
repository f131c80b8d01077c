package io.github.purchaseaudit.ledger;

import java.io.Closeable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

import io.github.purchaseaudit.order.Sentence;
import io.github.purchaseaudit.rule.ExaminedOrder;
import io.github.purchaseaudit.rule.Finding;

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

	private final ExaminedRows rows;

	private final Function<ExaminedOrder, ExaminedRow> places;

	private final SortedRows changes;

	private long count;

	/**
	 * Begins without changes.
	 * @param places puts the changed order into its place
	 */
	public Amendments(Ledger ledger, ExaminedRows rows, Function<ExaminedOrder, ExaminedRow> places) {
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
		add(key, Packed.empty().put(EVIDENCE).put(evidence.encode()));
	}

	/** The order has one more piece of evidence, which stands before the others. */
	public void addFirst(String key, Sentence evidence) {
		add(key, Packed.empty().put(FIRST_EVIDENCE).put(evidence.encode()));
	}

	/** Whether the order has a receipt cannot be judged. */
	public void withdrawReceipt(String key) {
		add(key, Packed.empty().put(NOT_COVERED));
	}

	/** The order stands on another order's receipt. */
	public void groupReceipt(String key, Sentence evidence) {
		add(key, Packed.empty().put(GROUPED).put(evidence.encode()));
	}

	private void add(String key, Packed change) {
		this.changes.add(key, this.count++, change.toString());
	}

	/** Carries all of them out; to be called after the last. */
	public void carryOut() {
		SortedCursor sorted = this.changes.read();
		Map<String, List<String>> part = new TreeMap<>();
		for (String next = sorted.peek(); next != null; next = sorted.peek()) {
			part.put(next, sorted.take(next, (change) -> change));
			if (part.size() == AT_ONCE) {
				carryOut(part);
			}
		}
		carryOut(part);
	}

	private void carryOut(Map<String, List<String>> part) {
		List<ExaminedRow> before = this.rows.select(part.keySet());
		List<ExaminedRow> after = new ArrayList<>(before.size());
		for (ExaminedRow row : before) {
			ExaminedOrder order = row.order();
			for (String change : part.getOrDefault(order.key(), List.of())) {
				order = changed(order, Packed.of(change));
			}
			after.add(this.places.apply(order));
		}
		this.rows.amend(before, after);
		part.clear();
	}

	private static ExaminedOrder changed(ExaminedOrder order, Packed change) {
		return switch (change.need()) {
			case FINDING -> order.with(PackedOrder.finding(change));
			case EVIDENCE -> order.with(Sentence.decode(change.need()));
			case FIRST_EVIDENCE -> order.withFirst(Sentence.decode(change.need()));
			case GROUPED -> order.withGroupedReceipt(Sentence.decode(change.need()));
			default -> order.withReceiptNotCovered();
		};
	}

	@Override
	public void close() {
		this.changes.close();
	}

}
