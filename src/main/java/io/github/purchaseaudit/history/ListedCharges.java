package io.github.purchaseaudit.history;

import java.util.List;
import java.util.Set;

import io.github.purchaseaudit.inventory.ColumnNames;
import io.github.purchaseaudit.inventory.Columns;
import io.github.purchaseaudit.inventory.Row;
import io.github.purchaseaudit.inventory.Sample;

/**
 * Tells charges as the issuers of cards list them, under headings that lists of purchases
 * have as well: a day, a description, a sum and a card.
 */
final class ListedCharges {

	private static final Set<String> BILLED = TypedWords.folded("billed");

	private static final Set<String> ITEM_OR_SHOP = TypedWords.folded("item-or-shop");

	private ListedCharges() {
	}

	/**
	 * Whether the rows are such charges.
	 * @param headings the columns under the headings of lists of purchases
	 */
	static boolean areIn(Sample sample, List<Columns> headings) {
		return !headings.isEmpty() && headings.stream().noneMatch(ListedCharges::isOfPurchases)
				&& sample.rows().anyMatch((row) -> headings.stream().anyMatch((one) -> isBilled(row, one)));
	}

	private static boolean isOfPurchases(Columns columns) {
		boolean item = columns.has("title") && !isItemOrShop(columns);
		boolean typed = isItemOrShop(columns) && (columns.has("account") || columns.has("receipt"));
		return columns.has("order") || columns.has("document") || item || typed;
	}

	/** {@code 内容} heads the items of some and the shops of others. */
	private static boolean isItemOrShop(Columns columns) {
		return columns.has("title") && ITEM_OR_SHOP.contains(ColumnNames.fold(columns.name("title")));
	}

	/** Beside an item Apple's name is a remark. */
	private static boolean isBilled(Row row, Columns columns) {
		return columns.has("title") ? isBilled(row.cell(columns.of("title")))
				: row.cells().stream().anyMatch(ListedCharges::isBilled);
	}

	private static boolean isBilled(String text) {
		String folded = ColumnNames.fold(text);
		return BILLED.stream().anyMatch(folded::contains);
	}

}
