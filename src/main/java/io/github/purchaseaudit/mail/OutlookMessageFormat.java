package io.github.purchaseaudit.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import io.github.purchaseaudit.inventory.Content;
import io.github.purchaseaudit.inventory.Format;
import io.github.purchaseaudit.inventory.Sample;
import io.github.purchaseaudit.inventory.Sink;
import io.github.purchaseaudit.order.Sentence;
import org.apache.poi.hsmf.MAPIMessage;

/** Single mails as Outlook saves them, .msg. */
final class OutlookMessageFormat implements Format {

	static final String ID = "msg";

	private static final String OLE = "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1";

	/** A name that only such files have inside, as it is stored there. */
	private static final String INSIDE = new String("__substg1.0_".getBytes(StandardCharsets.UTF_16LE),
			StandardCharsets.ISO_8859_1);

	private final MailAnalysis analysis;

	OutlookMessageFormat(MailAnalysis analysis) {
		this.analysis = analysis;
	}

	@Override
	public String id() {
		return ID;
	}

	@Override
	public boolean identify(Sample sample) {
		String head = sample.latin1();
		return head.startsWith(OLE)
				&& (head.contains(INSIDE) || sample.name().toLowerCase(Locale.ROOT).endsWith(".msg"));
	}

	@Override
	public void read(Content content, Sink sink) throws IOException {
		byte[] bytes;
		try (InputStream in = content.open()) {
			bytes = in.readNBytes(this.analysis.limits().messageBytes() + 1);
		}
		if (bytes.length > this.analysis.limits().messageBytes()) {
			sink.setAside("", Sentence.of("mail.too-large", this.analysis.limits().messageBytes() >> 20));
			return;
		}
		Heard heard = new Heard();
		try (MAPIMessage outlook = new MAPIMessage(new ByteArrayInputStream(bytes))) {
			OutlookMessage properties = new OutlookMessage(outlook, this.analysis.limits());
			Folder folder = Folder.ofPath(content.name())
				.and(new Folder("", properties.isUnsent(), properties.isFromMe()));
			this.analysis.examine(properties::message, new RawMail(bytes, "", "", folder), this.analysis.provider(),
					content, heard);
		}
		catch (IOException | RuntimeException ex) {
			heard.setAside("", Sentence.of("mail.unreadable"));
		}
		heard.tell(sink);
	}

}
