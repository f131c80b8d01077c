package io.github.purchaseaudit.history;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneId;
import java.util.regex.Pattern;

import io.github.purchaseaudit.inventory.Content;
import io.github.purchaseaudit.inventory.Format;
import io.github.purchaseaudit.inventory.Sample;
import io.github.purchaseaudit.inventory.Sink;
import io.github.purchaseaudit.inventory.UnreadableException;
import io.github.purchaseaudit.order.Sentence;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.jspecify.annotations.Nullable;

/**
 * The report-a-problem page as Chrome, Edge and others save it in one file
 * ({@code .mhtml}): a message whose first HTML part is the page, mostly quoted-printable.
 */
final class PageMhtml implements Format {

	/**
	 * A message that a browser made: related parts, and the address of the page. A mail,
	 * which has been sent to somebody, needs the address; a file by a script may lack it.
	 */
	private static final Pattern RELATED = Pattern.compile("(?im)^content-type:\\s*+multipart/related");

	private static final Pattern ADDRESS = Pattern
		.compile("(?im)^(?:snapshot-)?content-location:\\s*(?:https?|cid|file):");

	private static final Pattern SENT = Pattern.compile("(?im)^(?:received|to|delivered-to|message-id):");

	private static final String HTML = "text/html";

	private static final String ASCII = "us-ascii";

	private final PageHtml html;

	PageMhtml(ZoneId zone, String currency) {
		this.html = new PageHtml(zone, currency);
	}

	@Override
	public String id() {
		return "page-mhtml";
	}

	@Override
	public boolean identify(Sample sample) {
		String head = sample.latin1();
		if (head.startsWith("<") || !RELATED.matcher(head).find()
				|| (!ADDRESS.matcher(head).find() && SENT.matcher(head).find())) {
			return false;
		}
		boolean[] found = new boolean[1];
		try {
			eachPage(sample.content(), (page, charset) -> found[0] |= PageHtml.isIn(page));
		}
		catch (IOException ex) {
			return found[0];
		}
		return found[0];
	}

	@Override
	public void read(Content content, Sink sink) throws IOException {
		eachPage(content, (page, charset) -> this.html.read(PageCharset.reader(page, charset), content, sink));
	}

	private static void eachPage(Content content, PageHandler handler) throws IOException {
		MimeTokenStream tokens = new MimeTokenStream(MimeConfig.custom()
			.setMaxLineLen(-1)
			.setMaxHeaderLen(-1)
			.setMaxHeaderCount(-1)
			.setMaxContentLen(-1)
			.build());
		try (InputStream in = new BufferedInputStream(content.open())) {
			tokens.parse(in);
			for (EntityState state = tokens.getState(); state != EntityState.T_END_OF_STREAM; state = tokens.next()) {
				if (state == EntityState.T_BODY && HTML.equals(tokens.getBodyDescriptor().getMimeType())) {
					handler.page(tokens.getDecodedInputStream(), charset(tokens.getBodyDescriptor()));
				}
			}
		}
		catch (MimeException ex) {
			throw new UnreadableException(Sentence.of("inventory.lost.corrupt"));
		}
	}

	/** A part that names no charset counts as ASCII; the page itself knows better. */
	private static @Nullable String charset(BodyDescriptor body) {
		return ASCII.equalsIgnoreCase(body.getCharset()) ? null : body.getCharset();
	}

	/** Takes the HTML parts of a message. */
	@FunctionalInterface
	private interface PageHandler {

		void page(InputStream page, @Nullable String charset) throws IOException;

	}

}
