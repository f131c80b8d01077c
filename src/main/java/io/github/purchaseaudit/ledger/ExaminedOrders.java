package io.github.purchaseaudit.ledger;

import java.io.Closeable;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.function.Consumer;

import io.github.purchaseaudit.rule.ExaminedOrder;
import io.github.purchaseaudit.rule.Payable;
import io.github.purchaseaudit.rule.Purchase;
import org.jspecify.annotations.Nullable;

/**
 * The examined orders, read back in the order of the sheets. They are sorted when they
 * are first asked for; what changes later is not seen.
 */
public final class ExaminedOrders implements Closeable {

	private final Ledger ledger;

	private @Nullable SortedRows flagged;

	private @Nullable SortedRows inPeriod;

	private @Nullable SortedRows payables;

	public ExaminedOrders(Ledger ledger) {
		this.ledger = ledger;
	}

	/** The flagged orders: new first, then the more severe, then the larger amount. */
	public void flagged(Consumer<Examined> consumer) {
		SortedRows sorted = this.flagged;
		if (sorted == null) {
			sorted = this.ledger.sorting();
			this.flagged = sorted;
			sort("flagged", sorted, (row) -> row.flagSort());
		}
		walk(sorted, consumer);
	}

	/** The orders of the period, the latest first. */
	public void inPeriod(Consumer<Examined> consumer) {
		SortedRows sorted = this.inPeriod;
		if (sorted == null) {
			sorted = this.ledger.sorting();
			this.inPeriod = sorted;
			sort("in_period", sorted, (row) -> SortKey.latestFirst(row.purchased(), row.subject()));
		}
		walk(sorted, consumer);
	}

	private void sort(String condition, SortedRows into, Key key) {
		new ExaminedScan(this.ledger.dataSource(), condition).forEach((row) -> into.add(key.of(row), 0, row.pack()));
	}

	private static void walk(SortedRows sorted, Consumer<Examined> consumer) {
		SortedCursor rows = sorted.read();
		while (rows.peek() != null) {
			consumer.accept(Examined.of(rows.next()));
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
			SortedCursor rows = sorted.read();
			while (rows.peek() != null) {
				Purchase purchase = PackedOrder.purchase(rows.next());
				if (purchase != null) {
					consumer.accept(purchase);
				}
			}
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
		close(this.flagged);
		close(this.inPeriod);
		close(this.payables);
	}

	private static void close(@Nullable SortedRows rows) {
		if (rows != null) {
			rows.close();
		}
	}

	/** What a row is sorted by. */
	@FunctionalInterface
	private interface Key {

		String of(ExaminedScan.Row row);

	}

	/**
	 * An examined order as stored.
	 *
	 * @param since how its findings compare with the baseline, one of the report's names
	 * @param carriedOver whether it lies before the period
	 */
	public record Examined(ExaminedOrder order, String since, boolean carriedOver) {

		static Examined of(String packed) {
			Packed row = Packed.of(packed);
			String since = row.need();
			boolean carriedOver = row.needBoolean();
			return new Examined(PackedOrder.unpack(row.need()), since, carriedOver);
		}

	}

}
