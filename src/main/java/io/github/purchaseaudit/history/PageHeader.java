package io.github.purchaseaudit.history;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.github.purchaseaudit.order.PaymentMethod;
import io.github.purchaseaudit.order.PaymentText;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What the report-a-problem page shows once for all items of a purchase, looked up once:
 * people buy hundreds of songs in one order.
 *
 * @param payments empty also where the page has no place for them
 * @param refunded the items that a note says were refunded
 * @param allRefunded whether a note says so that stands inside no item
 */
record PageHeader(String day, String order, String document, String amount, boolean paymentPlace,
		List<PaymentMethod> payments, Set<Element> refunded, boolean allRefunded) {

	private static final String HOOK = "data-auto-test-id";

	static PageHeader of(Element purchase) {
		Element payment = purchase.selectFirst(hook("Label.PaymentMethod"));
		Set<Element> refunded = new HashSet<>();
		boolean all = false;
		for (Element note : purchase.select(hook("REFUNDED"))) {
			Element item = note.closest(PagePurchases.ITEM);
			all |= item == null;
			if (item != null) {
				refunded.add(item);
			}
		}
		return new PageHeader(hooked(purchase, "Display.Date"), hooked(purchase, "Display.WebOrder"),
				hooked(purchase, "Display.DocumentNumber"), hooked(purchase, "Display.Invoice.Amount"), payment != null,
				PaymentText.parse(text(payment), null), refunded, all);
	}

	/**
	 * The text of the payment method; where it is a bare label, what stands behind it.
	 */
	private static String text(@Nullable Element payment) {
		if (payment == null) {
			return "";
		}
		String text = PageWords.value(payment.text());
		Element behind = payment.nextElementSibling();
		boolean label = text.isEmpty() && payment.hasText();
		return (label && behind != null && !behind.hasAttr(HOOK)) ? PageWords.value(behind.text()) : text;
	}

	/** The text of the first element with a hook that has any. */
	private static String hooked(Element purchase, String hook) {
		return PagePurchases.text(purchase, hook(hook));
	}

	private static String hook(String name) {
		return "[" + HOOK + "*=." + name + "]";
	}

	/** Whether a note says that an item was refunded: its own, or one of all. */
	boolean isRefunded(Element item) {
		return this.allRefunded || this.refunded.contains(item);
	}

}
