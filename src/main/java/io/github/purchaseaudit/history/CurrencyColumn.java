package io.github.purchaseaudit.history;

import java.util.Locale;

import io.github.purchaseaudit.inventory.Cells;
import io.github.purchaseaudit.order.Money;

/** The column of Apple's files that names the currency of a row's sums by its code. */
final class CurrencyColumn {

	private CurrencyColumn() {
	}

	/**
	 * The currency of sums in a row that show none.
	 * @param usual the one where the column is missing or holds no code
	 */
	static String in(Cells cells, String usual) {
		String shown = cells.text("currency").toUpperCase(Locale.ROOT);
		return Money.isCode(shown) ? shown : usual;
	}

}
