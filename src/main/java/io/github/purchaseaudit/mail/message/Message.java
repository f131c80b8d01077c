package io.github.purchaseaudit.mail.message;

import java.util.List;
import java.util.Locale;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * One mail, taken apart.
 *
 * @param raw the bytes as received
 * @param text the plain text parts, joined; empty when there are none
 * @param page the HTML parts without style and script; empty when there are none
 * @param cut whether the HTML begins and does not end
 * @param attached mails that lie in it as attachments
 */
@SuppressWarnings("ArrayRecordComponent")
public record Message(byte[] raw, Headers headers, String text, Document page, boolean cut,
		List<Attachment> attachments, List<Message> attached) {

	static Message of(byte[] raw, Headers headers, String text, String html, List<Attachment> attachments,
			List<Message> attached) {
		Document page = Jsoup.parse(html);
		page.select("style, script, title").remove();
		String source = html.toLowerCase(Locale.ROOT);
		boolean cut = source.contains("<html") && !source.contains("</html>");
		return new Message(raw, headers, text, page, cut, List.copyOf(attachments), List.copyOf(attached));
	}

	public boolean hasHtml() {
		return !this.page.body().children().isEmpty();
	}

	/** Everything that a person reads in it, of the HTML where there is one. */
	public String readable() {
		return hasHtml() ? this.page.text() + "\n" + this.text : this.text;
	}

	/** The sender's addresses; more than one is suspicious. */
	public List<Address> from() {
		return Address.all(this.headers, "from");
	}

	public String subject() {
		return this.headers.first("subject").orElse("");
	}

}
