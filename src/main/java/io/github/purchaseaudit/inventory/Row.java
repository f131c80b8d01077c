package io.github.purchaseaudit.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One row of a table, whether of a CSV file or of a workbook.
 *
 * @param where for a person to find it: {@code row 12} or {@code Sheet1!7}
 * @param cells in the order of the columns; dates of a workbook as {@code 2024-06-22} or
 * {@code 2024-06-22 13:05:10}, sums with the sign of their number format
 * @param merged the columns whose text is that of a cell above, merged with this one
 */
public record Row(String where, List<String> cells, Set<Integer> merged) {

	/** A row in which each cell is its own. */
	public Row(String where, List<String> cells) {
		this(where, cells, Set.of());
	}

	/**
	 * The text of a cell without blanks around it, empty when the row has no such cell.
	 */
	public String cell(int column) {
		return (column >= 0 && column < this.cells.size()) ? this.cells.get(column).strip() : "";
	}

	/** The same, empty where the cell is merged with one above: a sum counts once. */
	public String ownCell(int column) {
		return this.merged.contains(column) ? "" : cell(column);
	}

	/** This row with the cells of another one where its own are blank. */
	Row over(Row upper) {
		List<String> both = new ArrayList<>();
		for (int i = 0; i < Math.max(this.cells.size(), upper.cells.size()); i++) {
			both.add(cell(i).isEmpty() ? upper.cell(i) : cell(i));
		}
		return new Row(this.where, both);
	}

	/**
	 * This row with nothing but the cells from one column to another, at their places.
	 */
	public Row part(int from, int to) {
		List<String> part = new ArrayList<>();
		for (int i = 0; i < Math.min(to, this.cells.size()); i++) {
			part.add((i < from) ? "" : this.cells.get(i));
		}
		return new Row(this.where, part, this.merged);
	}

	public boolean isBlank() {
		return width() == 0;
	}

	/** How many cells there are up to the last that is not blank. */
	public int width() {
		int width = this.cells.size();
		while (width > 0 && this.cells.get(width - 1).isBlank()) {
			width--;
		}
		return width;
	}

}
