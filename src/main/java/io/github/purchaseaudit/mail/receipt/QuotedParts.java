package io.github.purchaseaudit.mail.receipt;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.purchaseaudit.mail.message.Message;
import org.jsoup.nodes.Entities;

/**
 * The receipts that one mail quotes one under the other, each under the head that a mail
 * program wrote above it, or pasted. One part of the mail is looked at, the text or the
 * HTML: forwarding programs write the same into both.
 */
final class QuotedParts {

	private QuotedParts() {
	}

	/** The parts of the plain text, as mails of their own; nothing where there is one. */
	static List<Message> ofText(Message message) {
		return parts(LineLayout.lines(message), (lines) -> part(message, String.join("\n", lines), ""));
	}

	/**
	 * The parts of the HTML, line by line, as mails of their own; nothing where there is
	 * one.
	 */
	static List<Message> ofPage(Message message) {
		return parts(HtmlLines.of(message.page().body()), (lines) -> part(message, "", page(lines)));
	}

	private static List<Message> parts(List<String> lines, Function<List<String>, Message> part) {
		List<List<String>> between = ForwardedHead.between(lines)
			.stream()
			.flatMap((quoted) -> PastedReceipts.apart(quoted).stream())
			.toList();
		return (between.size() > 1) ? between.stream().map(part).toList() : List.of();
	}

	private static String page(List<String> lines) {
		return lines.stream()
			.map((line) -> "<p>" + Entities.escape(line) + "</p>")
			.collect(Collectors.joining("", "<html><body>", "</body></html>"));
	}

	private static Message part(Message around, String text, String html) {
		return Message.of(around.raw(), around.headers(), text, html, false, List.of(), List.of());
	}

	/** Whether a line of it is the label of an order number. */
	static boolean isNumbered(Message part) {
		return Stream.of(LineLayout.lines(part), HtmlLines.of(part.page().body()))
			.flatMap(List::stream)
			.map(LineLayout::labelOf)
			.flatMap(Optional::stream)
			.anyMatch(Label.ORDER::equals);
	}

}
