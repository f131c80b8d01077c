package io.github.purchaseaudit.bench;

import java.io.IOException;
import java.nio.file.Path;
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
		List<Command> references = List.of(programs.bare(reader, corpus.toString()),
				programs.bare(BareParts.class, corpus.toString(), bare.toString()));
		List<Pairs.Result> results = pairs.run(audit, references);
		row(table, what, "reader loop alone", results.get(0));
		row(table, what, "reader, ledger and sheet alone, one after the other", results.get(1));
		if (programs.hasPeer()) {
			row(table, what, "peer script, one pair", Pairs.once(audit, programs.peer(corpora.peer(corpus), corpus)));
			Agreement.check(programs, corpora, corpus);
		}
		else {
			table.missing(what, "no python3 with openpyxl for the peer script");
		}
	}

	private static void row(Table table, String what, String reference, Pairs.Result result) {
		table.row(what, result.subject(), reference, result.reference(), result.ratio());
	}

}
