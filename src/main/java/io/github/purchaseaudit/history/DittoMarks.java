package io.github.purchaseaudit.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.github.purchaseaudit.inventory.ColumnNames;
import io.github.purchaseaudit.inventory.Row;
import org.jspecify.annotations.Nullable;

/**
 * The marks by which people say "as above" in their lists: {@code 〃}, {@code 同上},
 * {@code ditto}. A cell with one says what the cell above it says.
 */
final class DittoMarks {

	private static final Set<String> MARKS = TypedWords.folded("ditto");

	private @Nullable Row above;

	/** The next row with what its marks stand for; empty where nothing stands above. */
	Row next(Row row) {
		this.above = row.cells().stream().anyMatch(DittoMarks::isMark) ? filled(row) : row;
		return this.above;
	}

	private Row filled(Row row) {
		List<String> cells = new ArrayList<>();
		for (int i = 0; i < row.cells().size(); i++) {
			String upper = (this.above != null) ? this.above.cell(i) : "";
			cells.add(isMark(row.cell(i)) ? upper : row.cells().get(i));
		}
		return new Row(row.where(), cells, row.merged());
	}

	private static boolean isMark(String text) {
		return MARKS.contains(ColumnNames.fold(text));
	}

}
