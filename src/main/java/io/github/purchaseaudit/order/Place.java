package io.github.purchaseaudit.order;

/**
 * Where a piece of evidence stands, so that a person finds it again: the file as the
 * audit names it (relative, with {@code !/} before members of an archive) and the row,
 * sheet or byte in it.
 *
 * @param member the number that the inventory gave to the file or archive member
 * @param file for example {@code Apple.zip!/Store Transaction History.csv}
 * @param where for example {@code row 12}, {@code Sheet1!7} or {@code byte 40960}
 */
public record Place(int member, String file, String where) {

	/** Ends the place of a row that nobody sees who opens the workbook. */
	public static final String HIDDEN = " (hidden)";

	/** A sheet can be named after a card or a password, which goes no further. */
	public Place {
		where = where.contains("!") ? Secrets.hide(where) : where;
	}

	/** Whether it is a hidden row, or one of a hidden sheet. */
	public boolean isHidden() {
		return this.where.endsWith(HIDDEN);
	}

	@Override
	public String toString() {
		return this.where.isEmpty() ? this.file : this.file + ", " + this.where;
	}

}
