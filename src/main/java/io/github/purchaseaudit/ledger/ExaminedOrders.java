package io.github.purchaseaudit.ledger;

import java.time.ZoneId;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.Consumer;

import javax.sql.DataSource;

import io.github.purchaseaudit.rule.ExaminedOrder;
import io.github.purchaseaudit.rule.Payable;
import io.github.purchaseaudit.rule.Purchase;

import org.springframework.jdbc.core.JdbcTemplate;

/** The examined orders, read back in the order of the sheets. */
public final class ExaminedOrders {

	private final JdbcTemplate jdbc;

	public ExaminedOrders(DataSource source) {
		this.jdbc = new JdbcTemplate(source);
		this.jdbc.execute("create index if not exists examined_order_sort on examined_order (order_sort)");
		this.jdbc.execute("create index if not exists examined_flag_sort on examined_order (flag_sort)");
	}

	/** The flagged orders: new first, then the more severe, then the larger amount. */
	public void flagged(Consumer<Examined> consumer) {
		walk("flag_sort", "flag_sort >= ?", consumer);
	}

	/** The orders of the period, the latest first. */
	public void inPeriod(Consumer<Examined> consumer) {
		walk("order_sort", "order_sort >= ? and in_period", consumer);
	}

	/** Every purchase of every account, context included, the earliest first. */
	public void byAccount(Consumer<Purchase> consumer) {
		this.jdbc.execute("create index if not exists examined_account_sort on examined_order (account_sort)");
		walk("account_sort", "account_sort >= ?", (examined) -> {
			if (examined.order().purchase() != null) {
				consumer.accept(examined.order().purchase());
			}
		});
	}

	/** What card statements can show, context included, by day and key. */
	public Iterator<Payable> payables(ZoneId zone) {
		this.jdbc.execute("create index if not exists examined_payable_sort on examined_order (payable_sort)");
		KeyedCursor<Examined> cursor = cursor("payable_sort", "payable_sort >= ?");
		return new Iterator<>() {

			@Override
			public boolean hasNext() {
				return cursor.peek() != null;
			}

			@Override
			public Payable next() {
				String key = cursor.peek();
				if (key == null) {
					throw new NoSuchElementException();
				}
				return Payable.of(cursor.take(key).get(0).order(), zone).orElseThrow();
			}

		};
	}

	private void walk(String sort, String condition, Consumer<Examined> consumer) {
		KeyedCursor<Examined> cursor = cursor(sort, condition);
		while (cursor.peek() != null) {
			cursor.take(Objects.requireNonNull(cursor.peek())).forEach(consumer);
		}
	}

	private KeyedCursor<Examined> cursor(String sort, String condition) {
		return new KeyedCursor<>(this.jdbc,
				"select " + sort + ", 0, since || case when carried_over then '+' else '-' end || facts from"
						+ " examined_order where " + condition + " order by " + sort + " fetch first ? rows only",
				Examined::of, "");
	}

	/**
	 * An examined order as stored.
	 *
	 * @param since how its findings compare with the baseline, one of the report's names
	 * @param carriedOver whether it lies before the period
	 */
	public record Examined(ExaminedOrder order, String since, boolean carriedOver) {

		static Examined of(String facts) {
			int mark = facts.indexOf('+');
			int other = facts.indexOf('-');
			int end = (mark < 0 || (other >= 0 && other < mark)) ? other : mark;
			return new Examined(PackedOrder.unpack(facts.substring(end + 1)), facts.substring(0, end), end == mark);
		}

	}

}
