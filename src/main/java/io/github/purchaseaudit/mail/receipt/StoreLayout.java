package io.github.purchaseaudit.mail.receipt;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.purchaseaudit.mail.message.Message;
import io.github.purchaseaudit.order.Digits;

/**
 * Order and invoice mails of the Apple Store: an order number {@code W…} behind its label
 * in the subject or the text. The invoice itself is a PDF, which is only named.
 */
final class StoreLayout implements Layout {

	private static final Pattern NUMBER = Pattern.compile("(W[0-9]{6,12})\\b");

	private static final Pattern WORD = Pattern.compile("[^\\s（）「」、。]{1,40}");

	private static final int LONGEST_SENTENCE = 1000;

	private static final int LONGEST_LABEL = 40;

	private static final String BEFORE_NUMBER = ":：#(（-";

	@Override
	public Optional<PrintedReceipt> read(Message message, Draft draft) {
		List<String> lines = StoreLabels
			.exchanged(message.hasHtml() ? HtmlLines.of(message.page().body()) : message.text().lines().toList());
		String before = "";
		for (String line : lines) {
			String text = line.strip();
			String plain = Digits.plain(text);
			Matcher number = NUMBER.matcher(plain);
			if (number.find()) {
				String label = before(plain, number.start());
				if (isOrder(label.isBlank() ? before : label)) {
					draft.take(Label.ORDER, List.of(number.group(1)));
				}
				behind(plain, number.end(), draft);
			}
			else if (Amounts.isAmount(text)) {
				Labels.of(before).filter(Label::isSum).ifPresent((label) -> draft.take(label, List.of(text)));
			}
			else {
				beside(text, draft);
				Labels.of(before)
					.filter((label) -> label == Label.DATE
							|| (label == Label.PAYMENT && PaymentChoice.isKnownMethod(text)))
					.ifPresent((label) -> draft.take(label, List.of(text)));
			}
			before = text.isEmpty() ? before : text;
		}
		Matcher subject = NUMBER.matcher(Digits.plain(message.subject()));
		if (!draft.hasOrder() && subject.find() && Labels.contains(message.subject(), "kind.confirmation.subject")) {
			draft.take(Label.ORDER, List.of(subject.group(1)));
		}
		return draft.hasOrder() ? Optional.of(draft.printed("Store")) : Optional.empty();
	}

	private static boolean isOrder(String label) {
		return Labels.endsWith(label, "order") || Labels.endsWith(label, "store.order");
	}

	/** The text before a number without the signs between them. */
	private static String before(String text, int number) {
		int end = number;
		while (end > 0
				&& (Character.isWhitespace(text.charAt(end - 1)) || BEFORE_NUMBER.indexOf(text.charAt(end - 1)) >= 0)) {
			end--;
		}
		return text.substring(0, end);
	}

	/** The total in a sentence that names the order, as the invoice's short text does. */
	private static void behind(String text, int from, Draft draft) {
		Matcher word = WORD.matcher(text).region(from, Math.min(text.length(), from + LONGEST_SENTENCE));
		while (word.find()) {
			if (Labels.endsWith(text.substring(Math.max(from, word.start() - LONGEST_LABEL), word.start()), "total")) {
				SentenceSums.at(text, word.start()).ifPresent((sum) -> draft.take(Label.TOTAL, List.of(sum)));
			}
		}
	}

	private static void beside(String text, Draft draft) {
		int colon = text.replace('：', ':').indexOf(':');
		Optional<Label> label = (colon > 0) ? Labels.of(text.substring(0, colon)) : Optional.empty();
		label.filter((one) -> one == Label.DATE || one.isSum() || one == Label.PAYMENT)
			.ifPresent((one) -> draft.take(one, List.of(text.substring(colon + 1))));
	}

}
