package io.github.purchaseaudit.statement;

import java.util.List;
import java.util.Optional;

import io.github.purchaseaudit.inventory.Row;

/**
 * What the words of a line say of its sum, whatever its sign: a column of its own
 * ({@code Debit}, {@code Credit}), the type of the line, a remark, or the shop's name
 * ({@code APPLE.COM/BILL REFUND}, {@code PAYMENT THANK YOU}).
 */
enum Direction {

	WENT, CAME;

	private static final List<String> WENT_WORDS = Words.list("went");

	private static final List<String> CAME_WORDS = Words.list("came");

	private static final List<String> PURCHASE = Words.list("purchase");

	private static final List<String> REFUND = Words.list("refund");

	private static final List<String> REFUND_REMARK = Words.list("refund-remark");

	private static final List<String> CAME_IN = Words.list("came-in");

	/** What a line says; nothing where it says nothing. */
	static Optional<Direction> of(Row row, Columns columns) {
		String told = Words.fold(columns.cell(row, Field.DIRECTION));
		String type = Words.fold(columns.cell(row, Field.TYPE));
		if (WENT_WORDS.contains(told)) {
			return Optional.of(WENT);
		}
		if (CAME_WORDS.contains(told)) {
			return Optional.of(CAME);
		}
		if (PURCHASE.contains(type)) {
			return Optional.of(WENT);
		}
		return (REFUND.contains(type) || isRemarked(row, columns) || isNamed(row, columns, type)) ? Optional.of(CAME)
				: Optional.empty();
	}

	private static boolean isRemarked(Row row, Columns columns) {
		return !columns.cell(row, Field.SIGN).isEmpty()
				|| columns.remarks(row).stream().map(Words::fold).anyMatch(REFUND_REMARK::contains);
	}

	private static boolean isNamed(Row row, Columns columns, String type) {
		String shop = Words.fold(columns.cell(row, Field.SHOP));
		return CAME_IN.stream().anyMatch((word) -> shop.contains(word) || type.contains(word));
	}

}
