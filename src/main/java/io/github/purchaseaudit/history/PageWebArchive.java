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
 * The report-a-problem page as Safari saves it ({@code .webarchive}): a property list,
 * binary or converted to XML, whose {@code WebMainResource} holds the page's HTML as
 * data.
 */
final class PageWebArchive implements Format {

	private static final String BINARY = "bplist00";

	private static final String MAIN = "WebMainResource";

	private static final int LARGEST = 64 * 1024 * 1024;

	private final PageHtml html;

	PageWebArchive(ZoneId zone, String currency) {
		this.html = new PageHtml(zone, currency);
	}

	@Override
	public String id() {
		return "page-webarchive";
	}

	@Override
	public boolean identify(Sample sample) {
		String head = sample.latin1();
		try {
			if (head.startsWith(BINARY)) {
				return isPageIn(sample.content());
			}
			return head.contains("<plist") && head.contains("<key>" + MAIN + "</key>")
					&& PageHtml.isIn(new ByteArrayInputStream(page(archive(sample.content()))));
		}
		catch (IOException ex) {
			return false;
		}
	}

	/** The page's HTML stands in a binary archive as it is. */
	private static boolean isPageIn(Content content) throws IOException {
		try (InputStream in = content.open()) {
			return PageHtml.isIn(in);
		}
	}

	@Override
	public void read(Content content, Sink sink) throws IOException {
		PropertyList archive = archive(content);
		String charset = archive.text(MAIN, "WebResourceTextEncodingName").orElse(null);
		this.html.read(PageCharset.reader(new ByteArrayInputStream(page(archive)), charset), content, sink);
	}

	private static PropertyList archive(Content content) throws IOException {
		try (InputStream in = content.open()) {
			byte[] bytes = in.readNBytes(LARGEST + 1);
			if (bytes.length > LARGEST) {
				throw new UnreadableException(Sentence.of("inventory.lost.too-large"));
			}
			String head = new String(bytes, 0, Math.min(bytes.length, BINARY.length()), StandardCharsets.ISO_8859_1);
			return head.equals(BINARY) ? new BinaryPropertyList(bytes) : new XmlPropertyList(bytes);
		}
	}

	private static byte[] page(PropertyList archive) throws UnreadableException {
		return archive.data(MAIN, "WebResourceData");
	}

}
