package io.github.purchaseaudit.ledger;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Walks a table in the order of its keys, a page at a time, so that memory does not grow
 * with the table and no cursor stays open over a commit. The table needs an index on key
 * and id.
 */
final class KeyedCursor<T> {

	private static final int PAGE = 2000;

	private final JdbcTemplate jdbc;

	private final String sql;

	private final Function<byte[], T> reader;

	private final Deque<Row> page = new ArrayDeque<>();

	private String key;

	private long id = Long.MIN_VALUE;

	private int size = PAGE;

	private boolean ended;

	/**
	 * A cursor over the rows behind a key.
	 * @param sql selects key, id and facts with one parameter for the lowest key and one
	 * for the number of rows, in the order of key and id
	 * @param after the key to begin behind; the empty text begins at the first
	 */
	KeyedCursor(JdbcTemplate jdbc, String sql, Function<byte[], T> reader, String after) {
		this.jdbc = jdbc;
		this.sql = sql;
		this.reader = reader;
		this.key = after;
		if (!after.isEmpty()) {
			this.id = Long.MAX_VALUE;
		}
	}

	/** The key of the next row; null at the end. */
	@Nullable String peek() {
		if (this.page.isEmpty()) {
			turn();
		}
		Row next = this.page.peek();
		return (next != null) ? next.key : null;
	}

	/** All rows of the key, which must be the next. */
	List<T> take(String wanted) {
		List<T> rows = new ArrayList<>();
		while (wanted.equals(peek())) {
			rows.add(this.reader.apply(this.page.remove().facts));
		}
		return rows;
	}

	private void turn() {
		while (!this.ended && this.page.isEmpty()) {
			List<Row> rows = this.jdbc.query(this.sql,
					(row, number) -> new Row(row.getString(1), row.getLong(2), row.getBytes(3)), this.key, this.size);
			this.ended = rows.size() < this.size;
			rows.stream().filter(this::isAhead).forEach(this.page::add);
			this.size = this.page.isEmpty() ? this.size * 2 : PAGE;
			if (!this.page.isEmpty()) {
				this.key = this.page.getLast().key;
				this.id = this.page.getLast().id;
			}
		}
	}

	private boolean isAhead(Row row) {
		return !row.key.equals(this.key) || row.id > this.id;
	}

	/** A row as the table holds it. */
	@SuppressWarnings("ArrayRecordComponent")
	private record Row(String key, long id, byte[] facts) {
	}

}
