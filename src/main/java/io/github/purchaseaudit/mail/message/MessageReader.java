package io.github.purchaseaudit.mail.message;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import io.github.purchaseaudit.inventory.ByteOrderMark;
import io.github.purchaseaudit.order.Sentence;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.message.DefaultBodyDescriptorBuilder;
import org.apache.james.mime4j.message.MaximalBodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.jspecify.annotations.Nullable;

/**
 * Takes a mail apart with mime4j: texts are decoded, attachments only named, mails inside
 * the mail taken apart too. A mail that is cut or damaged gives what can be read of it.
 */
public final class MessageReader {

	private static final MimeConfig PERMISSIVE = MimeConfig.custom()
		.setMaxLineLen(-1)
		.setMaxHeaderLen(-1)
		.setMaxHeaderCount(-1)
		.setMaxContentLen(-1)
		.build();

	/** The name of a file that holds a mail, whatever type the sender gave it. */
	private static final Pattern MAIL_FILE = Pattern.compile("(?is)^.*\\.eml\\s*");

	private final MailLimits limits;

	public MessageReader(MailLimits limits) {
		this.limits = limits;
	}

	/** Whether a file of this name is a mail. */
	public static boolean isMailFile(String name) {
		return MAIL_FILE.matcher(name).matches();
	}

	/** The mail that these bytes are. */
	public Message read(byte[] raw) throws LimitExceededException {
		if (raw.length > this.limits.messageBytes()) {
			throw new LimitExceededException(Sentence.of("mail.too-large", this.limits.messageBytes() >> 20));
		}
		if (!headerFits(raw)) {
			throw new LimitExceededException(Sentence.of("mail.header-too-large", this.limits.headerBytes() >> 20));
		}
		Open outer = new Open(raw);
		outer.headerEnded = true;
		takeApart(outer, new Counted());
		Message message = outer.message();
		if (message.page().stream().limit(this.limits.elements() + 1L).count() > this.limits.elements()) {
			throw new LimitExceededException(Sentence.of("mail.too-many-elements", this.limits.elements()));
		}
		return message;
	}

	private boolean headerFits(byte[] raw) {
		int line = 0;
		while (line < raw.length && line <= this.limits.headerBytes()) {
			boolean blank = raw[line] == '\n' || (raw[line] == '\r' && line + 1 < raw.length && raw[line + 1] == '\n');
			if (blank) {
				return true;
			}
			line = Bytes.lineEnd(raw, line, raw.length);
		}
		return line <= this.limits.headerBytes();
	}

	private void takeApart(Open outer, Counted counted) throws LimitExceededException {
		Deque<Open> mails = new ArrayDeque<>();
		mails.push(outer);
		MimeTokenStream stream = new MimeTokenStream(PERMISSIVE, DecodeMonitor.SILENT,
				new DefaultBodyDescriptorBuilder());
		int around = counted.depth;
		try {
			int start = ByteOrderMark.end(outer.raw);
			stream.parse(new ByteArrayInputStream(outer.raw, start, outer.raw.length - start));
			walk(stream, mails, counted);
		}
		catch (MimeException | IOException | RuntimeException damaged) {
			// a damaged mail: what was read until here is the mail
		}
		while (mails.size() > 1) {
			close(mails);
		}
		counted.depth = around;
	}

	private void walk(MimeTokenStream stream, Deque<Open> mails, Counted counted)
			throws IOException, MimeException, LimitExceededException {
		int around = counted.depth;
		for (EntityState state = stream.getState(); state != EntityState.T_END_OF_STREAM; state = stream.next()) {
			switch (state) {
				case T_START_MESSAGE -> {
					if (counted.depth++ > around) {
						mails.push(new Open(new byte[0]));
					}
				}
				case T_END_MESSAGE -> {
					if (--counted.depth > around && mails.size() > 1) {
						close(mails);
					}
				}
				case T_START_MULTIPART -> counted.depth++;
				case T_END_MULTIPART -> counted.depth--;
				case T_FIELD -> current(mails).field(stream);
				case T_END_HEADER -> current(mails).headerEnded = true;
				case T_BODY -> {
					if (++counted.parts > this.limits.parts()) {
						throw new LimitExceededException(Sentence.of("mail.too-many-parts", this.limits.parts()));
					}
					body(stream, current(mails), counted);
				}
				default -> {
					// preambles, epilogues and the borders of headers say nothing
				}
			}
			if (counted.depth > this.limits.depth()) {
				throw new LimitExceededException(Sentence.of("mail.too-deep", this.limits.depth()));
			}
		}
	}

