package io.github.purchaseaudit.history;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import io.github.purchaseaudit.inventory.Cells;
import io.github.purchaseaudit.inventory.Columns;
import io.github.purchaseaudit.inventory.Content;
import io.github.purchaseaudit.inventory.Row;
import io.github.purchaseaudit.inventory.RowSurvey;
import io.github.purchaseaudit.order.DayOrder;
import io.github.purchaseaudit.order.Japanese;
import org.jspecify.annotations.Nullable;

/**
 * In which order a list writes its days, where only its other rows tell:
 * {@code 05/03/2026} beside {@code 05/28/2026}. The list is looked through only where a
 * day needs it. A year of two digits comes first in Japanese lists; elsewhere
 * {@code 28/05/26} could begin with the year or end with it, and is not read;
 * {@code 28.05.26} ends with it.
 */
final class ListDays implements RowSurvey {

	private static final List<String> DATES = List.of("purchased", "ordered");

	private final Content content;

	private final Columns columns;

	private final Set<DayOrder> shown = EnumSet.noneOf(DayOrder.class);

	private @Nullable DayOrder order;

	ListDays(Content content, Columns columns) {
		this.content = content;
		this.columns = columns;
	}

	/** The order of the day in a cell; unknown where nothing or too much shows it. */
	DayOrder order(Cells cells, String date) {
		String text = cells.text(date);
		if (!DayOrder.isNeededFor(text)) {
			return DayOrder.UNKNOWN;
		}
		DayOrder own = shownBy(text, date);
		DayOrder found = (own != DayOrder.UNKNOWN) ? own : ofAll();
		return isDoubtful(found, text) ? DayOrder.UNKNOWN : found;
	}

	private DayOrder shownBy(String text, String date) {
		boolean japanese = this.columns.has(date) && Japanese.isIn(this.columns.name(date));
		DayOrder order = DayOrder.of(text, japanese);
		return isDoubtful(order, text) ? DayOrder.UNKNOWN : order;
	}

	private static boolean isDoubtful(DayOrder order, String text) {
		return order == DayOrder.DAY_FIRST && DayOrder.hasShortYear(text) && text.indexOf('.') < 0;
	}

	private DayOrder ofAll() {
		DayOrder known = this.order;
		if (known == null) {
			lookThrough(this.content);
			known = (this.shown.size() == 1) ? this.shown.iterator().next() : DayOrder.UNKNOWN;
			this.order = known;
		}
		return known;
	}

	@Override
	public void row(Row row) {
		Cells cells = new Cells(row, this.columns);
		for (String date : DATES) {
			DayOrder one = shownBy(cells.text(date), date);
			if (one != DayOrder.UNKNOWN) {
				this.shown.add(one);
			}
		}
	}

}
