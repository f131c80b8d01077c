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
import io.github.purchaseaudit.order.PaymentText;
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

	private static final String HOOK = "data-auto-test-id";

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
		List<Element> items = purchase.select("li.pli");
		String day = hooked(purchase, "Display.Date");
		if (isPending(purchase, items, day)) {
			this.sink.passOver("pending", Math.max(1, items.size()));
			return;
		}
		if (items.isEmpty()) {
			read(purchase, purchase, where);
		}
		for (int i = 0; i < items.size(); i++) {
			read(purchase, items.get(i), where + ", item " + (i + 1));
		}
	}

	private static boolean isPending(Element purchase, List<Element> items, String day) {
		boolean dated = items.stream().anyMatch((item) -> !text(item, ".pli-purchase-date").isEmpty());
		return PageWords.saysPending(day)
				|| (day.isEmpty() && (!dated || hooked(purchase, "Display.WebOrder").isEmpty()));
	}

	private void read(Element purchase, Element item, String where) {
		try {
			PageItem read = item(purchase, item);
			if (!read.hasOneCurrency()) {
				throw new UnreadableTextException("history.page.two-currencies", text(item, ".pli-price"));
			}
			this.sink.use(read.at(this.content.place(where), this.digest));
		}
		catch (UnreadableTextException ex) {
			this.sink.setAside(where, Sentence.of(ex.key, ex.quote));
		}
	}

	private PageItem item(Element purchase, Element item) throws UnreadableTextException {
		Element payment = purchase.selectFirst(hook("Label.PaymentMethod"));
		return new PageItem(purchased(purchase, item),
				OrderNumber.of(number(purchase, "Display.WebOrder")).orElse(null),
				OrderNumber.normal(number(purchase, "Display.DocumentNumber")), shown(item, ".pli-title"),
				shown(item, ".pli-publisher"), "", money(text(item, ".pli-price")),
				money(hooked(purchase, "Display.Invoice.Amount")), PaymentText.parse(payment(payment), null),
				payment != null, flags(purchase, item));
	}

	/**
	 * The text of the payment method; where it is a bare label, what stands behind it.
	 */
	private static String payment(@Nullable Element element) {
		if (element == null) {
			return "";
		}
		String text = PageWords.value(element.text());
		Element behind = element.nextElementSibling();
		boolean label = text.isEmpty() && element.hasText();
		return (label && behind != null && !behind.hasAttr(HOOK)) ? PageWords.value(behind.text()) : text;
	}

	/** The item's own day, else the purchase's. */
	private PurchaseTime purchased(Element purchase, Element item) throws UnreadableTextException {
		Optional<PurchaseTime> own = time(text(item, ".pli-purchase-date"));
		if (own.isPresent()) {
			return own.get();
		}
		String day = hooked(purchase, "Display.Date");
		return time(day).orElseThrow(() -> new UnreadableTextException("history.page.no-day", day));
	}

	private Optional<PurchaseTime> time(String text) {
		return DateText.parse(PageWords.value(text), this.zone);
	}

	private static String number(Element purchase, String hook) throws UnreadableTextException {
		String text = PageWords.value(hooked(purchase, hook));
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

	/** A note inside an item speaks of that item, another of all. */
	private static Set<Flag> flags(Element purchase, Element item) {
		Set<Flag> flags = EnumSet.noneOf(Flag.class);
		boolean refunded = purchase.select(hook("REFUNDED")).stream().anyMatch((note) -> {
			Element of = note.closest("li.pli");
			return of == null || of.equals(item);
		});
		if (refunded || PageWords.saysRefunded(text(item, ".pli-price"))) {
			flags.add(Flag.REFUNDED);
		}
		return flags;
	}

	private static String hook(String name) {
		return "[" + HOOK + "*=." + name + "]";
	}

	/** The text of the first element with a hook that has any. */
	private static String hooked(Element purchase, String hook) {
		return text(purchase, hook(hook));
	}

	private static String text(Element in, String selector) {
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
