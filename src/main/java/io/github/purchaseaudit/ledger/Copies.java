package io.github.purchaseaudit.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.github.purchaseaudit.order.HistoryLine;

/**
 * Tells the rows that stand in several files because somebody downloaded the same export
 * twice. Equal rows inside one file are genuine: of each row as many are kept as the file
 * with the most of them holds.
 */
record Copies(List<HistoryLine> kept, List<HistoryLine> duplicates) {

	static Copies among(List<HistoryLine> lines) {
		if (lines.stream().map((line) -> line.place().member()).distinct().count() < 2) {
			return new Copies(lines, List.of());
		}
		Set<String> keptPlaces = new HashSet<>();
		lines.stream()
			.collect(Collectors.groupingBy(HistoryLine::content))
			.values()
			.forEach((equal) -> keptPlaces.addAll(places(fullest(equal))));
		List<HistoryLine> kept = new ArrayList<>();
		List<HistoryLine> duplicates = new ArrayList<>();
		lines.forEach((line) -> (keptPlaces.contains(place(line)) ? kept : duplicates).add(line));
		return new Copies(kept, duplicates);
	}

	private static List<HistoryLine> fullest(List<HistoryLine> equal) {
		Map<Integer, List<HistoryLine>> byFile = equal.stream()
			.collect(Collectors.groupingBy((line) -> line.place().member(), TreeMap::new, Collectors.toList()));
		return byFile.values().stream().max(Comparator.comparing(List::size)).orElseThrow();
	}

	private static List<String> places(List<HistoryLine> lines) {
		return lines.stream().map(Copies::place).toList();
	}

	private static String place(HistoryLine line) {
		return line.place().member() + " " + line.place().where();
	}

}
