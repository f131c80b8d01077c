package io.github.purchaseaudit.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.github.purchaseaudit.inventory.ColumnNames;
import io.github.purchaseaudit.inventory.Row;
import org.jspecify.annotations.Nullable;

/**
 * The marks by which people say "as above" in their lists: {@code 〃}, {@code 同上},
 * {@code ditto}. A cell with one says what the cell above it says.
 */
final class DittoMarks {

	private static final Set<String> MARKS = TotalLabel.WORDS.list("ditto")
		.stream()
		.map(ColumnNames::fold)
		.collect(Collectors.toUnmodifiableSet());

	private @Nullable Row above;

	/** The next row with what its marks stand for; empty where nothing stands above. */
	Row next(Row row) {
		List<String> cells = new ArrayList<>();
		for (int i = 0; i < row.cells().size(); i++) {
			boolean mark = MARKS.contains(ColumnNames.fold(row.cell(i)));
			String upper = (this.above != null) ? this.above.cell(i) : "";
			cells.add(mark ? upper : row.cells().get(i));
		}
		Row next = new Row(row.where(), cells, row.merged());
		this.above = next;
		return next;
	}

}
