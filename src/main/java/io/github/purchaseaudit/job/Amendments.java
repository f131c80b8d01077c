package io.github.purchaseaudit.job;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import io.github.purchaseaudit.ledger.ExaminedRow;
import io.github.purchaseaudit.ledger.ExaminedRows;
import io.github.purchaseaudit.rule.ExaminedOrder;

/** Changes to orders that are examined already, carried out a few hundred at a time. */
final class Amendments {

	private static final int AT_ONCE = 500;

	private final ExaminedRows rows;

	private final Places places;

	private final Map<String, List<UnaryOperator<ExaminedOrder>>> pending = new HashMap<>();

	Amendments(ExaminedRows rows, Places places) {
		this.rows = rows;
		this.places = places;
	}

	void add(String key, UnaryOperator<ExaminedOrder> change) {
		this.pending.computeIfAbsent(key, (subject) -> new ArrayList<>()).add(change);
		if (this.pending.size() == AT_ONCE) {
			carryOut();
		}
	}

	/** Carries out what is pending; to be called after the last change. */
	void carryOut() {
		List<ExaminedRow> changed = new ArrayList<>();
		for (ExaminedRow row : this.rows.select(this.pending.keySet())) {
			ExaminedOrder order = row.order();
			for (UnaryOperator<ExaminedOrder> change : this.pending.getOrDefault(order.key(), List.of())) {
				order = change.apply(order);
			}
			changed.add(this.places.of(order));
		}
		this.rows.replace(changed);
		this.pending.clear();
	}

}
