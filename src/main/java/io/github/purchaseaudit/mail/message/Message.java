package io.github.purchaseaudit.mail.message;

import java.util.List;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/**
 * One mail, taken apart.
 *
 * @param raw the bytes as received
 * @param from the sender's addresses; more than one is suspicious
 * @param text the plain text parts, joined; empty when there are none
 * @param page the HTML parts without style and script; empty when there are none
 * @param readable everything that a person reads in it, the HTML first
 * @param cut whether the HTML begins and does not end, or a part could not be decoded
 * @param attached mails that lie in it as attachments
 */
@SuppressWarnings("ArrayRecordComponent")
public record Message(byte[] raw, Headers headers, List<Address> from, String text, Document page, String readable,
		boolean cut, List<Attachment> attachments, List<Message> attached) {

	private static final Evaluator UNSEEN = Selector.evaluatorOf("style, script, title");

	/** A mail of these texts; {@code raw} is empty where nobody kept it. */
	public static Message of(byte[] raw, Headers headers, String text, String html, boolean damaged,
			List<Attachment> attachments, List<Message> attached) {
		Document page = html.isEmpty() ? Document.createShell("") : Jsoup.parse(html);
		page.select(UNSEEN).remove();
		boolean cut = damaged || (contains(html, "<html") && !contains(html, "</html>"));
		String readable = isEmpty(page) ? text : page.text() + "\n" + text;
		return new Message(raw, headers, Address.all(headers, "from"), text, page, readable, cut,
				List.copyOf(attachments), List.copyOf(attached));
	}

	/** Whether a tag stands there, in any case. */
	private static boolean contains(String html, String tag) {
		int at = html.indexOf('<');
		while (at >= 0 && !html.regionMatches(true, at, tag, 0, tag.length())) {
			at = html.indexOf('<', at + 1);
		}
		return at >= 0;
	}

	private static boolean isEmpty(Document page) {
		return page.body().children().isEmpty();
	}

	public boolean hasHtml() {
		return !isEmpty(this.page);
	}

	public String subject() {
		return this.headers.first("subject").orElse("");
	}

}
