package io.github.purchaseaudit.report;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Which row of Flagged orders and which row of All orders speak of the same order, so
 * that each can lead to the other; as many as a sheet can hold links.
 * <p>
 * The links are fixed and go astray when a person sorts. A formula that looks the number
 * up would follow, but then the order number is no text any more: POI and openpyxl, and
 * whoever else reads the cell, would get {@code HYPERLINK(…)} for it.
 */
final class OrderLinks {

	private static final int UNKNOWN = -1;

	private final Map<String, Integer> flagged = new HashMap<>();

	private int[] all = new int[0];

	private int next;

	/** Adds the next row of Flagged orders. */
	void addFlagged(String key) {
		if (this.flagged.size() < Rows.MOST_LINKS) {
			this.flagged.putIfAbsent(key, this.next);
		}
		this.next++;
	}

	/** How many rows Flagged orders has. */
	int flaggedRows() {
		return this.next;
	}

	/** The row of Flagged orders; null when it has none. */
	@Nullable Integer flaggedRow(String key) {
		return this.flagged.get(key);
	}

	/** Notes in which row of All orders the order of a flagged row stands. */
	void setAllRow(int flaggedRow, int row) {
		if (this.all.length == 0) {
			this.all = new int[this.next];
			java.util.Arrays.fill(this.all, UNKNOWN);
		}
		this.all[flaggedRow] = row;
	}

	/** The row of All orders; null when the order does not stand there. */
	@Nullable Integer allRow(String key) {
		Integer row = this.flagged.get(key);
		if (row == null || this.all.length == 0 || this.all[row] == UNKNOWN) {
			return null;
		}
		return this.all[row];
	}

}
