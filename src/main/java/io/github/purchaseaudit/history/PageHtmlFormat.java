package io.github.purchaseaudit.history;

import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneId;
import java.util.Locale;

import io.github.purchaseaudit.inventory.Content;
import io.github.purchaseaudit.inventory.Format;
import io.github.purchaseaudit.inventory.Sample;
import io.github.purchaseaudit.inventory.Sink;

/**
 * The report-a-problem page as a browser saves it in HTML, in any language of the page:
 * {@code Dec 31, 2024}, {@code 2024年6月22日}, {@code 10. Dez. 2025}; {@code $9.99},
 * {@code ¥1,200}, {@code 0,99 €}, {@code 無料}. It is told, and read, by the hooks that the
 * page's own tests use ({@code data-auto-test-id="RAP2.PurchaseList.…"}), which do not
 * change with language or look.
 */
final class PageHtmlFormat implements Format {

	private static final int BEGINNING = 100;

	private final PageHtml html;

	PageHtmlFormat(ZoneId zone, String currency) {
		this.html = new PageHtml(zone, currency);
	}

	@Override
	public String id() {
		return "page-html";
	}

	@Override
	public boolean identify(Sample sample) {
		String head = sample.unmarked().replace("\0", "");
		if (!isHtml(head.substring(0, Math.min(head.length(), BEGINNING)).toLowerCase(Locale.ROOT))) {
			return false;
		}
		try (InputStream in = sample.content().open()) {
			return head.toLowerCase(Locale.ROOT).contains("rap2.purchaselist") || PageHtml.isIn(in);
		}
		catch (IOException ex) {
			return false;
		}
	}

	private static boolean isHtml(String head) {
		int begin = head.indexOf('<');
		boolean first = begin >= 0 && begin < 16 && head.substring(0, begin).chars().noneMatch(Character::isLetter);
		return first && !head.startsWith("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<plist");
	}

	@Override
	public void read(Content content, Sink sink) throws IOException {
		try (InputStream in = content.open()) {
			this.html.read(PageCharset.reader(in, null), content, sink);
		}
	}

}