	private static Open current(Deque<Open> mails) {
		return mails.element();
	}

	private static void close(Deque<Open> mails) {
		Open inner = mails.pop();
		current(mails).attached.add(inner.message());
	}

	private void body(MimeTokenStream stream, Open mail, Counted counted) throws IOException, LimitExceededException {
		MaximalBodyDescriptor part = (MaximalBodyDescriptor) stream.getBodyDescriptor();
		String type = part.getMimeType().toLowerCase(Locale.ROOT);
		String name = name(part);
		if (isMailFile(Headers.decode(name))) {
			attach(content(stream.getDecodedInputStream(), this.limits.messageBytes()), mail, counted);
			return;
		}
		boolean file = "attachment".equalsIgnoreCase(part.getContentDispositionType()) && !name.isEmpty();
		if (file || !(type.equals("text/html") || type.equals("text/plain"))) {
			mail.attachments.add(new Attachment(type, Headers.decode(name)));
			return;
		}
		String text = Charsets.decode(content(stream.getDecodedInputStream(), this.limits.textBytes()), charset(part));
		if (type.equals("text/html")) {
			mail.html.append(text).append('\n');
		}
		else {
			mail.text.append(unwrapped(text, part)).append('\n');
		}
	}

	/** A mail that lies in the mail as a file, as webmail and Outlook attach it. */
	private void attach(byte[] file, Open mail, Counted counted) throws LimitExceededException {
		Open inner = new Open(file);
		inner.headerEnded = true;
		takeApart(inner, counted);
		mail.attached.add(inner.message());
	}

	private static String unwrapped(String text, MaximalBodyDescriptor part) {
		Map<String, String> parameters = part.getContentTypeParameters();
		return "flowed".equalsIgnoreCase(parameters.get("format"))
				? FlowedText.unwrapped(text, "yes".equalsIgnoreCase(parameters.get("delsp"))) : text;
	}

	private static String name(MaximalBodyDescriptor part) {
		String name = part.getContentDispositionFilename();
		String other = part.getContentTypeParameters().get("name");
		return (name != null) ? name : (other != null) ? other : "";
	}

	private static @Nullable String charset(MaximalBodyDescriptor part) {
		return part.getContentTypeParameters().get("charset");
	}

	/**
	 * The decoded bytes of a part; where the transfer encoding breaks, what came before.
	 */
	private static byte[] content(InputStream in, int most) throws LimitExceededException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		byte[] buffer = new byte[8192];
		try {
			for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
				out.write(buffer, 0, n);
				if (out.size() > most) {
					throw new LimitExceededException(Sentence.of("mail.text-too-large", most >> 20));
				}
			}
		}
		catch (IOException ex) {
			return out.toByteArray();
		}
		return out.toByteArray();
	}

	/** How much of the limits the mail with all mails in it has used. */
	private static final class Counted {

		private int depth;

		private int parts;

	}

	/** A mail while it is read. */
	private static final class Open {

		private final byte[] raw;

		private final ByteArrayOutputStream innerHeader = new ByteArrayOutputStream();

		private final StringBuilder text = new StringBuilder();

		private final StringBuilder html = new StringBuilder();

		private final List<Attachment> attachments = new ArrayList<>();

		private final List<Message> attached = new ArrayList<>();

		private boolean headerEnded;

		Open(byte[] raw) {
			this.raw = raw;
		}

		void field(MimeTokenStream stream) {
			if (!this.headerEnded) {
				this.innerHeader.writeBytes(stream.getField().getRaw().toByteArray());
				this.innerHeader.write('\n');
			}
		}

		Message message() {
			Headers headers = Headers.parse((this.raw.length > 0) ? this.raw : this.innerHeader.toByteArray());
			return Message.of(this.raw, headers, this.text.toString(), this.html.toString(), this.attachments,
					this.attached);
		}

	}

}
