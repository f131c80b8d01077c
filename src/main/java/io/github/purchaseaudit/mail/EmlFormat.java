package io.github.purchaseaudit.mail;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.regex.Pattern;

import io.github.purchaseaudit.inventory.Content;
import io.github.purchaseaudit.inventory.Format;
import io.github.purchaseaudit.inventory.Sample;
import io.github.purchaseaudit.inventory.Sink;
import io.github.purchaseaudit.mail.message.Headers;
import io.github.purchaseaudit.order.Sentence;

/** Single mails in files of their own. */
final class EmlFormat implements Format {

	/** A file begins with header fields, one of which every mail has. */
	private static final Pattern HEADER = Pattern.compile(
			"(?is)\\A\\s*(?:[!-9;-~]+[ \\t]*:[^\\n]*\\n(?:[ \\t][^\\n]*\\n)*){0,200}?(?:from|subject|date|received|message-id|return-path|delivered-to|mime-version)[ \\t]*:.*");

	private static final Pattern FIELDS = Pattern
		.compile("(?i)\\A[!-9;-~]+[ \\t]*:[^\\n]*\\n(?:[ \\t][^\\n]*\\n)*[!-9;-~]+[ \\t]*:.*", Pattern.DOTALL);

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
		String head = sample.latin1();
		boolean mail = FIELDS.matcher(head).matches() && HEADER.matcher(head).matches();
		return mail || sample.name().toLowerCase(Locale.ROOT).endsWith(".eml");
	}

	@Override
	public void read(Content content, Sink sink) throws IOException {
		byte[] bytes;
		try (InputStream in = content.open()) {
			bytes = in.readNBytes(this.analysis.limits().messageBytes() + 1);
		}
		read(bytes, Folder.ofPath(content.name()), content, sink);
	}

	/** One mail that is a file. */
	private void read(byte[] bytes, Folder folder, Content content, Sink sink) {
		if (bytes.length <= this.analysis.limits().messageBytes() && Headers.parse(bytes).isEmpty()) {
			sink.setAside("", Sentence.of("mail.no-headers"));
			return;
		}
		this.analysis.examine(new RawMail(bytes, "", "", folder), this.analysis.provider(), content, sink);
	}

}
