package io.github.purchaseaudit.inventory;

import java.util.ArrayList;
import java.util.List;

import io.github.purchaseaudit.order.Sentence;

/** Counts the rows of each sheet, and keeps none. */
final class RowCounts implements RowHandler {

	private final List<long[]> sheets = new ArrayList<>();

	@Override
	public void sheet(String name) {
		this.sheets.add(new long[2]);
	}

	@Override
	public void row(Row row) {
		if (!row.isBlank()) {
			this.sheets.get(this.sheets.size() - 1)[0]++;
		}
	}

	@Override
	public void broken(String where, Sentence reason) {
		this.sheets.get(this.sheets.size() - 1)[1]++;
	}

	long rows(int sheet) {
		return (sheet < this.sheets.size()) ? this.sheets.get(sheet)[0] : 0;
	}

	long broken(int sheet) {
		return (sheet < this.sheets.size()) ? this.sheets.get(sheet)[1] : 0;
	}

}
