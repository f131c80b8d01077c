package io.github.purchaseaudit.mail;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

import io.github.purchaseaudit.inventory.ByteOrderMark;
import io.github.purchaseaudit.inventory.Content;
import io.github.purchaseaudit.inventory.Format;
import io.github.purchaseaudit.inventory.Sample;
import io.github.purchaseaudit.inventory.Sink;
import io.github.purchaseaudit.mail.message.Headers;
import io.github.purchaseaudit.order.Sentence;

/** Single mails in files of their own. */
final class EmlFormat implements Format {

	/** Header fields of which a mail has at least one. */
	private static final Set<String> USUAL = Set.of("from", "subject", "date", "received", "message-id", "return-path",
			"delivered-to", "mime-version", "to", "dkim-signature");

	private static final int FEWEST = 2;

	/** How much of the beginning is looked at. */
	private static final int LONGEST = 16_384;

	private final MailAnalysis analysis;

	EmlFormat(MailAnalysis analysis) {
		this.analysis = analysis;
	}

	@Override
	public String id() {
		return "eml";
	}

	@Override
	public boolean identify(Sample sample) {
		return isMail(sample.unmarked()) || sample.name().toLowerCase(Locale.ROOT).endsWith(".eml");
	}

	/** Whether a file begins with at least two header fields, one of them a mail's. */
	static boolean isMail(String head) {
		int fields = 0;
		boolean usual = false;
		String lines = OldLineEnds.unix(head.substring(0, Math.min(head.length(), LONGEST))).replaceFirst("^\n*", "");
		for (String line : lines.split("\n", -1)) {
			boolean folded = fields > 0 && (line.startsWith(" ") || line.startsWith("\t"));
			int colon = line.indexOf(':');
			String name = (colon > 0) ? line.substring(0, colon).stripTrailing().toLowerCase(Locale.ROOT) : "";
			boolean field = !name.isEmpty() && name.chars().allMatch((c) -> c > ' ' && c < 127);
			if (!folded && !field) {
				break;
			}
			fields += folded ? 0 : 1;
			usual |= USUAL.contains(name);
		}
		return usual && fields >= FEWEST;
	}

	@Override
	public void read(Content content, Sink sink) throws IOException {
		read(Folder.ofPath(content.name()), content, sink);
	}

	/** Reads a mail that lay in a folder. */
	void read(Folder folder, Content content, Sink sink) throws IOException {
		byte[] bytes;
		try (InputStream in = OldLineEnds.read(content.open())) {
			bytes = withoutBlankLines(in.readNBytes(this.analysis.limits().messageBytes() + 1));
		}
		if (bytes.length <= this.analysis.limits().messageBytes() && Headers.parse(bytes).isEmpty()) {
			sink.setAside("", Sentence.of("mail.no-headers"));
			return;
		}
		this.analysis.examine(new RawMail(bytes, "", "", folder), this.analysis.provider(), content, sink);
	}

	/** The mail from its first line on that is not blank. */
	private static byte[] withoutBlankLines(byte[] bytes) {
		int first = ByteOrderMark.end(bytes);
		int start = first;
		while (start < bytes.length && (bytes[start] == '\n' || bytes[start] == '\r')) {
			start++;
		}
		return (start == first) ? bytes : Arrays.copyOfRange(bytes, start, bytes.length);
	}

}
