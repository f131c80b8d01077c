package io.github.purchaseaudit.sample;

import java.util.Locale;

/**
 * Layout A as plain text, in English only: no Japanese one was ever published.
 */
final class LayoutAText {

	private static final String RULE = "-".repeat(80);

	private LayoutAText() {
	}

	static String of(Receipt receipt) {
		Words words = receipt.words();
		StringBuilder text = new StringBuilder("Apple Receipt\n").append("-".repeat(59)).append("\n\n");
		text.append(words.text("account")).append('\n').append(receipt.head().account()).append("\n\n");
		text.append(words.text("billedTo"))
			.append('\n')
			.append(String.join("\n", LayoutA.billedTo(receipt)))
			.append("\n\n");
		field(text, words.text("order"), receipt.head().order());
		field(text, words.text("document"), receipt.head().document());
		field(text, words.text("date"), words.day("day", receipt.day()));
		field(text, words.text("total"), CsvText.yen(receipt.total()));
		text.append("\n\n").append(words.section(receipt.head())).append('\n').append(RULE).append("\n\n");
		for (Purchase item : receipt.items()) {
			String title = item.app().isEmpty() ? item.item() : item.app();
			text.append(String.format(Locale.ROOT, "%-72s%8s%n", title, CsvText.yen(item.price())).replace("\r", ""));
			text.append(item.app().isEmpty() ? item.seller() : item.item()).append('\n');
			text.append(words.type(item)).append('\n').append(item.device()).append("\n\n");
		}
		sum(text, words.text("subtotal"), receipt.total() - receipt.tax());
		sum(text, words.text("tax"), receipt.tax());
		text.append(RULE).append('\n');
		sum(text, words.text("total"), receipt.total());
		return text.append("""

				Get help with subscriptions and purchases. Visit Apple Support.

				Apple respects your privacy.
				Information regarding your personal information can be viewed at https://www.apple.com/legal/privacy/.
				""").toString();
	}

	private static void field(StringBuilder text, String label, String value) {
		text.append(label).append(':').append(" ".repeat(Math.max(1, 34 - label.length() - value.length())));
		text.append(value).append('\n');
	}

	private static void sum(StringBuilder text, String label, int amount) {
		text.append(String.format(Locale.ROOT, "%70s%10s%n", label, CsvText.yen(amount)).replace("\r", ""));
	}

}
