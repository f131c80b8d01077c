package io.github.purchaseaudit.history;

import java.util.Set;
import java.util.stream.Stream;

import io.github.purchaseaudit.inventory.Cells;
import io.github.purchaseaudit.inventory.ColumnNames;

/**
 * Tells by its state that a row of a typed list was never paid: {@code キャンセル済み},
 * {@code Cancelled}, {@code storniert}. Its sum is then none, while the row still shows
 * who ordered what. A subscription that was cancelled was paid for before.
 */
final class TypedCancellation {

	private static final Set<String> CANCELLED = TypedWords.folded("state-cancelled");

	private static final Set<String> NOT_CANCELLED = TypedWords.folded("not-cancelled");

	private static final Set<String> RENEWED = TypedWords.folded("renewed");

	private TypedCancellation() {
	}

	static boolean isOne(Cells cells) {
		String state = ColumnNames.fold(cells.text("status"));
		return TypedWords.says(CANCELLED, state) && !TypedWords.says(NOT_CANCELLED, state)
				&& Stream.of("status", "type", "title", "note")
					.map((column) -> ColumnNames.fold(cells.text(column)))
					.noneMatch((text) -> TypedWords.says(RENEWED, text));
	}

}
