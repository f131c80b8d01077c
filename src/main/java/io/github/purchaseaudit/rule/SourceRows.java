package io.github.purchaseaudit.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.github.purchaseaudit.order.HistoryLine;
import io.github.purchaseaudit.order.Source;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one order in one kind of source. Where two files of that kind list the same
 * row, it counts once, by occurrence: two equal rows of one file stay two, and a file is
 * never added to another.
 */
record SourceRows(Source source, List<HistoryLine> lines) {

	/** By file and row, so that the order of the inputs does not matter. */
	static final Comparator<HistoryLine> ORDER = Comparator.comparing(HistoryLine::source)
		.thenComparing((line) -> line.place().file())
		.thenComparing((line) -> line.place().where().length())
		.thenComparing((line) -> line.place().where())
		.thenComparing(HistoryLine::content);

	/** The sources that hold rows of an order, the most trusted first. */
	static List<SourceRows> of(List<HistoryLine> sorted) {
		List<SourceRows> sources = new ArrayList<>();
		for (int from = 0, to = 0; from < sorted.size(); from = to) {
			Source source = sorted.get(from).source();
			while (to < sorted.size() && sorted.get(to).source() == source) {
				to++;
			}
			List<HistoryLine> lines = sorted.subList(from, to);
			sources.add(new SourceRows(source, (lines.size() > 1) ? once(lines) : lines));
		}
		return sources;
	}

	/** What another file adds to a row, such as a later refund, is kept. */
	private static List<HistoryLine> once(List<HistoryLine> lines) {
		Map<Row, List<Integer>> keptAt = new HashMap<>();
		Map<String, Map<Row, Integer>> files = new HashMap<>();
		List<HistoryLine> kept = new ArrayList<>();
		for (HistoryLine line : lines) {
			Row row = Row.of(line);
			List<Integer> known = keptAt.computeIfAbsent(row, (first) -> new ArrayList<>());
			int occurrence = files.computeIfAbsent(line.place().file(), (file) -> new HashMap<>())
				.merge(row, 1, Integer::sum);
			if (occurrence > known.size()) {
				known.add(kept.size());
				kept.add(line);
			}
			else {
				kept.set(known.get(occurrence - 1), kept.get(known.get(occurrence - 1)).and(line));
			}
		}
		return kept;
	}

	/**
	 * What makes two rows of different files the same purchase of one order; the document
	 * number is missing in older files.
	 */
	private record Row(String title, @Nullable BigDecimal amount) {

		static Row of(HistoryLine line) {
			BigDecimal amount = (line.lineAmount() != null) ? line.lineAmount().stripTrailingZeros() : null;
			return new Row(line.item().title().strip(), amount);
		}

	}

}
