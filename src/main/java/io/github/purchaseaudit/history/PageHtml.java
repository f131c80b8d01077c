package io.github.purchaseaudit.history;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;

import io.github.purchaseaudit.inventory.Content;
import io.github.purchaseaudit.inventory.Digest;
import io.github.purchaseaudit.inventory.Sink;
import io.github.purchaseaudit.inventory.UnreadableException;
import io.github.purchaseaudit.order.Sentence;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the HTML of the report-a-problem page, purchase by purchase, and forgets
 * each when it is read: people scroll years of purchases into one page before they save
 * it.
 */
final class PageHtml {

	/** Begins the hooks that the page's own tests use, whatever its language. */
	private static final byte[] HOOK = "RAP2.PurchaseList".getBytes(StandardCharsets.US_ASCII);

	private static final String PURCHASE = "div.purchase";

	private final ZoneId zone;

	private final String currency;

	PageHtml(ZoneId zone, String currency) {
		this.zone = zone;
		this.currency = currency;
	}

	/** Whether bytes, of which the stream is read to its end, hold the page's hooks. */
	static boolean isIn(InputStream in) throws IOException {
		byte[] buffer = new byte[1 << 16];
		int kept = 0;
		for (int count = in.read(buffer); count >= 0; count = in.read(buffer, kept, buffer.length - kept)) {
			int end = kept + count;
			if (holdsHook(buffer, end)) {
				return true;
			}
			kept = Math.min(end, HOOK.length - 1);
			System.arraycopy(buffer, end - kept, buffer, 0, kept);
		}
		return false;
	}

	private static boolean holdsHook(byte[] bytes, int end) {
		for (int i = 0; i + HOOK.length <= end; i++) {
			int same = 0;
			while (same < HOOK.length && bytes[i + same] == HOOK[same]) {
				same++;
			}
			if (same == HOOK.length) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Reads a page.
	 * @throws UnreadableException when the page is cut off; its last purchase is not
	 * trusted then
	 */
	void read(Reader html, Content content, Sink sink) throws IOException {
		PageEnd end = new PageEnd(html);
		PagePurchases purchases = new PagePurchases(content, sink, new Digest(), this.zone, this.currency);
		try (StreamParser parser = new StreamParser(Parser.htmlParser()).parse(end, "")) {
			Element last = null;
			for (Element next = parser.selectNext(PURCHASE); next != null; next = parser.selectNext(PURCHASE)) {
				read(last, purchases);
				last = next;
			}
			if (end.isMissing()) {
				throw new UnreadableException(Sentence.of("inventory.lost.cut"));
			}
			read(last, purchases);
		}
	}

	private static void read(@Nullable Element purchase, PagePurchases purchases) {
		if (purchase != null) {
			purchases.read(purchase);
			purchase.empty();
		}
	}

}
