package io.github.purchaseaudit.bench;

import java.io.IOException;
import java.nio.file.Path;

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
		Command audit = programs.audit(corpora.reports(corpus), corpus);
		Path bare = corpora.reports(corpus).resolveSibling(corpus.getFileName() + "-bare");
		Pairs.Result read = pairs.run(audit, programs.bare(reader, corpus.toString()));
		table.row(what, read.subject(), "reader loop alone", read.reference(), read.ratio());
		Pairs.Result parts = pairs.run(audit, programs.bare(BareParts.class, corpus.toString(), bare.toString()));
		table.row(what, parts.subject(), "reader, ledger and sheet alone, one after the other", parts.reference(),
				parts.ratio());
		if (programs.hasPeer()) {
			Pairs.Result peer = pairs.run(audit, programs.peer(corpora.peer(corpus), corpus));
			table.row(what, peer.subject(), "peer script", peer.reference(), peer.ratio());
			Agreement.check(programs, corpora, corpus);
		}
		else {
			table.missing(what, "no python3 with openpyxl for the peer script");
		}
	}

}
