package io.github.purchaseaudit.inventory;

import java.util.List;

/**
 * One row of a table, whether of a CSV file or of a workbook.
 *
 * @param where for a person to find it: {@code row 12} or {@code Sheet1!7}
 * @param cells in the order of the columns; dates of a workbook as {@code 2024-06-22} or
 * {@code 2024-06-22 13:05:10}, sums with the sign of their number format
 */
public record Row(String where, List<String> cells) {

	/**
	 * The text of a cell without blanks around it, empty when the row has no such cell.
	 */
	public String cell(int column) {
		return (column >= 0 && column < this.cells.size()) ? this.cells.get(column).strip() : "";
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
