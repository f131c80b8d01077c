package io.github.purchaseaudit.mail.receipt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import io.github.purchaseaudit.mail.message.Message;
import io.github.purchaseaudit.order.Digits;
import io.github.purchaseaudit.order.Item;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/**
 * Layout A, 2015 until today: tables of the class {@code aapl-…}. A head cell is a label,
 * a line break and the value; items are pairs of {@code item-cell} and
 * {@code price-cell}. Everything stands there twice, for the desktop and hidden for
 * mobiles; only the desktop's is read. Notices have the same classes without item cells.
 * In a language whose labels are unknown a head cell is known by its position and shape.
 */
final class TableLayout implements Layout {

	private static final Evaluator ITEM = Selector.evaluatorOf("td[class*=item-cell]");

	private static final Evaluator DESKTOP = Selector.evaluatorOf("div[class*=aapl-desktop-div]");

	private static final Evaluator APPLE = Selector.evaluatorOf("[class*=aapl-], td[class*=item-cell]");

	private static final Evaluator MOBILE = Selector.evaluatorOf("div[class*=aapl-mobile]");

	private static final Evaluator PRICE = Selector.evaluatorOf("td[class*=price-cell]");

	private static final Evaluator PLAIN_ROW = Selector
		.evaluatorOf("tr:not(:has(tr, [class*=item-cell], [class*=price-cell]))");

	private static final Evaluator ARTIST = part("artist");

	private static final Evaluator DEVICE = part("device");

	private static final Evaluator DURATION = part("duration");

	private static final Evaluator RENEWAL = part("renewal");

	private static final Evaluator TITLE = part("title");

	private static final Evaluator TYPE = part("type");

	private static final Pattern ORDER = Pattern.compile("[A-Z0-9]{8,12}");

	private static final Pattern DOCUMENT = Pattern.compile("[0-9]{12}");

	private static final Evaluator PRICE_CELL = QueryParser.parse("[class*=price-cell]");

	@Override
	public Optional<PrintedReceipt> read(Message message, Draft draft) {
		Element root = root(message.page());
		if (root == null || root.select(ITEM).isEmpty()) {
			return Optional.empty();
		}
		head(root, draft);
		for (Element cell : root.select(ITEM)) {
			item(cell, draft);
		}
		sums(root, draft);
		if (message.cut() || (!draft.hasTotal() && !draft.has(Label.BILLED))) {
			draft.cut();
		}
		return draft.isNumbered() ? Optional.of(draft.printed("A")) : Optional.empty();
	}

	private static @Nullable Element root(Document page) {
		Element desktop = page.selectFirst(DESKTOP);
		if (desktop != null) {
			return desktop;
		}
		if (page.select(APPLE).isEmpty()) {
			return null;
		}
		Element body = page.body().clone();
		body.select(MOBILE).remove();
		return body.select(ITEM).isEmpty() ? page.body() : body;
	}

	private static void head(Element root, Draft draft) {
		List<Element> unknown = new ArrayList<>();
		Element billed = null;
		for (Element cell : leaves(root)) {
			List<String> lines = HtmlLines.of(cell);
			Optional<Label> label = lines.isEmpty() ? Optional.empty() : Labels.of(lines.get(0));
			if (label.isPresent() && !label.get().isSum()) {
				draft.take(label.get(), lines.subList(1, lines.size()));
			}
			else if (lines.size() > 1 && cell.selectFirst("span") != null) {
				unknown.add(cell);
			}
			if (cell.hasAttr("rowspan") && lines.size() > 0) {
				billed = (billed != null) ? billed : cell;
			}
		}
		if (billed != null) {
			byPosition(billed, unknown, draft);
		}
	}

	private static List<Element> leaves(Element root) {
		return root.getElementsByTag("td")
			.stream()
			.filter((cell) -> cell.getElementsByTag("td").size() == 1 && !cell.className().contains("item-cell")
					&& !cell.className().contains("price-cell"))
			.toList();
	}

