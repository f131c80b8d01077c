package io.github.purchaseaudit.mail.receipt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import io.github.purchaseaudit.mail.message.Message;
import io.github.purchaseaudit.order.Digits;
import io.github.purchaseaudit.order.Money;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/**
 * Layout C, since February 2025: labels and values are paragraphs, each item is one table
 * {@code subscription-lockup__container}, and the block {@code payment-information} ends
 * with the payment method beside the amount. There is no label "total". The classes
 * {@code custom-…} change and mean nothing. Forwarding puts prefixes before class names.
 */
final class LockupLayout implements Layout {

	private static final Evaluator LOCKUP = Selector.evaluatorOf("table[class*=subscription-lockup__container]");

	private static final Evaluator PAYMENT = Selector.evaluatorOf("div[class~=payment-information($|\\s)]");

	private static final Evaluator CONTENT = Selector.evaluatorOf("[class*=subscription-lockup__content]");

	private static final Evaluator PRICE = Selector.evaluatorOf("[class*=subscription-lockup__bottom-text__col] p");

	private static final Evaluator LEFT = Selector.evaluatorOf("[class*=payment-information__left]");

	private static final Evaluator COLUMN = Selector.evaluatorOf("[class*=payment-information__col]");

	private static final Evaluator SUBTOTALS = Selector.evaluatorOf("[class*=payment-information__subtotal-group]");

	private static final Pattern ORDER = Pattern.compile("[A-Z0-9]{8,12}");

	private static final Pattern DOCUMENT = Pattern.compile("[0-9]{12}");

	private static final Pattern SEQUENCE = Pattern.compile("\\d-\\d{10,11}");

	private static final Pattern DIGIT = Pattern.compile("[0-9]");

	/** Where paragraphs are no fields. */
	private static final Evaluator ELSEWHERE = QueryParser
		.parse("[class*=subscription-lockup], [class*=payment-information], [id$=footer_section]");

	@Override
	public Optional<PrintedReceipt> read(Message message, Draft draft) {
		Element page = message.page().body();
		List<Element> lockups = page.select(LOCKUP);
		Element payment = page.selectFirst(PAYMENT);
		if (lockups.isEmpty() && payment == null) {
			return Optional.empty();
		}
		fields(page, draft);
		lockups.forEach((lockup) -> item(lockup, draft));
		if (payment != null) {
			billed(payment, draft);
			payments(payment, draft);
		}
		if (message.cut()) {
			draft.cut();
		}
		return draft.isNumbered() ? Optional.of(draft.printed("C")) : Optional.empty();
	}

	/** A bare paragraph is the date; a paragraph that follows a label is its value. */
	private static void fields(Element page, Draft draft) {
		List<Element> unknown = new ArrayList<>();
		for (Element paragraph : page.getElementsByTag("p")) {
			if (paragraph.closest(ELSEWHERE) != null) {
				continue;
			}
			String text = HtmlLines.text(paragraph);
			Element value = paragraph.nextElementSibling();
			boolean pair = value != null && value.normalName().equals("p");
			Optional<Label> label = Labels.of(text);
			if (label.isPresent() && pair && value != null) {
				draft.take(label.get(), HtmlLines.of(value));
			}
			else if (pair && paragraph.previousElementSibling() == null) {
				unknown.add(paragraph);
			}
			draft.date(text);
		}
		unknown.forEach((paragraph) -> byPosition(paragraph, draft));
	}

	private static void byPosition(Element paragraph, Draft draft) {
		Element next = paragraph.nextElementSibling();
		String value = (next != null) ? HtmlLines.text(next) : "";
		Label label = shape(value);
		if (label != null && !draft.has(label)) {
			draft.take(label, List.of(value));
		}
	}

	/** What a value is by its shape alone. */
	static @Nullable Label shape(String text) {
		String value = Digits.plain(text);
		if (value.contains("@")) {
			return Label.ACCOUNT;
		}
		if (SEQUENCE.matcher(value).matches()) {
			return Label.SEQUENCE;
		}
		if (DOCUMENT.matcher(value).matches()) {
			return Label.DOCUMENT;
		}
		return ORDER.matcher(value).matches() ? Label.ORDER : null;
	}

	private static void item(Element lockup, Draft draft) {
		List<String> lines = lockup.select(CONTENT)
			.stream()
			.flatMap((content) -> content.getElementsByTag("p").stream())
			.map(HtmlLines::text)
			.filter((text) -> !text.isEmpty() && !Labels.is(text, "skip"))
			.toList();
		if (!lines.isEmpty()) {
			Element price = lockup.selectFirst(PRICE);
			draft.item(LockupLines.read(lines, (price != null) ? draft.price(HtmlLines.text(price)) : null));
		}
	}

	private static void billed(Element payment, Draft draft) {
		Element left = payment.selectFirst(LEFT);
		if (left != null) {
			draft.billed(HtmlLines.of(left));
		}
	}

	private static void payments(Element payment, Draft draft) {
		for (Element column : payment.select(COLUMN)) {
			if (column.className().contains("payment-information__left")) {
				continue;
			}
			for (Element group : column.select(SUBTOTALS)) {
				pairs(HtmlLines.of(group)).forEach((pair) -> sum(pair, draft));
			}
			Element paid = column.clone();
			paid.select(SUBTOTALS).remove();
			List<String> lines = HtmlLines.of(paid);
			List<Pair> pairs = pairs(lines);
			pairs.forEach((pair) -> paid(pair, draft));
			if (pairs.isEmpty()) {
				aboveUnknownSum(lines, draft);
			}
		}
	}

	/** Who paid stands above the sum, even if that is in a currency nobody knows. */
	private static void aboveUnknownSum(List<String> lines, Draft draft) {
		List<String> methods = lines.stream().filter(PaymentChoice::isKnownMethod).toList();
		methods.forEach(draft::payment);
		int last = lines.size() - 1;
		boolean sum = methods.isEmpty() && last > 0 && DIGIT.matcher(lines.get(last)).find();
		if (sum && Labels.of(lines.get(last - 1)).isEmpty()) {
			draft.payment(lines.get(last - 1));
		}
	}

	private static void sum(Pair pair, Draft draft) {
		Label label = Labels.of(pair.label()).filter(Label::isSum).orElse(null);
		if (label == null) {
			label = draft.has(Label.SUBTOTAL) ? Label.TAX : Label.SUBTOTAL;
		}
		draft.take(label, List.of(pair.amount()));
	}

	private static void paid(Pair pair, Draft draft) {
		Optional<Label> label = Labels.of(pair.label()).filter(Label::isSum);
		Optional<Money> amount = draft.money(pair.amount());
		if (label.isPresent()) {
			draft.take(label.get(), List.of(pair.amount()));
		}
		else if (amount.isPresent()) {
			draft.payment(pair.label());
			draft.paid(amount.get());
		}
	}

	/** Lines of a label and an amount; an amount without a label has an empty one. */
	private static List<Pair> pairs(List<String> lines) {
		List<Pair> pairs = new ArrayList<>();
		String label = "";
		for (String line : lines) {
			if (Amounts.isAmount(line)) {
				pairs.add(new Pair(label, line));
				label = "";
			}
			else {
				label = label.isEmpty() ? line : label + " " + line;
			}
		}
		return pairs;
	}

	private record Pair(String label, String amount) {
	}

}
