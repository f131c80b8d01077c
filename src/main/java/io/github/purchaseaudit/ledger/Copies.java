package io.github.purchaseaudit.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import io.github.purchaseaudit.order.HistoryLine;

/**
 * Tells the rows that stand in several files because somebody downloaded the same export
 * twice. Equal rows inside one file are genuine: of each row as many are kept as the file
 * with the most of them holds. A later export may say more of the same row, above all
 * that it was refunded: the file that says most is kept, with what the others add.
 * <p>
 * Sheets of a workbook are lists of their own: people keep one for each month and one of
 * everything. Rows without an order number are told apart by the file alone, since two
 * members may have bought the same on one day.
 */
record Copies(List<HistoryLine> kept, List<HistoryLine> duplicates) {

	/** Brings the rows that were refunded together, whatever their order in a file. */
	private static final Comparator<HistoryLine> REFUNDED_FIRST = Comparator
		.comparing((HistoryLine line) -> Objects.requireNonNullElse(line.refund(), BigDecimal.ZERO))
		.thenComparing((line) -> line.flags().size())
		.reversed();

	static Copies among(List<HistoryLine> lines) {
		if (lines.size() < 2) {
			return new Copies(lines, List.of());
		}
		Map<String, List<HistoryLine>> byFile = byFile(lines);
		if (byFile.size() < 2) {
			return new Copies(lines, List.of());
		}
		Comparator<List<HistoryLine>> fullestFirst = Comparator.comparingInt(List<HistoryLine>::size)
			.thenComparing((file) -> said(byFile.getOrDefault(list(file.get(0)), file)))
			.reversed();
		Map<String, HistoryLine> keptByPlace = new HashMap<>();
		lines.stream().collect(Collectors.groupingBy(HistoryLine::content)).values().forEach((equal) -> {
			List<List<HistoryLine>> files = byFile(equal).values().stream().sorted(fullestFirst).toList();
			paired(files).forEach((line) -> keptByPlace.put(place(line), line));
		});
		List<HistoryLine> kept = new ArrayList<>();
		List<HistoryLine> duplicates = new ArrayList<>();
		for (HistoryLine line : lines) {
			HistoryLine completed = keptByPlace.get(place(line));
			if (completed != null) {
				kept.add(completed);
			}
			else {
				duplicates.add(line);
			}
		}
		return new Copies(kept, duplicates);
	}

	private static Map<String, List<HistoryLine>> byFile(List<HistoryLine> lines) {
		Map<String, List<HistoryLine>> byFile = new LinkedHashMap<>();
		lines.stream()
			.sorted(Comparator.comparingInt((line) -> line.place().member()))
			.forEach((line) -> byFile.computeIfAbsent(list(line), (list) -> new ArrayList<>()).add(line));
		return byFile;
	}

	/** The file, or the sheet of it, that a row stands in. */
	private static String list(HistoryLine line) {
		String where = line.place().where();
		int sheet = (line.order() != null) ? where.lastIndexOf('!') : -1;
		return line.place().member() + " " + where.substring(0, Math.max(0, sheet));
	}

	/** How much a file says of the order beyond what was bought. */
	private static BigDecimal said(List<HistoryLine> file) {
		BigDecimal facts = BigDecimal.valueOf(file.stream()
			.mapToInt((line) -> line.flags().size() + line.payments().size() + ((line.document() != null) ? 1 : 0))
			.sum());
		return file.stream().map(HistoryLine::refund).filter(Objects::nonNull).reduce(facts, BigDecimal::add);
	}

	/** The rows of the first file, each completed by its copies in the others. */
	private static List<HistoryLine> paired(List<List<HistoryLine>> files) {
		List<List<HistoryLine>> sorted = files.stream()
			.map((file) -> file.stream().sorted(REFUNDED_FIRST).toList())
			.toList();
		List<HistoryLine> paired = new ArrayList<>(sorted.get(0));
		for (List<HistoryLine> file : sorted.subList(1, sorted.size())) {
			for (int i = 0; i < file.size(); i++) {
				paired.set(i, paired.get(i).and(file.get(i)));
			}
		}
		return paired;
	}

	private static String place(HistoryLine line) {
		return line.place().member() + " " + line.place().where();
	}

}
