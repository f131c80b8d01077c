package io.github.purchaseaudit.mail.receipt;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.purchaseaudit.mail.message.Message;
import io.github.purchaseaudit.order.Item;

/**
 * What a purchase alert, or a purchase mail without the receipt part, says in a sentence:
 * the item, the account and perhaps a price. How the sentences are built is data
 * ({@code alert.item} in the label files).
 */
final class AlertText implements Layout {

	private static final List<Pattern> ITEMS = Labels.texts("alert.item")
		.map((pattern) -> Pattern.compile(pattern, Pattern.CASE_INSENSITIVE))
		.toList();

	private static final Pattern WORD = Pattern.compile("\\S{1,80}");

	private static final int LONGEST = 20_000;

	@Override
	public Optional<PrintedReceipt> read(Message message, Draft draft) {
		String text = message.hasHtml() ? String.join(" ", HtmlLines.of(message.page().body())) : message.text();
		text = text.substring(0, Math.min(text.length(), LONGEST)).replaceAll("[\\s\\u00a0]+", " ");
		draft.take(Label.ACCOUNT, List.of(text));
		for (Pattern pattern : ITEMS) {
			Matcher item = pattern.matcher(text);
			if (item.find()) {
				draft.item(Item.named(item.group(1).strip()));
				break;
			}
		}
		Matcher word = WORD.matcher(text);
		while (word.find() && !draft.hasTotal()) {
			String sum = word.group().replaceAll("(?<![,.;:!)。、）])[,.;:!)。、）]+$", "");
			if (Amounts.isAmount(sum) && !sum.matches("[0-9.,]+|\\p{L}+")) {
				draft.take(Label.TOTAL, List.of(sum));
			}
		}
		return Optional.of(draft.printed("alert"));
	}

}
