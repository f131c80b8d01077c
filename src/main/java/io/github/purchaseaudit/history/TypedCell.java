package io.github.purchaseaudit.history;

import java.util.List;
import java.util.Set;

import io.github.purchaseaudit.inventory.Cells;
import io.github.purchaseaudit.inventory.ColumnNames;

/**
 * Tells whether a cell of a typed list says something: {@code 不明} and its like do not.
 */
final class TypedCell {

	/** The columns of the numbers by which rows belong together. */
	static final List<String> NUMBERS = List.of("order", "document");

	private static final Set<String> UNKNOWN = TypedWords.folded("unknown");

	private TypedCell() {
	}

	/** Whether somebody wrote that it is not known. */
	static boolean isUnknown(Cells cells, String column) {
		return UNKNOWN.contains(ColumnNames.fold(cells.text(column)));
	}

	static boolean isGiven(Cells cells, String column) {
		return cells.says(column) && !isUnknown(cells, column);
	}

	/** A 合計 or 不明 may stand in the column of the numbers. */
	static boolean isNumber(Cells cells, String column) {
		String text = RowNumbers.bare(cells.text(column));
		return isGiven(cells, column) && !UNKNOWN.contains(ColumnNames.fold(text)) && !TotalLabel.is(text)
				&& !RowNumbers.isShortened(cells, column);
	}

}
