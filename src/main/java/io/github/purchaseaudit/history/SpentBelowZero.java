package io.github.purchaseaudit.history;

import java.io.IOException;
import java.util.List;

import io.github.purchaseaudit.inventory.Cells;
import io.github.purchaseaudit.inventory.ColumnNames;
import io.github.purchaseaudit.inventory.Columns;
import io.github.purchaseaudit.inventory.Content;
import io.github.purchaseaudit.inventory.Row;
import io.github.purchaseaudit.inventory.RowHandler;
import io.github.purchaseaudit.inventory.Tables;
import io.github.purchaseaudit.order.MoneyText;
import io.github.purchaseaudit.order.Sentence;
import io.github.purchaseaudit.order.WordLists;

/**
 * Tells lists in which what was spent stands below zero, as household books and banks
 * export it. At least three sums are, none but one is above, which is then what was paid
 * back, and nothing on the list or in its name speaks of refunds, but for that row.
 */
final class SpentBelowZero implements RowHandler {

	private static final int FEWEST = 3;

	private static final List<String> REFUND = WordLists.beside(SpentBelowZero.class, "summaries.properties")
		.list("refund")
		.stream()
		.map(ColumnNames::fold)
		.toList();

	private final Columns columns;

	private final String sum;

	private int below;

	private int above;

	private boolean refunds;

	private SpentBelowZero(Columns columns) {
		this.columns = columns;
		this.sum = columns.has("line-amount") ? "line-amount" : "order-total";
	}

	/** Whether the list is one, below a heading. */
	static boolean in(Content content, Columns columns) {
		SpentBelowZero list = new SpentBelowZero(columns);
		list.refunds = speaksOfRefunds(content.name().substring(content.name().lastIndexOf('/') + 1));
		try {
			Tables.read(content, list);
		}
		catch (IOException ex) {
			// The rows up to here count; the list's own reading tells of the loss.
		}
		return !list.refunds && list.below >= FEWEST && list.above <= 1;
	}

	private static boolean speaksOfRefunds(String text) {
		String folded = ColumnNames.fold(text);
		return REFUND.stream().anyMatch(folded::contains);
	}

	@Override
	public void sheet(String name) {
		this.refunds |= speaksOfRefunds(name);
	}

	@Override
	public void row(Row row) {
		Cells cells = new Cells(row, this.columns);
		int sign = MoneyText.parse(cells.text(this.sum), "XXX").map((sum) -> sum.amount().signum()).orElse(0);
		this.below += (sign < 0) ? 1 : 0;
		this.above += (sign > 0) ? 1 : 0;
		this.refunds |= sign <= 0 && row.cells().stream().anyMatch(SpentBelowZero::speaksOfRefunds);
	}

	@Override
	public void broken(String where, Sentence reason) {
		// told when the list is read
	}

}
