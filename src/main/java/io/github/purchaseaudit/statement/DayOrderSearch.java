package io.github.purchaseaudit.statement;

import java.io.IOException;

import io.github.purchaseaudit.inventory.Content;
import io.github.purchaseaudit.inventory.Row;
import io.github.purchaseaudit.inventory.RowHandler;
import io.github.purchaseaudit.inventory.Tables;
import io.github.purchaseaudit.order.Sentence;
import org.jspecify.annotations.Nullable;

/** Looks through a statement for a day that shows in which order all are written. */
final class DayOrderSearch implements RowHandler {

	private @Nullable Columns columns;

	private boolean monthFirst;

	private boolean dayFirst;

	private DayOrderSearch() {
	}

	/** The order, unknown where no day or two contradicting ones show it. */
	static DayOrder in(Content content) {
		DayOrderSearch search = new DayOrderSearch();
		try {
			Tables.read(content, search);
		}
		catch (IOException ex) {
			// The days up to here count; the statement's own reading tells of the loss.
		}
		if (search.monthFirst == search.dayFirst) {
			return DayOrder.UNKNOWN;
		}
		return search.monthFirst ? DayOrder.MONTH_FIRST : DayOrder.DAY_FIRST;
	}

	@Override
	public void sheet(String name) {
		this.columns = null;
	}

	@Override
	public void row(Row row) {
		Columns bound = this.columns;
		if (bound == null || !bound.isLine(row)) {
			Columns.of(row).ifPresent((named) -> this.columns = named);
		}
		else {
			DayOrder shown = DayOrder.of(bound.cell(row, Field.DAY));
			this.monthFirst |= shown == DayOrder.MONTH_FIRST;
			this.dayFirst |= shown == DayOrder.DAY_FIRST;
		}
	}

	@Override
	public void broken(String where, Sentence reason) {
		// told when the statement is read
	}

}
