package io.github.purchaseaudit.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.github.purchaseaudit.report.OurSheets;

/** What 100,000 flagged orders cost against writing the same cells with POI alone. */
final class ReportSection implements Section {

	private static final int FLAGGED = 100_000;

	@Override
	public String name() {
		return "report";
	}

	@Override
	public void run(Programs programs, Corpora corpora, Pairs pairs, Table table)
			throws IOException, InterruptedException {
		Path folder = Files.createDirectories(corpora.folder().resolve("sheets"));
		String count = String.valueOf((int) (FLAGGED * corpora.scale()));
		Pairs.Result result = pairs.run(
				programs.bare(OurSheets.class, count, folder.resolve("ours.xlsx").toString()),
				programs.bare(BareSheet.class, count, folder.resolve("bare.xlsx").toString()));
		table.row("report: " + count + " flagged orders on both sheets", result.subject(), "bare SXSSF",
				result.reference(), result.ratio());
	}

}
