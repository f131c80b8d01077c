package io.github.purchaseaudit.mail.receipt;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.github.purchaseaudit.mail.message.Message;
import io.github.purchaseaudit.order.Digits;
import org.jsoup.nodes.Element;

/**
 * Receipts as lines of text: layout A's plain part with labels and dashed rules, its form
 * before 2020 with one line per item, iTunes receipts, and forwarded copies of any
 * layout. A label stands before its value in the line, or alone above it. Items lie
 * between the head and the sums: names first, and the price at the end of the first line
 * or in a line of its own. A mail with a receipt's subject is read without an order
 * number too, if it shows account, date and total.
 */
final class LineLayout implements Layout {

	/** Receipts are short; nothing is looked for beyond. */
	private static final int MOST_LINES = 20_000;

	/** The target that Outlook puts behind a link's words. */
	private static final Pattern TARGET = Pattern.compile("<(?:https?://|mailto:)[^<>\\s]{1,2000}>");

	private static final Pattern BOLD = Pattern.compile("\\*(\\S[^*]{0,200})\\*");

	private final boolean html;

	/**
	 * The layout over one part of a mail.
	 * @param html whether the HTML is read as lines, instead of the plain text
	 */
	LineLayout(boolean html) {
		this.html = html;
	}

	@Override
	public Optional<PrintedReceipt> read(Message message, Draft draft) {
		List<String> shown = this.html ? HtmlLines.of(message.page().body())
				: UnknownLanguage.labelled(TwoColumns.parted(lines(message)));
		List<String> below = StoreLabels.exchanged(ForwardedHead.without(shown));
		Optional<List<String>> lockup = LockupText.labelled(below);
		List<String> lines = lockup.orElse(below);
		boolean numbered = lines.stream().anyMatch((line) -> labelOf(line).filter(Label.ORDER::equals).isPresent());
		if (!numbered && !Labels.contains(message.subject(), "kind.receipt.subject")) {
			return Optional.empty();
		}
		new LineReading(lines, draft, this.html, lockup.isPresent()).run();
		boolean unnumbered = !numbered && draft.hasTotal() && draft.has(Label.DATE)
				&& (draft.has(Label.ACCOUNT) || draft.has(Label.BILLED));
		if ((!draft.hasOrder() && !unnumbered) || (!draft.hasItems() && !draft.hasTotal())) {
			return Optional.empty();
		}
		if (!draft.hasTotal() || ((this.html || message.text().isBlank()) && message.cut())) {
			draft.cut();
		}
		return Optional.of(draft.printed(layout(message, draft, lockup.isPresent())));
	}

	/**
	 * Where no payment stands beside an amount, it stands under "billed to". The Apple
	 * Store's mails are confirmations, unless the subject says that it is a receipt.
	 */
	private String layout(Message message, Draft draft, boolean lockup) {
		if (draft.isHardware() && !Labels.contains(message.subject(), "kind.receipt.subject")) {
			return "Store";
		}
		return (lockup || draft.has(Label.PAYMENT)) ? "text" : this.html ? "A-lines" : "A-text";
	}

	/**
	 * The lines of the plain text, without what programs put around them; of a mail that
	 * has none, those that its HTML shows as typed.
	 */
	static List<String> lines(Message message) {
		String text = message.text().isBlank() ? typed(message) : message.text();
		return text.lines().limit(MOST_LINES).map(LineLayout::clean).toList();
	}

	/** What a line labels, alone or before its value. */
	static Optional<Label> labelOf(String line) {
		LinePair pair = LinePair.atColon(line);
		return Labels.of(line).or(() -> (pair != null) ? Labels.of(pair.left()) : Optional.empty());
	}

	/**
	 * A line without quote marks, targets of links, Gmail's asterisks for bold, and odd
	 * blanks.
	 */
	private static String clean(String line) {
		String shown = Digits.undirected(line)
			.replace('\u00a0', ' ')
			.replace("\t", "    ")
			.replace("\u200b", "")
			.replace("\ufeff", "");
		String text = (shown.indexOf('<') >= 0) ? TARGET.matcher(shown).replaceAll("") : shown;
		int from = 0;
		for (int i = 0; i < text.length() && " >|".indexOf(text.charAt(i)) >= 0; i++) {
			from = (text.charAt(i) == ' ') ? from : i + 1;
		}
		String unquoted = (from > 0 && text.startsWith(" ", from)) ? text.substring(from + 1) : text.substring(from);
		String plain = (unquoted.indexOf('*') >= 0) ? BOLD.matcher(unquoted).replaceAll("$1") : unquoted;
		return plain.stripTrailing();
	}

	private static String typed(Message message) {
		return message.page()
			.getElementsByTag("pre")
			.stream()
			.filter((element) -> element.parents().stream().noneMatch((outer) -> outer.normalName().equals("pre")))
			.map(Element::wholeText)
			.collect(Collectors.joining("\n"));
	}

}
