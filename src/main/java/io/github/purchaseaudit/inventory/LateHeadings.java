package io.github.purchaseaudit.inventory;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * The rows of a whole table that may be headings, when none of its first rows is one: who
 * sorts a long list with its heading included finds that at the end.
 */
final class LateHeadings implements RowSurvey {

	private static final int FEWEST_NAMES = 3;

	private final Deque<Row> rows = new ArrayDeque<>();

	/** The last such rows; none of a table whose first rows are no purchases. */
	static List<Row> in(TableHead head, Content content) {
		boolean purchases = head.sheets()
			.stream()
			.flatMap((sheet) -> sheet.rows().stream())
			.anyMatch(UnheadedRows::isPurchase);
		LateHeadings headings = new LateHeadings();
		if (purchases) {
			headings.lookThrough(content);
		}
		return List.copyOf(headings.rows);
	}

	@Override
	public void row(Row row) {
		List<String> cells = row.cells().stream().filter((cell) -> !cell.isBlank()).toList();
		if (cells.size() >= FEWEST_NAMES && cells.stream().noneMatch(UnheadedRows::isDayOrSum)) {
			this.rows.add(row);
			if (this.rows.size() > TableHead.ROWS) {
				this.rows.remove();
			}
		}
	}

}
