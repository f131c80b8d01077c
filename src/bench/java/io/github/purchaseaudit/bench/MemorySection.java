package io.github.purchaseaudit.bench;

import java.io.IOException;
import java.nio.file.Path;

/** The memory that 10 GiB of mail take; asked for by name, since the corpus is large. */
final class MemorySection implements Section {

	private static final long MEBIBYTES = 10 * 1024;

	@Override
	public String name() {
		return "memory";
	}

	@Override
	public void run(Programs programs, Corpora corpora, Pairs pairs, Table table)
			throws IOException, InterruptedException {
		Path mail = corpora.mailbox(MEBIBYTES);
		table.row("memory: 10 GiB of mail", new Pairs(1).run(programs.audit(corpora.reports(mail), mail)), "");
	}

}
