package io.github.purchaseaudit.mail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import io.github.purchaseaudit.mail.message.Attachment;
import io.github.purchaseaudit.mail.message.Charsets;
import io.github.purchaseaudit.mail.message.Headers;
import io.github.purchaseaudit.mail.message.LimitExceededException;
import io.github.purchaseaudit.mail.message.MailLimits;
import io.github.purchaseaudit.mail.message.Message;
import io.github.purchaseaudit.mail.message.MessageReader;
import io.github.purchaseaudit.order.Sentence;
import org.apache.poi.hsmf.MAPIMessage;
import org.apache.poi.hsmf.datatypes.AttachmentChunks;
import org.apache.poi.hsmf.datatypes.ByteChunk;
import org.apache.poi.hsmf.datatypes.Chunks;
import org.apache.poi.hsmf.datatypes.MAPIProperty;
import org.apache.poi.hsmf.datatypes.PropertyValue;
import org.apache.poi.hsmf.datatypes.StringChunk;
import org.apache.poi.hsmf.exceptions.ChunkNotFoundException;
import org.apache.poi.util.CodePageUtil;
import org.jspecify.annotations.Nullable;

/**
 * The properties of an Outlook message that make up a mail. The headers stand whole in
 * one property; the HTML may be bytes in the code page that another property names.
 */
final class OutlookMessage {

	private static final int UNSENT = 0x0008;

	private static final int FROM_ME = 0x0020;

	private final MAPIMessage outlook;

	private final Chunks chunks;

	private final MailLimits limits;

	private final int depth;

	OutlookMessage(MAPIMessage outlook, MailLimits limits) {
		this(outlook, limits, 0);
	}

	private OutlookMessage(MAPIMessage outlook, MailLimits limits, int depth) {
		outlook.setReturnNullOnMissingChunk(true);
		this.outlook = outlook;
		this.chunks = outlook.getMainChunks();
		this.limits = limits;
		this.depth = depth;
	}

	/** The mail; there are no raw bytes as it was received. */
	Message message() throws IOException, LimitExceededException {
		byte[] header = header().getBytes(StandardCharsets.UTF_8);
		List<Attachment> files = new ArrayList<>();
		List<Message> mails = new ArrayList<>();
		for (AttachmentChunks file : this.outlook.getAttachmentFiles()) {
			Attachment attachment = attachment(file);
			Message mail = mail(file, attachment);
			if (mail != null) {
				mails.add(mail);
			}
			else {
				files.add(attachment);
			}
		}
		String text = text();
		String html = html();
		this.limits.checkText(Math.max(text.length(), html.length()));
		if (text.isBlank() && html.isBlank() && this.chunks.getRtfBodyChunk() != null) {
			files.add(Sealed.RICH_TEXT);
		}
		Message message = Message.of(new byte[0], Headers.parse(header), text, html, false, files, mails);
		this.limits.checkElements(message.page());
		return message;
	}

	private String header() {
		StringChunk transport = this.chunks.getMessageHeaders();
		if (transport != null && transport.getValue() != null && transport.getValue().contains(":")) {
			return transport.getValue().replaceFirst("\\A\\s+", "");
		}
		return "From: " + value(this.chunks.getDisplayFromChunk()) + " <" + value(this.chunks.getEmailFromChunk())
				+ ">\nSubject: " + value(this.chunks.getSubjectChunk()) + "\nTo: "
				+ value(this.chunks.getDisplayToChunk()) + "\n";
	}

	private static String value(@Nullable StringChunk chunk) {
		String value = (chunk != null) ? chunk.getValue() : null;
		return (value != null) ? value.replaceAll("[\r\n]+", " ") : "";
	}

	private String text() {
		return value(() -> this.outlook.getTextBody());
	}

	private String html() {
		ByteChunk bytes = this.chunks.getHtmlBodyChunkBinary();
		if (bytes != null && bytes.getValue() != null) {
			return Charsets.decode(bytes.getValue(), codePage());
		}
		return value(() -> this.outlook.getHtmlBody());
	}

	private @Nullable String codePage() {
		long page = number(MAPIProperty.INTERNET_CPID);
		try {
			return (page > 0) ? CodePageUtil.codepageToEncoding((int) page, true) : null;
		}
		catch (java.io.UnsupportedEncodingException ex) {
			return null;
		}
	}

	private long number(MAPIProperty property) {
		List<PropertyValue> values = this.chunks.getProperties().get(property);
		Object value = (values != null && !values.isEmpty()) ? values.get(0).getValue() : null;
		return (value instanceof Number number) ? number.longValue() : 0;
	}

	private static Attachment attachment(AttachmentChunks file) {
		String name = value(file.getAttachLongFileName());
		String type = value(file.getAttachMimeTag());
		return new Attachment(type, name.isEmpty() ? value(file.getAttachFileName()) : name);
	}

	/** The mail that an attachment is, as Outlook's own message or as a file. */
	private @Nullable Message mail(AttachmentChunks file, Attachment attachment)
			throws IOException, LimitExceededException {
		MAPIMessage inner = file.getEmbeddedMessage();
		if (inner != null) {
			if (this.depth >= this.limits.depth()) {
				throw new LimitExceededException(Sentence.of("mail.too-deep", this.limits.depth()));
			}
			return new OutlookMessage(inner, this.limits, this.depth + 1).message();
		}
		byte[] data = (file.getAttachData() != null) ? file.getAttachData().getValue() : null;
		return (data != null && MessageReader.isMailFile(attachment.name())) ? new MessageReader(this.limits).read(data)
				: null;
	}

	/** Whether it is a draft. */
	boolean isUnsent() {
		return (number(MAPIProperty.MESSAGE_FLAGS) & UNSENT) != 0;
	}

	/** Whether the mailbox's owner sent it. */
	boolean isFromMe() {
		return (number(MAPIProperty.MESSAGE_FLAGS) & FROM_ME) != 0;
	}

	private static String value(Body body) {
		try {
			String text = body.read();
			return (text != null) ? text : "";
		}
		catch (ChunkNotFoundException ex) {
			return "";
		}
	}

	private interface Body {

		@Nullable String read() throws ChunkNotFoundException;

	}

}
