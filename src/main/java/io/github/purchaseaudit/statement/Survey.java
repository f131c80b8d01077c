package io.github.purchaseaudit.statement;

import java.io.IOException;

import io.github.purchaseaudit.inventory.Content;
import io.github.purchaseaudit.inventory.Row;
import io.github.purchaseaudit.inventory.RowHandler;
import io.github.purchaseaudit.inventory.Tables;
import io.github.purchaseaudit.order.MoneyText;
import io.github.purchaseaudit.order.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Looks through a statement for what only its lines together show: in which order days
 * are written, and whether what was spent stands below zero, as in the exports of bank
 * accounts (N26, Monzo), where what came in is above.
 */
final class Survey implements RowHandler {

	private static final int FEWEST_SPENT = 3;

	private @Nullable Columns columns;

	private boolean monthFirst;

	private boolean dayFirst;

	private int below;

	private int above;

	private Survey() {
	}

	/** What the lines of a statement show. */
	static Survey of(Content content) {
		Survey survey = new Survey();
		try {
			Tables.read(content, survey);
		}
		catch (IOException ex) {
			// The lines up to here count; the statement's own reading tells of the loss.
		}
		return survey;
	}

	/** The order, unknown where no day or two contradicting ones show it. */
	DayOrder days() {
		if (this.monthFirst == this.dayFirst) {
			return DayOrder.UNKNOWN;
		}
		return this.monthFirst ? DayOrder.MONTH_FIRST : DayOrder.DAY_FIRST;
	}

	/** Whether three of five sums, and no fewer than three, are below zero. */
	boolean isSpentBelowZero() {
		return this.below >= FEWEST_SPENT && 2 * this.below >= 3 * this.above;
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
			return;
		}
		DayOrder shown = DayOrder.of(bound.cell(row, Field.DAY));
		this.monthFirst |= shown == DayOrder.MONTH_FIRST;
		this.dayFirst |= shown == DayOrder.DAY_FIRST;
		int sign = MoneyText.parse(bound.cell(row, Field.AMOUNT), Columns.UNNAMED)
			.map((sum) -> sum.amount().signum())
			.orElse(0);
		this.below += (sign < 0) ? 1 : 0;
		this.above += (sign > 0) ? 1 : 0;
	}

	@Override
	public void broken(String where, Sentence reason) {
		// told when the statement is read
	}

}
