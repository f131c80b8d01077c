package io.github.purchaseaudit.mail.receipt;

import io.github.purchaseaudit.mail.message.Message;

/**
 * What a reader sees of a mail whose sentences are looked at, line by line: the page's
 * lines, else the text, as far as anything about a purchase stands.
 */
final class ShownText {

	private static final int LONGEST = 20_000;

	private ShownText() {
	}

	static String of(Message message) {
		String shown = message.hasHtml() ? String.join("\n", HtmlLines.of(message.page().body())) : message.text();
		return shown.substring(0, Math.min(shown.length(), LONGEST));
	}

}
