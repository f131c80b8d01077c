package io.github.purchaseaudit.mail.receipt;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.purchaseaudit.mail.message.Message;
import io.github.purchaseaudit.order.OrderNumber;
import io.github.purchaseaudit.order.OrderShape;
import org.jsoup.nodes.Entities;

/**
 * The receipts that one mail quotes one under the other, each under the head that a mail
 * program wrote above it, or pasted. One part of the mail is looked at, the text or the
 * HTML: forwarding programs write the same into both.
 */
final class QuotedParts {

	private static final Pattern ORDER = Pattern.compile("(?<![A-Z0-9])" + OrderShape.MEDIA + "(?![A-Z0-9])");

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
		return lines(part).flatMap(List::stream)
			.map(LineLayout::labelOf)
			.flatMap(Optional::stream)
			.anyMatch(Label.ORDER::equals);
	}

	/** The numbers of Apple's shape that a mail labels as those of orders. */
	static Set<OrderNumber> orders(Message message) {
		Set<String> written = numbers(message.readable()).collect(Collectors.toSet());
		return (written.size() < 2) ? Set.of()
				: lines(message).flatMap((lines) -> PastedReceipts.orders(lines).stream())
					.flatMap(QuotedParts::numbers)
					.flatMap((number) -> OrderNumber.of(number).stream())
					.collect(Collectors.toCollection(TreeSet::new));
	}

	private static Stream<String> numbers(String text) {
		return ORDER.matcher(text).results().map(MatchResult::group);
	}

	private static Stream<List<String>> lines(Message message) {
		return Stream.of(LineLayout.lines(message), HtmlLines.of(message.page().body()));
	}

}
