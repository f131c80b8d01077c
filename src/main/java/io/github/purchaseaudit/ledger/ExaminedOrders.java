package io.github.purchaseaudit.ledger;

import java.io.Closeable;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;

import io.github.purchaseaudit.rule.ExaminedOrder;
import io.github.purchaseaudit.rule.Payable;
import io.github.purchaseaudit.rule.Purchase;
import org.jspecify.annotations.Nullable;

/**
 * The examined orders, read back in the order of the sheets. They are read, counted and
 * sorted in one go when they are first asked for; what changes later is not seen.
 */
public final class ExaminedOrders implements Closeable {

	private final Ledger ledger;

	private @Nullable Sorted sorted;

	private @Nullable SortedRows payables;

	public ExaminedOrders(Ledger ledger) {
		this.ledger = ledger;
	}

	/** The flagged orders: new first, then the more severe, then the larger amount. */
	public void flagged(Consumer<Examined> consumer) {
		walk(sorted().flagged(), Examined::of, consumer);
	}

	/** The orders of the period, the latest first. */
	public void inPeriod(Consumer<Examined> consumer) {
		walk(sorted().inPeriod(), Examined::of, consumer);
	}

	/** The orders outside the period that have findings and are not flagged here. */
	public void besides(Consumer<ExaminedOrder> consumer) {
		new ExaminedScan(this.ledger.dataSource(), "flag_sort is not null and not flagged")
			.forEach((row) -> consumer.accept(PackedOrder.unpack(row.facts())));
	}

	/** The counts of all of them. */
	ExaminedCounts counts() {
		return sorted().counts();
	}

	private Sorted sorted() {
		Sorted known = this.sorted;
		if (known == null) {
			known = new Sorted(this.ledger.sorting(), this.ledger.sorting(), new ExaminedCounts());
			this.sorted = known;
			new ExaminedScan(this.ledger.dataSource(), "true").forEach(known::add);
		}
		return known;
	}

	private static <T> void walk(SortedRows sorted, Function<byte[], T> reader, Consumer<T> consumer) {
		try (Ahead<T> rows = Ahead.of(sorted.read(), reader)) {
			while (rows.peek() != null) {
				consumer.accept(rows.next());
			}
		}
	}

	/** Every purchase of every account, context included, the earliest first. */
	public void byAccount(Consumer<Purchase> consumer) {
		try (SortedRows sorted = this.ledger.sorting()) {
			new ExaminedScan(this.ledger.dataSource(), "is_order").forEach((row) -> {
				if (row.account() != null && row.purchased() != null) {
					sorted.add(SortKey.byAccount(row.account(), row.purchased(), row.subject()), 0,
							PackedOrder.head(row.facts()));
				}
			});
			walk(sorted, (head) -> Objects.requireNonNull(PackedOrder.purchase(head)), consumer);
		}
	}

	/** What card statements can show, context included, by day and key. */
	public Iterator<Payable> payables(ZoneId zone) {
		SortedRows sorted = this.ledger.sorting();
		this.payables = sorted;
		new ExaminedScan(this.ledger.dataSource(), "is_order")
			.forEach((row) -> Payable.of(PackedOrder.unpack(row.facts()), zone)
				.ifPresent((payable) -> sorted.add(payable.first() + " " + payable.key(), 0, row.facts())));
		SortedCursor rows = sorted.read();
		return new Iterator<>() {

			@Override
			public boolean hasNext() {
				return rows.peek() != null;
			}

			@Override
			public Payable next() {
				return Payable.of(PackedOrder.unpack(rows.next()), zone).orElseThrow();
			}

		};
	}

	@Override
	public void close() {
		if (this.sorted != null) {
			this.sorted.flagged().close();
			this.sorted.inPeriod().close();
		}
		if (this.payables != null) {
			this.payables.close();
		}
	}

	/** All that one reading of the table gives. */
	private record Sorted(SortedRows flagged, SortedRows inPeriod, ExaminedCounts counts) {

		void add(ExaminedScan.Row row) {
			this.counts.add(row);
			if (!row.flagged() && !row.inPeriod()) {
				return;
			}
			byte[] facts = row.pack();
			if (row.flagged()) {
				this.flagged.add(row.flagSort(), 0, facts);
			}
			if (row.inPeriod()) {
				this.inPeriod.add(SortKey.latestFirst(row.purchased(), row.subject()), 0, facts);
			}
		}

	}

	/**
	 * An examined order as stored.
	 *
	 * @param since how its findings compare with the baseline, one of the report's names
	 * @param carriedOver whether it lies before the period
	 */
	public record Examined(ExaminedOrder order, String since, boolean carriedOver) {

		static Examined of(byte[] packed) {
			Packed row = Packed.of(packed);
			String since = row.need();
			boolean carriedOver = row.needFlag();
			return new Examined(PackedOrder.unpack(row.needInner()), since, carriedOver);
		}

	}

}
