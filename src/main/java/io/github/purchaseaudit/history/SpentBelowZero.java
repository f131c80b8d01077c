package io.github.purchaseaudit.history;

import java.util.Set;

import io.github.purchaseaudit.inventory.Cells;
import io.github.purchaseaudit.inventory.ColumnNames;
import io.github.purchaseaudit.inventory.Columns;
import io.github.purchaseaudit.inventory.Content;
import io.github.purchaseaudit.inventory.Row;
import io.github.purchaseaudit.inventory.RowSurvey;
import io.github.purchaseaudit.order.MoneyText;

/**
 * Tells lists in which what was spent stands below zero, as household books and banks
 * export it. At least three sums are, none but one is above, which is then what was paid
 * back, and nothing on the list or in its name speaks of refunds, but for that row. The
 * list is looked through only where its first sum is below zero: most are not, and
 * reading a large workbook twice takes its time.
 */
final class SpentBelowZero implements RowSurvey {

	private static final int FEWEST = 3;

	private static final Set<String> REFUND = TypedWords.folded("refund");

	private final Columns columns;

	private final String sum;

	private int below;

	private int above;

	private boolean refunds;

	private final Content content;

	private boolean decided;

	private boolean found;

	SpentBelowZero(Content content, Columns columns) {
		this.content = content;
		this.columns = columns;
		this.sum = columns.has("line-amount") ? "line-amount" : "order-total";
	}

	/** Whether the list is one, asked row by row from its first. */
	boolean isSoIn(Cells cells) {
		if (!this.decided) {
			int sign = sign(cells);
			this.decided = sign != 0;
			this.found = sign < 0 && isSoInAll();
		}
		return this.found;
	}

	private boolean isSoInAll() {
		this.refunds = speaksOfRefunds(this.content.name().substring(this.content.name().lastIndexOf('/') + 1));
		lookThrough(this.content);
		return !this.refunds && this.below >= FEWEST && this.above <= 1;
	}

	private int sign(Cells cells) {
		return MoneyText.parse(cells.text(this.sum), MoneyText.UNNAMED).map((sum) -> sum.amount().signum()).orElse(0);
	}

	private static boolean speaksOfRefunds(String text) {
		return TypedWords.says(REFUND, ColumnNames.fold(text));
	}

	@Override
	public void sheet(String name) {
		this.refunds |= speaksOfRefunds(name);
	}

	@Override
	public void row(Row row) {
		int sign = sign(new Cells(row, this.columns));
		this.below += (sign < 0) ? 1 : 0;
		this.above += (sign > 0) ? 1 : 0;
		this.refunds |= sign <= 0 && row.cells().stream().anyMatch(SpentBelowZero::speaksOfRefunds);
	}

}
