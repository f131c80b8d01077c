package io.github.purchaseaudit.history;

import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.github.purchaseaudit.inventory.Content;
import io.github.purchaseaudit.inventory.Digest;
import io.github.purchaseaudit.inventory.Sink;
import io.github.purchaseaudit.order.CardNumber;
import io.github.purchaseaudit.order.DateText;
import io.github.purchaseaudit.order.HistoryLine.Flag;
import io.github.purchaseaudit.order.Money;
import io.github.purchaseaudit.order.OrderNumber;
import io.github.purchaseaudit.order.PurchaseTime;
import io.github.purchaseaudit.order.Sentence;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reads the purchases of the report-a-problem page, item by item. A purchase shows day,
 * order number and total in its header; document number and payment method only after
 * somebody has opened its details. Purchases that are not settled stand first, without a
 * day.
 */
final class PagePurchases {

	/** Selects the items of a purchase. */
	static final String ITEM = "li.pli";

	private static final int LONGEST_QUOTE = 60;

	private final Content content;

	private final Sink sink;

	private final Digest digest;

	private final ZoneId zone;

	private final String currency;

	private int number;

	PagePurchases(Content content, Sink sink, Digest digest, ZoneId zone, String currency) {
		this.content = content;
		this.sink = sink;
		this.digest = digest;
		this.zone = zone;
		this.currency = currency;
	}

	/** Hands each item of one purchase to the sink. */
	void read(Element purchase) {
		this.number++;
		String where = "purchase " + this.number;
		List<Element> items = purchase.select(ITEM);
		PageHeader header = PageHeader.of(purchase);
		if (isPending(header, items)) {
			this.sink.passOver("pending", Math.max(1, items.size()));
			return;
		}
		if (items.isEmpty()) {
			read(header, purchase, where);
		}
		for (int i = 0; i < items.size(); i++) {
			read(header, items.get(i), where + ", item " + (i + 1));
		}
	}

	private static boolean isPending(PageHeader header, List<Element> items) {
		boolean dated = items.stream().anyMatch((item) -> !text(item, ".pli-purchase-date").isEmpty());
		return PageWords.saysPending(header.day()) || (header.day().isEmpty() && (!dated || header.order().isEmpty()));
	}

	private void read(PageHeader header, Element item, String where) {
		try {
			PageItem read = item(header, item);
			if (!read.hasOneCurrency()) {
				throw new UnreadableTextException("history.page.two-currencies", text(item, ".pli-price"));
			}
			this.sink.use(read.at(this.content.place(where), this.digest));
		}
		catch (UnreadableTextException ex) {
			this.sink.setAside(where, Sentence.of(ex.key, ex.quote));
		}
	}

	private PageItem item(PageHeader header, Element item) throws UnreadableTextException {
		return new PageItem(purchased(header, item), OrderNumber.of(number(header.order())).orElse(null),
				OrderNumber.normal(number(header.document())), shown(item, ".pli-title"), shown(item, ".pli-publisher"),
				"", money(text(item, ".pli-price")), money(header.amount()), header.payments(), header.paymentPlace(),
				flags(header, item));
	}

	/** The item's own day, else the purchase's. */
	private PurchaseTime purchased(PageHeader header, Element item) throws UnreadableTextException {
		Optional<PurchaseTime> own = time(text(item, ".pli-purchase-date"));
		if (own.isPresent()) {
			return own.get();
		}
		return time(header.day()).orElseThrow(() -> new UnreadableTextException("history.page.no-day", header.day()));
	}

	private Optional<PurchaseTime> time(String text) {
		return DateText.parse(PageWords.value(text), this.zone);
	}

	private static String number(String shown) throws UnreadableTextException {
		String text = PageWords.value(shown);
		if (!CardNumber.hide(text).equals(text)) {
			throw new UnreadableTextException("history.page.card-number", text);
		}
		return text;
	}

	private @Nullable Money money(String text) throws UnreadableTextException {
		if (text.isEmpty() || PageWords.saysPending(text)) {
			return null;
		}
		Optional<Money> sum = PageWords.money(text, this.currency);
		if (sum.isEmpty() && !PageWords.saysRefunded(text)) {
			throw new UnreadableTextException("history.page.no-amount", text);
		}
		return sum.orElse(null);
	}

	private static Set<Flag> flags(PageHeader header, Element item) {
		boolean refunded = header.isRefunded(item) || PageWords.saysRefunded(text(item, ".pli-price"));
		return refunded ? EnumSet.of(Flag.REFUNDED) : EnumSet.noneOf(Flag.class);
	}

	/** The text of the first such element that has any. */
	static String text(Element in, String selector) {
		return in.select(selector)
			.stream()
			.map((found) -> found.text().replace('\u00a0', ' ').strip())
			.filter((text) -> !text.isEmpty())
			.findFirst()
			.orElse("");
	}

	private static String shown(Element item, String selector) {
		return CardNumber.hide(text(item, selector));
	}

	/** A text of the page that cannot be read without guessing. */
	private static final class UnreadableTextException extends Exception {

		private static final long serialVersionUID = 1L;

		private final String key;

		private final String quote;

		UnreadableTextException(String key, String text) {
			super(key, null, false, false);
			String safe = CardNumber.hide(text);
			this.key = key;
			this.quote = (safe.length() > LONGEST_QUOTE) ? safe.substring(0, LONGEST_QUOTE) + "…" : safe;
		}

	}

}
