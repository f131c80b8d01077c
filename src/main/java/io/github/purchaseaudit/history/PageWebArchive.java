package io.github.purchaseaudit.history;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;

import io.github.purchaseaudit.inventory.Content;
import io.github.purchaseaudit.inventory.Format;
import io.github.purchaseaudit.inventory.Sample;
import io.github.purchaseaudit.inventory.Sink;
import io.github.purchaseaudit.inventory.UnreadableException;
import io.github.purchaseaudit.order.Sentence;

/**
 * The report-a-problem page as Safari saves it ({@code .webarchive}): a binary property
 * list, whose {@code WebMainResource} holds the page's HTML as data.
 */
final class PageWebArchive implements Format {

	private static final String MAGIC = "bplist00";

	private static final int LARGEST = 64 * 1024 * 1024;

	private final PageHtml html;

	PageWebArchive(ZoneId zone, String currency) {
		this.html = new PageHtml(zone, currency);
	}

	@Override
	public String id() {
		return "page-webarchive";
	}

	/** The page's HTML stands in the archive as it is. */
	@Override
	public boolean identify(Sample sample) {
		byte[] head = sample.head();
		if (!new String(head, 0, Math.min(head.length, MAGIC.length()), StandardCharsets.ISO_8859_1).equals(MAGIC)) {
			return false;
		}
		try (InputStream in = sample.content().open()) {
			return PageHtml.isIn(in);
		}
		catch (IOException ex) {
			return false;
		}
	}

	@Override
	public void read(Content content, Sink sink) throws IOException {
		BinaryPropertyList archive;
		try (InputStream in = content.open()) {
			byte[] bytes = in.readNBytes(LARGEST + 1);
			if (bytes.length > LARGEST) {
				throw new UnreadableException(Sentence.of("inventory.lost.too-large"));
			}
			archive = new BinaryPropertyList(bytes);
		}
		byte[] page = archive.data("WebMainResource", "WebResourceData");
		String charset = archive.text("WebMainResource", "WebResourceTextEncodingName").orElse(null);
		this.html.read(PageCharset.reader(new ByteArrayInputStream(page), charset), content, sink);
	}

}
