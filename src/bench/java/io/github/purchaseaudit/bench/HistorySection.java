package io.github.purchaseaudit.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How fast long histories are read, joined, examined and written. */
final class HistorySection implements Section {

	private static final int CSV_ROWS = 1_000_000;

	private static final int LIST_ROWS = 200_000;

	private static final double STRANGE = 0.002;

	@Override
	public String name() {
		return "history";
	}

	@Override
	public void run(Programs programs, Corpora corpora, Pairs pairs, Table table)
			throws IOException, InterruptedException {
		Path csv = corpora.history(CSV_ROWS, STRANGE);
		Path list = corpora.list(LIST_ROWS);
		measure("history: CSV", csv, BareCsv.class, programs, corpora, pairs, table);
		measure("history: xlsx", list, BareXlsx.class, programs, corpora, pairs, table);
	}

	private static void measure(String what, Path corpus, Class<?> reader, Programs programs, Corpora corpora,
			Pairs pairs, Table table) throws IOException, InterruptedException {
		Command audit = programs.small(programs.audit(corpora.reports(corpus), corpus));
		Path bare = corpora.reports(corpus).resolveSibling(corpus.getFileName() + "-bare");
		List<Command> references = new ArrayList<>(List.of(programs.bare(reader, corpus.toString()),
				programs.bare(BareParts.class, corpus.toString(), bare.toString())));
		List<String> names = new ArrayList<>(
				List.of("reader loop alone", "reader, ledger and sheet alone, one after the other"));
		if (programs.hasPeer()) {
			references.add(programs.peer(corpora.peer(corpus), corpus));
			names.add("peer script");
		}
		List<Pairs.Result> results = pairs.run(audit, references);
		for (int i = 0; i < results.size(); i++) {
			Pairs.Result result = results.get(i);
			table.row(what, result.subject(), names.get(i), result.reference(), result.ratio());
		}
		if (programs.hasPeer()) {
			Agreement.check(programs, corpora, corpus);
		}
		else {
			table.missing(what, "no python3 with openpyxl for the peer script");
		}
	}

}
