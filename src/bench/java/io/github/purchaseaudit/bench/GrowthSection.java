package io.github.purchaseaudit.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Whether time and memory grow with the input as they should: at 1, 3 and 10 times. */
final class GrowthSection implements Section {

	private static final int[] TIMES = { 1, 3, 10 };

	private static final long ROWS = 100_000;

	private static final long MEBIBYTES = 100;

	@Override
	public String name() {
		return "growth";
	}

	@Override
	public void run(Programs programs, Corpora corpora, Pairs pairs, Table table)
			throws IOException, InterruptedException {
		List<Usage> rows = new ArrayList<>();
		List<Usage> mails = new ArrayList<>();
		for (int times : TIMES) {
			Path history = corpora.history(ROWS * times, 0.002);
			rows.add(pairs.run(programs.small(programs.audit(corpora.reports(history), history))));
			Path mail = corpora.mailbox(MEBIBYTES * times);
			mails.add(pairs.run(programs.audit(corpora.reports(mail), mail)));
		}
		row("growth: history, 1, 3, 10 times " + (long) (ROWS * corpora.scale()) + " rows", rows, table);
		row("growth: mail, 1, 3, 10 times " + (long) (MEBIBYTES * corpora.scale()) + " MiB", mails, table);
	}

	private static void row(String what, List<Usage> usages, Table table) {
		Usage first = usages.get(0);
		Usage last = usages.get(usages.size() - 1);
		double factor = Math.log(TIMES[TIMES.length - 1]);
		table.row(what, last, String.format(Locale.ROOT, "exponent of time %.2f, of memory %.2f",
				Math.log(last.wall() / first.wall()) / factor, Math.log(last.peak() / first.peak()) / factor));
	}

}
