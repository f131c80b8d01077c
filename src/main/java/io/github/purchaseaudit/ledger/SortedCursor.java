package io.github.purchaseaudit.ledger;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/** Walks rows of several sorted sources as if they were one. */
final class SortedCursor {

	private final PriorityQueue<Head> heads = new PriorityQueue<>();

	SortedCursor(List<Iterator<SortedRow>> sources) {
		sources.stream().filter(Iterator::hasNext).forEach((source) -> this.heads.add(new Head(source.next(), source)));
	}

	/** The key of the next row; null at the end. */
	@Nullable String peek() {
		Head next = this.heads.peek();
		return (next != null) ? next.row().key() : null;
	}

	/** The facts of the next row, which must be there. */
	byte[] next() {
		Head head = this.heads.remove();
		if (head.source().hasNext()) {
			this.heads.add(new Head(head.source().next(), head.source()));
		}
		return head.row().facts();
	}

	/** All rows of the key, when it is the next. */
	<T> List<T> take(String wanted, Function<byte[], T> reader) {
		List<T> rows = new ArrayList<>();
		while (wanted.equals(peek())) {
			rows.add(reader.apply(next()));
		}
		return rows;
	}

	/** The next row of a source, and what follows it. */
	private record Head(SortedRow row, Iterator<SortedRow> source) implements Comparable<Head> {

		@Override
		public int compareTo(Head other) {
			return this.row.compareTo(other.row);
		}

	}

}
