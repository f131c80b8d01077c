package io.github.purchaseaudit.inventory;

import java.util.regex.Pattern;

import io.github.purchaseaudit.order.Nfkc;

/**
 * A sum in CSV that lacks the quotes around it, so that the comma of its thousands cut it
 * into two cells: {@code ¥1} and {@code 200}. All cells behind it then stand one column
 * too far to the right, and the row is longer than its heading. People leave remarks
 * behind the last heading too, so that the length alone says nothing.
 */
public final class SplitSum {

	private static final Pattern HEAD = Pattern
		.compile("[^0-9,.A-Za-z]{0,3}[A-Za-z]{0,3}[^0-9,.A-Za-z]{0,3}[0-9]{1,3}");

	private static final Pattern TAIL = Pattern.compile("[0-9]{3}(?:[.][0-9]{1,2})?[^0-9,.]{0,4}");

	private SplitSum() {
	}

	/**
	 * Whether a row that is longer than its heading looks so in a column.
	 * @param width how many columns the heading names
	 */
	public static boolean isIn(Row row, int column, int width) {
		boolean csv = row.where().indexOf('!') < 0;
		return csv && row.width() > width && HEAD.matcher(plain(row, column)).matches()
				&& TAIL.matcher(plain(row, column + 1)).matches();
	}

	private static String plain(Row row, int column) {
		return Nfkc.of(row.cell(column));
	}

}
