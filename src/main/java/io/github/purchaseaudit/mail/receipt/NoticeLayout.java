package io.github.purchaseaudit.mail.receipt;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import io.github.purchaseaudit.mail.message.Message;
import io.github.purchaseaudit.order.Digits;
import io.github.purchaseaudit.order.Item;
import io.github.purchaseaudit.order.Money;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/**
 * Layout B, AppleCare since 2024: "Receipt &amp; Renewal Notice". Labels are bold, their
 * values follow in the text; the table {@code pricing-info} ends with the payment method
 * beside the amount.
 */
final class NoticeLayout implements Layout {

	private static final Evaluator PRICING = Selector.evaluatorOf("table[class*=pricing-info]");

	private static final Evaluator BOLD = Selector.evaluatorOf("b, strong");

	private static final Evaluator CELL = Selector.evaluatorOf("td, th");

	private static final Pattern ORDER = Pattern.compile("M[A-Z0-9]{9}");

	@Override
	public Optional<PrintedReceipt> read(Message message, Draft draft) {
		Element page = message.page().body();
		Element pricing = page.selectFirst(PRICING);
		if (pricing == null) {
			return Optional.empty();
		}
		Elements bolds = page.select(BOLD);
		for (Element bold : bolds) {
			Labels.of(HtmlLines.text(bold)).ifPresent((label) -> draft.take(label, List.of(behind(bold))));
		}
		boolean unknown = !draft.hasOrder();
		if (unknown) {
			bolds.forEach((bold) -> byShape(behind(bold), draft));
		}
		for (String line : HtmlLines.of(page)) {
			draft.date(line);
		}
		items(page, pricing, draft);
		prices(pricing, draft, unknown);
		if (!draft.has(Label.PAYMENT)) {
			besideUnknownSum(pricing, draft);
		}
		billed(pricing, draft);
		if (message.cut()) {
			draft.cut();
		}
		return draft.hasOrder() ? Optional.of(draft.printed("B")) : Optional.empty();
	}

	/**
	 * In a language without labels, values are known by their shape. Serial numbers may
	 * look like order numbers, but few begin like them, and they stand behind.
	 */
	private static void byShape(String value, Draft draft) {
		Label label = LockupLayout.shape(value);
		boolean serial = label == Label.ORDER && !ORDER.matcher(Digits.plain(value)).matches();
		if (label != null && !serial && !draft.has(label)) {
			draft.take(label, List.of(value));
		}
	}

	/** The text that follows a bold label up to the next tag that is not inline. */
	private static String behind(Element bold) {
		StringBuilder text = new StringBuilder();
		for (Node node = bold.nextSibling(); node != null; node = node.nextSibling()) {
			if (node instanceof TextNode words) {
				text.append(words.getWholeText());
			}
			else if (node instanceof Element element) {
				if (!List.of("a", "span", "font", "wbr").contains(element.normalName())) {
					break;
				}
				text.append(element.text());
			}
		}
		if (text.toString().isBlank()) {
			Element parent = bold.parent();
			Element next = (parent != null) ? parent.nextElementSibling() : null;
			return (next != null) ? HtmlLines.text(next) : "";
		}
		return HtmlLines.oneBlank(text);
	}

	private static void items(Element page, Element pricing, Draft draft) {
		for (Element row : page.getElementsByTag("tr")) {
			if (pricing.equals(row.closest("table")) || !row.getElementsByTag("table").isEmpty()) {
				continue;
			}
			List<String> cells = cells(row);
			if (cells.size() >= 2 && Amounts.isAmount(cells.get(cells.size() - 1))
					&& Labels.of(cells.get(0)).isEmpty()) {
				draft.item(item(row, draft.price(cells.get(cells.size() - 1))));
			}
		}
	}

	/** Below its title an item's cell says when it renews, and a serial number. */
	private static Item item(Element row, @Nullable BigDecimal price) {
		List<String> lines = row.select(CELL)
			.stream()
			.map(HtmlLines::of)
			.filter((cell) -> !cell.isEmpty())
			.findFirst()
			.orElseThrow();
		Optional<String> renews = lines.stream()
			.skip(1)
			.filter((line) -> Labels.beginsWith(line, "renews") || LockupLines.isDated(line))
			.findFirst();
		return new Item(lines.get(0), null, null, null, null, renews.orElse(null), price);
	}

	private static List<String> cells(Element row) {
		return row.select(CELL).stream().map(HtmlLines::text).filter((text) -> !text.isEmpty()).toList();
	}

	/**
	 * The rows of {@code pricing-info}: sums have known labels, the rest is paid. In an
	 * unknown language the rows above are sums where the items stand elsewhere.
	 */
	private static void prices(Element pricing, Draft draft, boolean unknown) {
		boolean sums = unknown && draft.hasItems();
		List<List<String>> rows = new ArrayList<>();
		for (Element row : pricing.getElementsByTag("tr")) {
			List<String> cells = cells(row);
			if (!cells.isEmpty() && Amounts.isAmount(cells.get(cells.size() - 1))) {
				rows.add(cells);
			}
		}
		for (int i = 0; i < rows.size(); i++) {
			List<String> cells = rows.get(i);
			String label = (cells.size() > 1) ? cells.get(0) : "";
			String amount = cells.get(cells.size() - 1);
			Optional<Label> known = Labels.of(label).filter(Label::isSum);
			Optional<Money> sum = draft.money(amount);
			if (known.isPresent()) {
				draft.take(known.get(), List.of(amount));
			}
			else if (i == rows.size() - 1 || PaymentChoice.isKnownMethod(label)) {
				draft.payment(label);
				sum.ifPresent(draft::paid);
			}
			else if (sums) {
				draft.take(draft.has(Label.SUBTOTAL) ? Label.TAX : Label.SUBTOTAL, List.of(amount));
			}
			else {
				draft.item(new Item(label, null, null, null, null, null, draft.price(amount)));
			}
		}
	}

	/** Who paid is told even if the sum beside is in a currency nobody knows. */
	private static void besideUnknownSum(Element pricing, Draft draft) {
		pricing.getElementsByTag("tr")
			.stream()
			.flatMap((row) -> cells(row).stream().limit(1))
			.filter(PaymentChoice::isKnownMethod)
			.forEach(draft::payment);
	}

	/** The name and address lines between the heading and the prices. */
	private static void billed(Element pricing, Draft draft) {
		List<String> lines = new ArrayList<>();
		for (Element before = pricing.previousElementSibling(); before != null; before = before
			.previousElementSibling()) {
			List<String> own = HtmlLines.of(before);
			if (before.normalName().equals("h2")
					|| own.stream().anyMatch((line) -> Labels.of(line).filter(Label.BILLED::equals).isPresent())) {
				draft.billed(lines);
				return;
			}
			lines.addAll(0, own);
		}
	}

}
