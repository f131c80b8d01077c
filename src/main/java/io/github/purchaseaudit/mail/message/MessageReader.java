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
import java.util.Set;
import java.util.regex.Pattern;

import io.github.purchaseaudit.inventory.ByteOrderMark;
import io.github.purchaseaudit.order.Sentence;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.message.DefaultBodyDescriptorBuilder;
import org.apache.james.mime4j.message.MaximalBodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Event;
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

	private static final Set<String> ENCODINGS = Set.of("7bit", "8bit", "binary", "base64", "quoted-printable");

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
		this.limits.checkElements(message.page());
		return message;
	}

	private boolean headerFits(byte[] raw) {
		int line = 0;
		while (line < raw.length && line <= this.limits.headerBytes()) {
			if (Bytes.isBlankLine(raw, line, raw.length)) {
				return true;
			}
			line = Bytes.lineEnd(raw, line, raw.length);
		}
		return line <= this.limits.headerBytes();
	}

	private void takeApart(Open outer, Counted counted) throws LimitExceededException {
		Deque<Open> mails = new ArrayDeque<>();
		mails.push(outer);
		Damages damages = new Damages();
		MimeTokenStream stream = new MimeTokenStream(PERMISSIVE, damages, new DefaultBodyDescriptorBuilder());
		int around = counted.depth;
		try {
			int start = ByteOrderMark.end(outer.raw);
			stream.parse(new ByteArrayInputStream(outer.raw, start, outer.raw.length - start));
			walk(stream, mails, counted, damages);
		}
		catch (MimeException | IOException | RuntimeException damaged) {
			// a damaged mail: what was read until here is the mail
		}
		while (mails.size() > 1) {
			close(mails);
		}
		counted.depth = around;
	}

	private void walk(MimeTokenStream stream, Deque<Open> mails, Counted counted, Damages damages)
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
				case T_START_MULTIPART -> {
					counted.depth++;
					current(mails).parted = true;
				}
				case T_END_MULTIPART -> {
					counted.depth--;
					current(mails).ended(damages);
				}
				case T_FIELD -> current(mails).field(stream);
				case T_END_HEADER -> current(mails).headerEnded = true;
				case T_BODY -> {
					if (++counted.parts > this.limits.parts()) {
						throw new LimitExceededException(Sentence.of("mail.too-many-parts", this.limits.parts()));
					}
					body(stream, current(mails), counted);
					current(mails).decoded(stream.getBodyDescriptor().getTransferEncoding(), damages);
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
				MailLimits.check(out.size(), most);
			}
		}
		catch (IOException ex) {
			return out.toByteArray();
		}
		return out.toByteArray();
	}

	/** What mime4j finds wrong while it reads on. */
	private static final class Damages extends DecodeMonitor {

		private boolean early;

		private boolean code;

		@Override
		public boolean warn(String error, String dropped) {
			this.early |= error.contains(Event.MIME_BODY_PREMATURE_END.toString());
			this.code |= error.contains("BASE64") || error.contains("base64") || error.contains("padding");
			return false;
		}

		@Override
		public boolean isListening() {
			return true;
		}

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

		/** Whether parts were looked for, as its header may say. */
		private boolean parted;

		private boolean endedEarly;

		private boolean broken;

		Open(byte[] raw) {
			this.raw = raw;
		}

		void field(MimeTokenStream stream) {
			if (!this.headerEnded) {
				this.innerHeader.writeBytes(stream.getField().getRaw().toByteArray());
				this.innerHeader.write('\n');
			}
		}

		void ended(Damages damages) {
			this.endedEarly |= damages.early;
		}

		/** Of files that only are named nothing is decoded, and nothing lost. */
		void decoded(@Nullable String encoding, Damages damages) {
			this.broken |= damages.code || (encoding != null && !ENCODINGS.contains(encoding.toLowerCase(Locale.ROOT)));
			damages.code = false;
		}

		/**
		 * Parts that nothing divides are no text. Where the last part has no end, the
		 * HTML tells whether it is whole. A mail that has nothing below its header lost
		 * it.
		 */
		Message message() {
			Headers headers = Headers.parse((this.raw.length > 0) ? this.raw : this.innerHeader.toByteArray());
			boolean undivided = !this.parted && headers.first("content-type")
				.filter((type) -> type.strip().toLowerCase(Locale.ROOT).startsWith("multipart/"))
				.isPresent();
			String plain = this.text.toString();
			String page = this.html.toString();
			boolean empty = plain.isBlank() && page.isBlank() && this.attachments.isEmpty() && this.attached.isEmpty();
			boolean cut = undivided || this.broken || (this.endedEarly && page.isEmpty()) || empty;
			return Message.of(this.raw, headers, undivided ? "" : plain, page, cut, this.attachments, this.attached);
		}

	}

}
