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

	private final MailLimits limits;

	public MessageReader(MailLimits limits) {
		this.limits = limits;
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
		Deque<Open> mails = new ArrayDeque<>();
		mails.push(outer);
		MimeTokenStream stream = new MimeTokenStream(PERMISSIVE, DecodeMonitor.SILENT,
				new DefaultBodyDescriptorBuilder());
		try {
			int start = Bytes.start(raw);
			stream.parse(new ByteArrayInputStream(raw, start, raw.length - start));
			walk(stream, mails);
		}
		catch (MimeException | IOException | RuntimeException damaged) {
			// a damaged mail: what was read until here is the mail
		}
		while (mails.size() > 1) {
			close(mails);
		}
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

	private void walk(MimeTokenStream stream, Deque<Open> mails)
			throws IOException, MimeException, LimitExceededException {
		int depth = 0;
		int parts = 0;
		for (EntityState state = stream.getState(); state != EntityState.T_END_OF_STREAM; state = stream.next()) {
			switch (state) {
				case T_START_MESSAGE -> {
					if (depth++ > 0) {
						mails.push(new Open(new byte[0]));
					}
				}
				case T_END_MESSAGE -> {
					if (--depth > 0 && mails.size() > 1) {
						close(mails);
					}
				}
				case T_START_MULTIPART -> depth++;
				case T_END_MULTIPART -> depth--;
				case T_FIELD -> current(mails).field(stream);
				case T_END_HEADER -> current(mails).headerEnded = true;
				case T_BODY -> {
					if (++parts > this.limits.parts()) {
						throw new LimitExceededException(Sentence.of("mail.too-many-parts", this.limits.parts()));
					}
					body(stream, current(mails));
				}
				default -> {
					// preambles, epilogues and the borders of headers say nothing
				}
			}
			if (depth > this.limits.depth()) {
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

	private void body(MimeTokenStream stream, Open mail) throws IOException, LimitExceededException {
		MaximalBodyDescriptor part = (MaximalBodyDescriptor) stream.getBodyDescriptor();
		String type = part.getMimeType().toLowerCase(Locale.ROOT);
		String name = name(part);
		boolean file = "attachment".equalsIgnoreCase(part.getContentDispositionType()) && !name.isEmpty();
		if (file || !(type.equals("text/html") || type.equals("text/plain"))) {
			mail.attachments.add(new Attachment(type, Headers.decode(name)));
			return;
		}
		String text = Charsets.decode(content(stream.getDecodedInputStream()), charset(part));
		(type.equals("text/html") ? mail.html : mail.text).append(text).append('\n');
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
	private byte[] content(InputStream in) throws LimitExceededException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		byte[] buffer = new byte[8192];
		try {
			for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
				out.write(buffer, 0, n);
				if (out.size() > this.limits.textBytes()) {
					throw new LimitExceededException(Sentence.of("mail.text-too-large", this.limits.textBytes() >> 20));
				}
			}
		}
		catch (IOException ex) {
			return out.toByteArray();
		}
		return out.toByteArray();
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
