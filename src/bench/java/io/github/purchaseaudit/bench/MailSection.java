package io.github.purchaseaudit.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** How fast a mailbox is gone through, beyond starting. */
final class MailSection implements Section {

	private static final long MEBIBYTES = 1024;

	@Override
	public String name() {
		return "mail";
	}

	@Override
	public void run(Programs programs, Corpora corpora, Pairs pairs, Table table)
			throws IOException, InterruptedException {
		Path small = corpora.mailbox(1);
		Path large = corpora.mailbox(MEBIBYTES);
		double start = pairs.run(programs.audit(corpora.reports(small), small)).wall();
		Command audit = programs.audit(corpora.reports(large), large);
		Path file = large.resolve("mail.mbox");
		Pairs.Result grep = pairs.run(audit, Command.of("grep -c '^From '", "grep", "-c", "^From ", file.toString()));
		double seconds = grep.subject().wall() - start;
		double size = Files.size(file) / (double) (1 << 20);
		String what = String.format(Locale.ROOT, "mail: %.0f MiB (%.0f MiB/s beyond start)", size, size / seconds);
		table.row(what, grep.subject(), "grep -c '^From '; ratio beyond start", grep.reference(),
				seconds / grep.reference().wall());
		if (programs.hasPeer()) {
			Pairs.Result peer = Pairs.once(audit, programs.peer(corpora.peer(large), large));
			table.row(what, peer.subject(), "peer script, one pair; ratio beyond start", peer.reference(),
					(peer.subject().wall() - start) / peer.reference().wall());
			Agreement.check(programs, corpora, large);
		}
		else {
			table.missing(what, "no python3 with openpyxl for the peer script");
		}
	}

}
