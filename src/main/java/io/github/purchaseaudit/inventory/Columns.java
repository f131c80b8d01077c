package io.github.purchaseaudit.inventory;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Which column of a table holds what: bound once by the names in the heading row, never
 * by position.
 */
public final class Columns {

	private final Row heading;

	private final Map<String, Integer> bound;

	Columns(Row heading, Map<String, Integer> bound) {
		this.heading = heading;
		this.bound = Map.copyOf(bound);
	}

	/** The index of a column, -1 when the table has none. */
	public int of(String key) {
		return this.bound.getOrDefault(key, -1);
	}

	public boolean has(String key) {
		return this.bound.containsKey(key);
	}

	public Set<String> keys() {
		return this.bound.keySet();
	}

	/** The name of a column as the heading writes it. */
	public String name(String key) {
		return this.heading.cell(of(key));
	}

	/** The index of the last column that has a meaning here. */
	public int last() {
		return this.bound.values().stream().mapToInt(Integer::intValue).max().orElse(-1);
	}

	/** The columns that the heading names. */
	public int width() {
		return this.heading.width();
	}

	/** Whether a row is the heading once more, as some exports repeat it. */
	public boolean isRepeatedIn(Row row) {
		Map<Integer, String> cells = new HashMap<>();
		for (int column : this.bound.values()) {
			if (!row.cell(column).equals(this.heading.cell(column))) {
				return false;
			}
			cells.put(column, row.cell(column));
		}
		return !cells.isEmpty();
	}

}
