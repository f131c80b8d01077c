package io.github.purchaseaudit.mail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import io.github.purchaseaudit.inventory.Content;
import io.github.purchaseaudit.inventory.Format;
import io.github.purchaseaudit.inventory.Sample;
import io.github.purchaseaudit.inventory.Sink;

/**
 * mbox archives of all variants: Gmail Takeout, Thunderbird's files without a name
 * ending, Apple Mail's {@code Name.mbox/mbox}; also the pieces of one that was split.
 */
final class MboxFormat implements Format {

	private final MailAnalysis analysis;

	MboxFormat(MailAnalysis analysis) {
		this.analysis = analysis;
	}

	@Override
	public String id() {
		return "mbox";
	}

	@Override
	public boolean identify(Sample sample) {
		String head = OldLineEnds.unix(sample.unmarked()).replaceFirst("^\n*", "");
		byte[] bytes = head.getBytes(StandardCharsets.ISO_8859_1);
		if (head.startsWith("From ")) {
			return MboxQuoting.isFromLine(bytes, 0, bytes.length) || MboxQuoting.hasDate(bytes);
		}
		return isPiece(sample.name(), bytes);
	}

	/** The second piece of an archive that was split begins within a message. */
	private static boolean isPiece(String name, byte[] head) {
		return name.toLowerCase(Locale.ROOT).contains("mbox") && MboxQuoting.isDivided(head);
	}

	@Override
	public void read(Content content, Sink sink) throws IOException {
		try (InputStream in = OldLineEnds.read(content.open());
				MboxVisitor visitor = new MboxVisitor(this.analysis, content, sink)) {
			try {
				new MboxSplitter(in, this.analysis.limits(), visitor).run();
			}
			finally {
				visitor.end();
			}
		}
	}

}
