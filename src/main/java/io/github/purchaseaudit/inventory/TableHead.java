package io.github.purchaseaudit.inventory;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The beginning of a table, to recognise its headings by.
 *
 * @param kind {@code csv}, {@code xlsx} or {@code xls}
 * @param charset of a CSV file; null for workbooks
 * @param delimiter of a CSV file; 0 for workbooks
 */
public record TableHead(String kind, @Nullable String charset, char delimiter, List<Sheet> sheets) {

	/** How many rows of each sheet are looked at. */
	public static final int ROWS = 60;

	/** One sheet; a CSV file has one without a name. */
	public record Sheet(String name, boolean hidden, List<Row> rows) {
	}

}
