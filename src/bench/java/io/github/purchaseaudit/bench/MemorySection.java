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
		Command grep = Command.of("grep -c '^From '", "grep", "-c", "^From ", mail.resolve("mail.mbox").toString());
		Pairs.Result result = Pairs.once(programs.audit(corpora.reports(mail), mail), grep);
		table.row("memory: 10 GiB of mail", result.subject(), grep.name() + ", one pair, start included",
				result.reference(), result.ratio());
	}

}
