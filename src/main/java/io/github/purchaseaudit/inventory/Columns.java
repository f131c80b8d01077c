package io.github.purchaseaudit.inventory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.apache.poi.ss.util.CellReference;

/**
 * Which column of a table holds what: bound once by the names in the heading row, never
 * by position.
 */
public final class Columns {

	private static final int MOST_UNNAMED = 100;

	private final Row heading;

	private final Map<String, Integer> bound;

	/** All columns of one meaning, from left to right. */
	private final Map<String, List<Integer>> alike;

	private final int[] indexes;

	private final int width;

	Columns(Row heading, Map<String, Integer> bound, Map<String, List<Integer>> alike) {
		this.heading = heading;
		this.width = heading.width();
		this.bound = new HashMap<>(bound);
		this.alike = alike;
		this.indexes = bound.values().stream().mapToInt(Integer::intValue).sorted().toArray();
	}

	/** The index of a column, -1 when the table has none. */
	public int of(String key) {
		return this.bound.getOrDefault(key, -1);
	}

	/** All columns that mean the same, from left to right. */
	List<Integer> alike(String key) {
		return this.alike.getOrDefault(key, List.of());
	}

	/** The other columns whose heading is written the same. */
	List<Integer> namesakes(String key) {
		String name = ColumnNames.fold(name(key));
		return alike(key).stream()
			.filter((column) -> column != of(key) && ColumnNames.fold(this.heading.cell(column)).equals(name))
			.toList();
	}

	/** Whether several columns mean this. */
	public boolean hasSeveral(String key) {
		return alike(key).size() > 1;
	}

	/** The same, with another column in the place of one. */
	Columns with(String key, int column) {
		Map<String, Integer> other = new HashMap<>(this.bound);
		other.put(key, column);
		return new Columns(this.heading, other, this.alike);
	}

	public boolean has(String key) {
		return this.bound.containsKey(key);
	}

	public Set<String> keys() {
		return Set.copyOf(this.bound.keySet());
	}

	/** The name of a column as the heading writes it. */
	public String name(String key) {
		return this.heading.cell(of(key));
	}

	/** The names of the columns that have no meaning here. */
	public List<String> unknown() {
		return IntStream.range(0, this.width)
			.filter((column) -> !this.bound.containsValue(column)
					&& this.alike.values().stream().noneMatch((some) -> some.contains(column)))
			.mapToObj(this.heading::cell)
			.filter((name) -> !name.isBlank())
			.toList();
	}

	/**
	 * The columns without a name in which a row says something, by the letters of
	 * workbooks.
	 */
	public List<String> unnamed(Row row) {
		return IntStream.range(0, Math.min(row.cells().size(), MOST_UNNAMED))
			.filter((column) -> !row.cell(column).isEmpty() && this.heading.cell(column).isEmpty())
			.mapToObj((column) -> "[" + CellReference.convertNumToColString(column) + "]")
			.toList();
	}

	/** The index of the last column that has a meaning here. */
	public int last() {
		return (this.indexes.length > 0) ? this.indexes[this.indexes.length - 1] : -1;
	}

	/** The columns that the heading names. */
	public int width() {
		return this.width;
	}

	/** Whether a row is the heading once more, as some exports repeat it. */
	public boolean isRepeatedIn(Row row) {
		for (int column : this.indexes) {
			if (!row.cell(column).equals(this.heading.cell(column))) {
				return false;
			}
		}
		return this.indexes.length > 0;
	}

}
