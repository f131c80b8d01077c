package io.github.purchaseaudit.mail.receipt;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import io.github.purchaseaudit.mail.message.Message;
import io.github.purchaseaudit.order.Item;

/**
 * What a purchase alert, or a purchase mail without the receipt part, says in a sentence:
 * the item, the account and perhaps a price: the total that is labelled so, else the
 * first sum. How the sentences are built is data ({@code alert.item} and
 * {@code alert.for} in the label files).
 */
final class AlertText implements Layout {

	private static final List<Pattern> ITEMS = Labels.texts("alert.item")
		.map((pattern) -> Pattern.compile(pattern, Pattern.CASE_INSENSITIVE))
		.toList();

	private static final Pattern QUOTED = Pattern.compile("^[“„”\"'‘’«»「『《]\\s?([^“„”\"‘«»」』》]+?)\\s?[“”\"'’«»」』》]$");

	private static final List<String> FOR = Labels.list("alert.for");

	@Override
	public Optional<PrintedReceipt> read(Message message, Draft draft) {
		String shown = ShownText.of(message);
		String text = shown.replaceAll("[\\s\\u00a0]+", " ");
		draft.take(Label.ACCOUNT, List.of(text));
		for (Pattern pattern : ITEMS) {
			Matcher item = pattern.matcher(text);
			if (item.find()) {
				draft.item(Item.named(withoutPrice(title(item))));
				break;
			}
		}
		NamedOrders.in(message).forEach((order) -> draft.take(Label.ORDER, List.of(order.value())));
		LabelledTotal.in(shown.lines().toList())
			.or(() -> SentenceSums.first(text))
			.ifPresent((sum) -> draft.take(Label.TOTAL, List.of(sum)));
		return Optional.of(draft.printed("alert"));
	}

	private static String title(Matcher item) {
		return IntStream.rangeClosed(1, item.groupCount())
			.mapToObj(item::group)
			.filter(Objects::nonNull)
			.findFirst()
			.map((title) -> QUOTED.matcher(title.strip()).replaceFirst("$1"))
			.orElse("")
			.strip();
	}

	/** {@code Gems (¥9,800)} and {@code Gems for ¥9,800} are Gems. */
	private static String withoutPrice(String item) {
		int sum = SentenceSums.ending(item);
		if (sum < 0) {
			return item;
		}
		String named = item.substring(0, sum).strip();
		int before = named.lastIndexOf(' ');
		return (before > 0 && FOR.contains(Labels.fold(named.substring(before + 1)))) ? named.substring(0, before)
				: named;
	}

}
