package io.github.purchaseaudit.inventory;

import java.time.ZoneId;

import io.github.purchaseaudit.order.DateText;
import io.github.purchaseaudit.order.DayOrder;
import io.github.purchaseaudit.order.Money;
import io.github.purchaseaudit.order.MoneyText;
import io.github.purchaseaudit.order.PurchaseTime;
import io.github.purchaseaudit.order.Secrets;
import io.github.purchaseaudit.order.Sentence;
import org.jspecify.annotations.Nullable;

/** One row with its columns bound: gives the values by what they mean. */
public record Cells(Row row, Columns columns) {

	private static final int LONGEST_QUOTE = 60;

	/** The text of a cell, empty when it or its column is missing. */
	public String text(String key) {
		return this.row.cell(this.columns.of(key));
	}

	/** The text of a cell, null when there is none. */
	public @Nullable String textOrNull(String key) {
		String text = text(key);
		return text.isEmpty() ? null : text;
	}

	/**
	 * The sum in a cell, null when it is empty.
	 * @param fallbackCurrency ISO 4217 code of a sum that shows no currency
	 * @throws UnreadableCellException when the cell holds something else
	 */
	public @Nullable Money money(String key, String fallbackCurrency) throws UnreadableCellException {
		String text = this.row.ownCell(this.columns.of(key));
		if (isNothing(text)) {
			return null;
		}
		return MoneyText.parse(text, fallbackCurrency).orElseThrow(() -> unreadable("inventory.cell.money", key));
	}

	/**
	 * The time in a cell, null when it is empty.
	 * @param zone where a time without a zone was written down
	 * @throws UnreadableCellException when the cell holds something else
	 */
	public @Nullable PurchaseTime time(String key, ZoneId zone) throws UnreadableCellException {
		return time(key, zone, DayOrder.UNKNOWN);
	}

	/**
	 * The same where it is known which number of a day is the month.
	 * @throws UnreadableCellException when the cell holds something else
	 */
	public @Nullable PurchaseTime time(String key, ZoneId zone, DayOrder order) throws UnreadableCellException {
		String text = text(key);
		if (isNothing(text)) {
			return null;
		}
		return DateText.parse(order.yearFirst(text), zone).orElseThrow(() -> unreadableDay(key));
	}

	/**
	 * The reason why the day in a cell is not read: nothing shows which of its numbers is
	 * the month, or it is none.
	 */
	public UnreadableCellException unreadableDay(String key) {
		return unreadable(DayOrder.isInDoubt(text(key)) ? "inventory.cell.day-or-month" : "inventory.cell.date", key);
	}

	/**
	 * The same row; where the cell says nothing and another column of the same meaning
	 * does, that one counts.
	 */
	public Cells filled(String key) {
		if (says(key)) {
			return this;
		}
		return this.columns.alike(key)
			.stream()
			.filter((column) -> !isNothing(this.row.cell(column)))
			.findFirst()
			.map((column) -> new Cells(this.row, this.columns.with(key, column)))
			.orElse(this);
	}

	/** What another column of the very same name says instead; null where none does. */
	public @Nullable String elsewhere(String key) {
		return this.columns.namesakes(key)
			.stream()
			.map(this.row::cell)
			.filter((text) -> !isNothing(text) && !text.equals(text(key)))
			.findFirst()
			.orElse(null);
	}

	/** Whether there is more than a dash in a cell. */
	public boolean says(String key) {
		return !isNothing(text(key));
	}

	/** Empty, or a dash where there is nothing to say. */
	private static boolean isNothing(String text) {
		return text.chars().allMatch((c) -> Character.getType(c) == Character.DASH_PUNCTUATION || c == 'ー');
	}

	/**
	 * Says that a cell cannot be read; card numbers and other secrets in it stay hidden.
	 */
	public UnreadableCellException unreadable(String reason, String key) {
		return new UnreadableCellException(quoting(reason, key, text(key)));
	}

	/** A sentence that names a column and a text of its, without secrets. */
	public Sentence quoting(String reason, String key, String text) {
		String plain = Secrets.hide(text).replace('\n', ' ');
		String quote = (plain.length() > LONGEST_QUOTE) ? plain.substring(0, LONGEST_QUOTE) + "…" : plain;
		return Sentence.of(reason, this.columns.name(key), quote);
	}

}
