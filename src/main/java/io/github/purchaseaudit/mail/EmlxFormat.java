package io.github.purchaseaudit.mail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.purchaseaudit.inventory.Content;
import io.github.purchaseaudit.inventory.Format;
import io.github.purchaseaudit.inventory.Sample;
import io.github.purchaseaudit.inventory.Sink;

/**
 * Apple Mail's own files, .emlx and .partial.emlx (attachments cut out): a byte count in
 * the first line, the mail, a property list behind it. The count may lie; then the mail
 * ends where the last property list begins.
 */
final class EmlxFormat implements Format {

	private static final Pattern COUNT = Pattern.compile("\\A(\\d{1,10})[ \\t]*\\r?\\n");

	private static final Pattern FLAGS = Pattern.compile("<key>flags</key>\\s*<integer>(\\d{1,18})</integer>");

	private static final String LIST = "<?xml";

	private static final int DELETED = 1 << 1;

	private static final int DRAFT = 1 << 6;

	private final MailAnalysis analysis;

	EmlxFormat(MailAnalysis analysis) {
		this.analysis = analysis;
	}

	@Override
	public String id() {
		return "emlx";
	}

	@Override
	public boolean identify(Sample sample) {
		Matcher count = COUNT.matcher(sample.latin1());
		return count.find() && EmlFormat.isMail(sample.latin1().substring(count.end()));
	}

	@Override
	public void read(Content content, Sink sink) throws IOException {
		byte[] bytes;
		try (InputStream in = content.open()) {
			bytes = in.readNBytes(this.analysis.limits().messageBytes() + 1);
		}
		Extent mail = mail(bytes);
		Folder folder = Folder.ofPath(content.name()).and(folder(bytes, mail.to()));
		String where = "byte " + mail.from() + "+" + (mail.to() - mail.from());
		byte[] raw = java.util.Arrays.copyOfRange(bytes, mail.from(), mail.to());
		this.analysis.examine(new RawMail(raw, where, "", folder), this.analysis.provider(), content, sink);
	}

	/** Where the mail lies in the file. */
	private static Extent mail(byte[] bytes) {
		String text = new String(bytes, StandardCharsets.ISO_8859_1);
		Matcher count = COUNT.matcher(text);
		int from = count.find() ? count.end() : 0;
		long declared = (from > 0) ? from + Long.parseLong(count.group(1)) : text.length();
		boolean honest = declared <= text.length()
				&& (declared == text.length() || text.startsWith(LIST, (int) declared));
		int list = text.lastIndexOf(LIST);
		boolean behind = list >= from && text.indexOf("<plist", list) > 0;
		int to = honest ? (int) declared : behind ? list : text.length();
		return new Extent(from, to);
	}

	private static Folder folder(byte[] bytes, int from) {
		String list = new String(bytes, from, bytes.length - from, StandardCharsets.ISO_8859_1);
		Matcher flags = FLAGS.matcher(list);
		long value = flags.find() ? Long.parseLong(flags.group(1)) : 0;
		return new Folder(((value & DELETED) != 0) ? "Trash" : "", (value & DRAFT) != 0, false);
	}

	private record Extent(int from, int to) {
	}

}
