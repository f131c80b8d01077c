package io.github.purchaseaudit.inventory;

import java.util.List;

/**
 * What a table or sheet looks like.
 *
 * @param name of the sheet; empty for a table that is no workbook
 * @param columns the names in the heading row; empty when no row is surely a heading
 * @param rows rows that are not blank, without the heading
 * @param broken rows that cannot be taken apart
 */
public record SheetShape(String name, boolean hidden, List<String> columns, long rows, long broken) {

	public SheetShape {
		columns = List.copyOf(columns);
	}

}
