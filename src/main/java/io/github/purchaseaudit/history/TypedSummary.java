package io.github.purchaseaudit.history;

import java.time.ZoneOffset;
import java.util.stream.Stream;

import io.github.purchaseaudit.inventory.Cells;
import io.github.purchaseaudit.order.DateText;

/** Tells rows of a typed list that have no number and only add up others. */
final class TypedSummary {

	private TypedSummary() {
	}

	/**
	 * Whether a row without a number is one. One whose number Excel shortened is not; one
	 * with a day is where nothing else tells of a purchase.
	 * @param date the column that says when something was bought
	 */
	static boolean isIn(Cells cells, String date) {
		boolean shortened = TypedCell.NUMBERS.stream().anyMatch((column) -> RowNumbers.isShortened(cells, column));
		return !shortened && (addsUp(cells, cells.text(date)) || isNamedAsTotal(cells));
	}

	/** Whether a row with this text for its day bears a label, and the text is no day. */
	static boolean addsUp(Cells cells, String date) {
		return !isDay(date) && hasLabel(cells);
	}

	/** Whatever begins with a digit, unless it is {@code 5月合計}. */
	private static boolean isDay(String date) {
		return !date.isEmpty() && !TotalLabel.is(date)
				&& (Character.isDigit(date.charAt(0)) || DateText.parse(date, ZoneOffset.UTC).isPresent());
	}

	/**
	 * Whether the label of a sum is the whole item or stands in the place of a number,
	 * and no payment method is named.
	 */
	private static boolean isNamedAsTotal(Cells cells) {
		boolean paid = Stream.of("payment", "last4")
			.anyMatch((column) -> TypedCell.isGiven(cells, column) && !TotalLabel.is(cells.text(column)));
		if (paid) {
			return false;
		}
		if (!cells.says("title") && !cells.says("note")) {
			return hasLabel(cells);
		}
		return TotalLabel.is(cells.text(cells.says("title") ? "title" : "note"))
				|| TypedCell.NUMBERS.stream().anyMatch((column) -> TotalLabel.is(cells.text(column)));
	}

	private static boolean hasLabel(Cells cells) {
		return cells.row().cells().stream().anyMatch(TotalLabel::is);
	}

}
