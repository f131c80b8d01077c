package io.github.purchaseaudit.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.github.purchaseaudit.inventory.Row;
import org.jspecify.annotations.Nullable;

/**
 * One of several tables of charges that stand side by side, such as those of two cards.
 *
 * @param card what the title above it names
 * @param from its first column
 * @param to the column behind its last
 */
record Beside(Columns columns, Card card, int from, int to) {

	/**
	 * The tables that a heading begins, from left to right; none where it begins but one.
	 * @param title the row above the heading, or null
	 */
	static List<Beside> of(Row heading, @Nullable Row title) {
		List<Beside> tables = new ArrayList<>();
		int from = 0;
		for (int to = next(heading, from); to > from; to = next(heading, from)) {
			Optional<Columns> left = Columns.of(heading.part(from, to));
			if (left.isEmpty() || Columns.of(heading.part(to, Integer.MAX_VALUE)).isEmpty()) {
				return List.of();
			}
			tables.add(new Beside(left.get(), card(title, from, to), from, to));
			from = to;
		}
		if (!tables.isEmpty()) {
			int last = from;
			Columns.of(heading.part(last, Integer.MAX_VALUE))
				.ifPresent((right) -> tables
					.add(new Beside(right, card(title, last, Integer.MAX_VALUE), last, Integer.MAX_VALUE)));
		}
		return tables;
	}

	/** Where the first name from a column on stands once more, or -1. */
	private static int next(Row heading, int from) {
		List<String> names = heading.cells().stream().map(Words::heading).toList();
		int first = from;
		while (first < names.size() && names.get(first).isEmpty()) {
			first++;
		}
		int again = (first < names.size()) ? names.subList(first + 1, names.size()).indexOf(names.get(first)) : -1;
		return (again >= 0) ? first + 1 + again : -1;
	}

	private static Card card(@Nullable Row title, int from, int to) {
		return (title != null) ? new TitleRow(title.part(from, to)).card().orElse(Card.UNKNOWN) : Card.UNKNOWN;
	}

	/** What a row holds of this table. */
	Row part(Row row) {
		return row.part(this.from, this.to);
	}

}
