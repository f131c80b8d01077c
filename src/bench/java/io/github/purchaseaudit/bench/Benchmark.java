package io.github.purchaseaudit.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * Runs the sections asked for and prints a table. Everything is a process of its own; the
 * two sides of a pair run in turn, so that a machine that slows down slows both.
 * <p>
 * System properties: {@code bench.sections} (start, mail, history, report, growth,
 * memory), {@code bench.pairs} (at least 5), {@code bench.scale} (1.0 is a mailbox of 1
 * GiB and 1,000,000 rows), {@code bench.folder} for the corpora, {@code distribution}.
 */
public final class Benchmark {

	private Benchmark() {
	}

	public static void main(String[] arguments) throws IOException, InterruptedException {
		double scale = Double.parseDouble(System.getProperty("bench.scale", "1.0"));
		int pairs = Integer.getInteger("bench.pairs", 5);
		Set<String> wanted = Set
			.of(System.getProperty("bench.sections", "start,mail,history,report,growth").split(","));
		Programs programs = new Programs(Path.of(System.getProperty("distribution", "target/purchase-audit")),
				System.getProperty("java.class.path"));
		Corpora corpora = new Corpora(Path.of(System.getProperty("bench.folder", "target/bench")), scale);
		Table table = new Table(System.out);
		table.begin(pairs, scale);
		for (Section section : List.of(new StartSection(), new MailSection(), new HistorySection(),
				new ReportSection(), new GrowthSection(), new MemorySection())) {
			if (wanted.contains(section.name())) {
				section.run(programs, corpora, new Pairs(pairs), table);
			}
		}
	}

}