	/** Head cells in an unknown language: beside the tall cell "billed to". */
	private static void byPosition(Element billed, List<Element> unknown, Draft draft) {
		Optional<Element> table = Optional.ofNullable(billed.closest("table"));
		for (Element cell : unknown) {
			if (!Optional.ofNullable(cell.closest("table")).equals(table)) {
				continue;
			}
			List<String> value = HtmlLines.of(cell);
			value = value.subList(1, value.size());
			Label label = cell.equals(billed) ? Label.BILLED : shape(value.get(0));
			if (!draft.has(label)) {
				draft.take(label, value);
			}
		}
	}

	private static Label shape(String text) {
		String value = Digits.plain(text);
		if (value.contains("@")) {
			return Label.ACCOUNT;
		}
		if (DOCUMENT.matcher(value).matches()) {
			return Label.DOCUMENT;
		}
		return ORDER.matcher(value).matches() ? Label.ORDER : Label.DATE;
	}

	private static void item(Element cell, Draft draft) {
		String title = text(cell, TITLE);
		String artist = text(cell, ARTIST);
		String type = text(cell, TYPE);
		String renews = text(cell, RENEWAL);
		if (title == null && artist == null) {
			List<String> lines = HtmlLines.of(cell);
			title = lines.isEmpty() ? "" : lines.get(0);
		}
		String price = price(cell);
		boolean renewing = renews != null || text(cell, DURATION) != null;
		ItemNames names = (title != null) ? ItemNames.of(title, artist, type, renewing)
				: new ItemNames((artist != null) ? artist : "", null);
		draft.item(new Item(names.title(), names.app(), type, null, text(cell, DEVICE), renews,
				(price != null) ? draft.price(price) : null));
	}

	/** Forwarding puts prefixes before class names: {@code m_5123title}. */
	private static Evaluator part(String name) {
		return Selector.evaluatorOf("span[class~=(^|[\\s_0-9])" + name + "(\\s|$)]");
	}

	private static @Nullable String text(Element cell, Evaluator part) {
		Element span = cell.selectFirst(part);
		String text = (span != null) ? HtmlLines.text(span) : "";
		return text.isEmpty() ? null : text;
	}

	/** The price beside the item, in the same row or the next. */
	private static @Nullable String price(Element item) {
		Element row = item.closest("tr");
		for (int i = 0; i < 2 && row != null; i++) {
			Element cell = row.selectFirst(PRICE);
			if (cell != null) {
				List<String> lines = HtmlLines.of(cell);
				return lines.stream()
					.filter(Amounts::isAmount)
					.findFirst()
					.orElse(lines.isEmpty() ? null : lines.get(0));
			}
			row = row.nextElementSibling();
		}
		return null;
	}

	/** Rows of a label and a sum: subtotal, tax and last of all the total. */
	private static void sums(Element root, Draft draft) {
		List<String> unlabelled = new ArrayList<>();
		for (Element row : root.select(PLAIN_ROW)) {
			if (row.closest(PRICE_CELL) != null) {
				continue;
			}
			List<String> cells = row.getElementsByTag("td")
				.stream()
				.map(HtmlLines::text)
				.filter((text) -> !text.isEmpty())
				.toList();
			if (cells.size() == 2 && draft.money(cells.get(1)).isPresent()) {
				Optional<Label> label = Labels.of(cells.get(0)).filter(Label::isSum);
				label.ifPresentOrElse((known) -> draft.take(known, List.of(cells.get(1))),
						() -> unlabelled.add(cells.get(1)));
			}
		}
		if (!draft.hasTotal() && !unlabelled.isEmpty()) {
			draft.take(Label.TOTAL, List.of(unlabelled.get(unlabelled.size() - 1)));
			if (unlabelled.size() > 1) {
				draft.take(Label.SUBTOTAL, List.of(unlabelled.get(0)));
			}
			if (unlabelled.size() > 2) {
				draft.take(Label.TAX, List.of(unlabelled.get(1)));
			}
		}
	}

}
