package io.github.purchaseaudit.report.review;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A row of a sheet.
 *
 * @param number counted over the rows that the sheet holds, from 1
 */
record SheetRow(int number, List<SheetCell> cells) {

	/** Notes which of the shared texts the row needs. */
	void addShared(BitSet shared) {
		for (SheetCell cell : this.cells) {
			if (cell.isShared() && cell.shared() >= 0) {
				shared.set(cell.shared());
			}
		}
	}

	/** The texts of the cells that hold one, by column. */
	Map<Integer, String> texts(CellTexts texts) {
		Map<Integer, String> found = new HashMap<>();
		for (SheetCell cell : this.cells) {
			String text = texts.of(cell);
			if (!text.isBlank()) {
				found.put(cell.column(), text);
			}
		}
		return found;
	}

}
