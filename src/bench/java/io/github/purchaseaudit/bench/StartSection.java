package io.github.purchaseaudit.bench;

import java.io.IOException;
import java.nio.file.Path;

/** How long until a small household is audited. */
final class StartSection implements Section {

	private static final Path SAMPLE = Path.of("sample-data");

	@Override
	public String name() {
		return "start";
	}

	@Override
	public void run(Programs programs, Corpora corpora, Pairs pairs, Table table)
			throws IOException, InterruptedException {
		Command audit = programs.audit(corpora.reports(SAMPLE), SAMPLE);
		Command java = Command.of("java -version",
				Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-version");
		pair(table, audit, java, pairs);
		pair(table, audit, programs.bare(BareStart.class, corpora.reports(SAMPLE) + "-bare"), pairs);
		if (programs.hasPeer()) {
			pair(table, audit, programs.peer(corpora.peer(SAMPLE), SAMPLE), pairs);
		}
		else {
			table.missing("start: sample-data against the peer script", "no python3 with openpyxl");
		}
	}

	private static void pair(Table table, Command audit, Command reference, Pairs pairs)
			throws IOException, InterruptedException {
		Pairs.Result result = pairs.run(audit, reference);
		table.row("start: sample-data", result.subject(), reference.name(), result.reference(), result.ratio());
	}

}
