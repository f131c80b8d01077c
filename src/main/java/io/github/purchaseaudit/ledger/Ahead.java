package io.github.purchaseaudit.ledger;

import java.io.Closeable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * Sorted rows that a thread of its own reads and unpacks a little ahead of whoever takes
 * them, in the same order.
 */
final class Ahead<T> implements Closeable {

	private static final int BATCH = 128;

	private static final int QUEUE = 4;

	private final BlockingQueue<List<Row<T>>> queue = new ArrayBlockingQueue<>(QUEUE);

	private final Deque<Row<T>> ready = new ArrayDeque<>();

	private volatile @Nullable Throwable failure;

	private volatile boolean closed;

	private boolean ended;

	private Ahead() {
	}

	static <T> Ahead<T> of(SortedCursor rows, Function<byte[], T> reader) {
		Ahead<T> ahead = new Ahead<>();
		Thread thread = new Thread(() -> ahead.read(rows, reader), "unpacking");
		thread.setDaemon(true);
		thread.start();
		return ahead;
	}

	private void read(SortedCursor rows, Function<byte[], T> reader) {
		try {
			List<Row<T>> batch = new ArrayList<>(BATCH);
			for (String key = rows.peek(); key != null && !this.closed; key = rows.peek()) {
				batch.add(new Row<>(key, reader.apply(rows.next())));
				if (batch.size() == BATCH) {
					put(batch);
					batch = new ArrayList<>(BATCH);
				}
			}
			put(batch);
		}
		catch (RuntimeException | Error ex) {
			this.failure = ex;
		}
		put(List.of());
	}

	/** Not by an interrupt, which would close the file that others read too. */
	private void put(List<Row<T>> batch) {
		try {
			boolean taken = this.closed;
			while (!taken) {
				taken = this.queue.offer(batch, 100, TimeUnit.MILLISECONDS) || this.closed;
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/** The key of the next row; null at the end. */
	@Nullable String peek() {
		while (this.ready.isEmpty() && !this.ended) {
			List<Row<T>> batch = take();
			this.ended = batch.isEmpty();
			this.ready.addAll(batch);
		}
		Throwable failed = this.failure;
		if (this.ready.isEmpty() && failed != null) {
			throw new IllegalStateException("Sorted rows cannot be read: " + failed, failed);
		}
		Row<T> next = this.ready.peek();
		return (next != null) ? next.key() : null;
	}

	private List<Row<T>> take() {
		try {
			return this.queue.take();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while reading sorted rows", ex);
		}
	}

	/** The next row, which must be there. */
	T next() {
		return this.ready.remove().value();
	}

	/** All rows of the key, when it is the next. */
	List<T> take(String wanted) {
		List<T> rows = new ArrayList<>();
		while (wanted.equals(peek())) {
			rows.add(next());
		}
		return rows;
	}

	@Override
	public void close() {
		this.closed = true;
	}

	/** A row, unpacked. */
	private record Row<T>(String key, T value) {
	}

}
