package io.github.purchaseaudit.mail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import io.github.purchaseaudit.inventory.ByteOrderMark;
import io.github.purchaseaudit.mail.message.Bytes;
import io.github.purchaseaudit.mail.message.MailLimits;

/**
 * Cuts an mbox into messages, in one pass over the bytes. A message begins at a
 * {@code From } line at the start of the file or after a blank line, if a header follows
 * or must have been lost; lines of text that merely begin with that word do not. A
 * {@code Content-Length} is believed only when the next message begins exactly there. Of
 * messages that nobody wants nothing is kept, so that memory does not grow with the file.
 * <p>
 * The raw message is what lies between the {@code From } line and the blank line before
 * the next one, with one {@code >} taken from each line that begins with {@code >From }.
 */
final class MboxSplitter {

	/** Takes the messages of an mbox. */
	interface Visitor {

		/**
		 * Looks at a header block.
		 * @return whether the whole message is wanted
		 */
		Wanted header(byte[] bytes, int start, int end);

		/**
		 * Looks at the beginning of the body behind a header block that left it open.
		 * @return whether the whole message is wanted
		 */
		boolean body(byte[] bytes, int start, int end);

		/**
		 * A message that was wanted.
		 * @param where {@code byte N+L}: its {@code From } line begins at N, and L bytes
		 * from there it ends
		 */
		void message(String where, String fromLine, byte[] raw);

		/** A message that was not wanted. */
		void notWanted();

		/** A message that begins without any header field. */
		void withoutHeader(String where);

		/** A message, or its header, that is larger than the limits. */
		void tooLarge(String where, boolean header);

	}

	/**
	 * What a header says of its message; the beginning of its body may have to decide.
	 */
	enum Wanted {

		YES, NO,

		/** By its first 32 KiB: little stands above what is sent on as text. */
		BY_BEGINNING,

		/** By its first 256 KiB: long letters stand above attached mails. */
		BY_BODY;

		private int body() {
			return (this == BY_BODY) ? 1 << 18 : 1 << 15;
		}

	}

	private static final int CHUNK = 1 << 18;

	/** How far behind a {@code From } line is looked to tell whether it is one. */
	private static final int LOOKAHEAD = 8192;

	/** How far before a From line the blank line above it is looked for. */
	private static final int CONTEXT = 8;

	/** A buffer beyond this size is given back after the message that needed it. */
	private static final int LARGE = 1 << 23;

	private static final byte[] MARK = { '\n', 'F', 'r', 'o', 'm', ' ' };

	private final InputStream in;

	private final Visitor visitor;

	private final MailLimits limits;

	private byte[] bytes = new byte[CHUNK + LOOKAHEAD];

	/** The position in the file of the first byte in the buffer. */
	private long base;

	private int end;

	private boolean ended;

	/** Where the message begins in the buffer; negative when its start was let go. */
	private long start;

	/** From where on the next message is looked for, at the line end before it. */
	private long searched;

	private boolean kept;

	MboxSplitter(InputStream in, MailLimits limits, Visitor visitor) {
		this.in = in;
		this.limits = limits;
		this.visitor = visitor;
	}

	/** Reads to the end. */
	void run() throws IOException {
		this.kept = true;
		fill(0);
		long from = firstMessage();
		while (from >= 0) {
			from = message(from);
		}
	}

	/**
	 * The position of the first From line. Blank lines may stand before it, and in a
	 * piece of an archive the end of a message whose beginning lies in another.
	 */
	private long firstMessage() throws IOException {
		int at = ByteOrderMark.end(this.bytes);
		while (at < this.end && (this.bytes[at] == '\n' || this.bytes[at] == '\r')) {
			at++;
		}
		if (at >= this.end) {
			return -1;
		}
		return MboxQuoting.isFrom(this.bytes, at, this.end) ? at : behindRest(at);
	}

	private long behindRest(long rest) throws IOException {
		this.kept = false;
		this.searched = rest;
		long next = boundary(-1);
		this.visitor.withoutHeader(where(rest, (next >= 0) ? next : this.base + this.end));
		return next;
	}

	/** Reads the message whose From line begins there; the position of the next. */
	private long message(long from) throws IOException {
		this.start = from;
		this.kept = true;
		long header = lineEnd(from);
		long body = headerEnd(header);
		boolean headerTooLarge = body < 0;
		boolean headless = !headerTooLarge && !MboxQuoting.hasField(this.bytes, at(header), at(body));
		this.searched = (headerTooLarge ? header : body) - 1;
		boolean wanted = !headerTooLarge && !headless && isWanted(header, body);
		long declared = headerTooLarge ? -1 : declaredEnd(header, body);
		this.kept = wanted;
		long next = boundary(declared);
		long messageEnd = (next >= 0) ? next : this.base + this.end;
		if (headerTooLarge) {
			this.visitor.tooLarge(where(from, messageEnd), true);
		}
		else if (headless) {
			this.visitor.withoutHeader(where(from, messageEnd));
		}
		else if (!wanted) {
			this.visitor.notWanted();
		}
		else if (!this.kept) {
			this.visitor.tooLarge(where(from, messageEnd), false);
		}
		else {
			int rawEnd = withoutBlankLine(at(header), at(messageEnd));
			String line = new String(this.bytes, at(from), at(header) - at(from), StandardCharsets.ISO_8859_1);
			this.visitor.message(where(from, this.base + rawEnd), line.strip(),
					MboxQuoting.unescape(this.bytes, at(header), rawEnd));
		}
		return next;
	}

	private boolean isWanted(long header, long body) throws IOException {
		Wanted wanted = this.visitor.header(this.bytes, at(header), at(body));
		if (wanted == Wanted.YES || wanted == Wanted.NO) {
			return wanted == Wanted.YES;
		}
		long bodyEnd = bodyEnd(header, body, wanted.body());
		return this.visitor.body(this.bytes, at(body), at(bodyEnd));
	}

	/**
	 * How far an open body is looked at: to the next message, or as far as is read of it.
	 * Up to there no message begins, and none is looked for again.
	 */
	private long bodyEnd(long header, long body, int length) throws IOException {
		long most = body + length;
		while (this.searched < most) {
			int found = find(at(this.searched));
			boolean seen = found >= 0 && (this.ended || this.end - found >= LOOKAHEAD);
			if (seen && isBoundary(found + 1)) {
				this.searched = this.base + found;
				return Math.min(most, this.searched + 1);
			}
			if (seen) {
				this.searched = this.base + found + 1;
			}
			else {
				this.searched = Math.max(this.searched, unsearched(found));
				if (!fill(header) && found < 0) {
					break;
				}
			}
		}
		return Math.min(most, this.base + this.end);
	}

	/**
	 * Where to go on when there is no line end before "From ", or too little behind it.
	 */
	private long unsearched(int found) {
		return this.base + ((found >= 0) ? found : this.end - MARK.length + 1);
	}

	private static String where(long from, long end) {
		return "byte " + from + "+" + (end - from);
	}

	private int at(long position) {
		return (int) (position - this.base);
	}

	/** The position behind the line that begins there. */
	private long lineEnd(long from) throws IOException {
		long position = from;
		while (true) {
			int i = Bytes.lineEnd(this.bytes, at(position), this.end);
			if (i > at(position) && this.bytes[i - 1] == '\n') {
				return this.base + i;
			}
			position = this.base + this.end;
			if (position - from > this.limits.headerBytes() || !fill(position)) {
				return position;
			}
		}
	}

	/** The position behind the blank line that ends the header; -1 when too far. */
	private long headerEnd(long header) throws IOException {
		long line = header;
		while (true) {
			int i = at(line);
			if (Bytes.isBlankLine(this.bytes, i, this.end)) {
				return line + ((this.bytes[i] == '\n') ? 1 : 2);
			}
			long next = lineEnd(line);
			if (next - header > this.limits.headerBytes()) {
				return -1;
			}
			if (next == line) {
				return next;
			}
			line = next;
		}
	}

	/** Where the message ends by its Content-Length, if it has one; else -1. */
	private long declaredEnd(long header, long body) {
		long length = MboxQuoting.contentLength(this.bytes, at(header), at(body));
		return (length > 0 && length < this.limits.messageBytes()) ? body + length : -1;
	}

	/**
	 * The position of the next From line that was not searched for yet; -1 when there is
	 * none. A From line inside the declared length is text, if the declared end is a
	 * boundary.
	 */
	private long boundary(long declared) throws IOException {
		long position = this.searched;
		while (true) {
			int found = find(Math.max(0, at(position)));
			if (found < 0) {
				position = Math.max(position, unsearched(found));
				if (!fill(this.base + this.end - CONTEXT)) {
					return -1;
				}
			}
			else if (this.end - found < LOOKAHEAD && !this.ended) {
				position = this.base + found;
				fill(position - CONTEXT);
			}
			else {
				long line = this.base + found + 1;
				position = line;
				if (isBoundary(found + 1)) {
					long end = (line < declared) ? declaredBoundary(line, declared) : -1;
					return (end >= 0) ? end : line;
				}
			}
		}
	}

	/**
	 * The boundary at the declared end, behind at most a blank line; -1 when there is
	 * none.
	 */
	private long declaredBoundary(long line, long declared) throws IOException {
		while (this.base + this.end < declared + LOOKAHEAD && !this.ended) {
			fill(line - CONTEXT);
		}
		int i = at(declared);
		int limit = Math.min(this.end, i + CONTEXT / 2);
		while (i < limit && (this.bytes[i] == '\n' || this.bytes[i] == '\r')) {
			i++;
		}
		boolean from = i < this.end && startsWithMark(i - 1) && MboxQuoting.isFromLine(this.bytes, i, this.end);
		return from ? this.base + i : -1;
	}

	/** Whether the line that begins there, behind a line end, begins a message. */
	private boolean isBoundary(int line) {
		int before = line - 2;
		if (before >= 0 && this.bytes[before] == '\r') {
			before--;
		}
		return before >= 0 && this.bytes[before] == '\n' && MboxQuoting.isFromLine(this.bytes, line, this.end);
	}

	/** The index of the next line end before "From ", from there on, else -1. */
	private int find(int from) {
		int i = Bytes.lineBefore((byte) 'F', this.bytes, from, this.end);
		while (i >= 0 && !startsWithMark(i)) {
			if (i + MARK.length > this.end) {
				return -1;
			}
			i = Bytes.lineBefore((byte) 'F', this.bytes, i + 1, this.end);
		}
		return i;
	}

	private boolean startsWithMark(int i) {
		byte[] buffer = this.bytes;
		return i + 5 < this.end && buffer[i] == '\n' && buffer[i + 1] == 'F' && buffer[i + 2] == 'r'
				&& buffer[i + 3] == 'o' && buffer[i + 4] == 'm' && buffer[i + 5] == ' ';
	}

	/**
	 * Reads more, keeping what lies behind a position, or the whole message while it is
	 * wanted and within the limit.
	 * @return false at the end of the file
	 */
	private boolean fill(long keep) throws IOException {
		if (this.ended) {
			return false;
		}
		if (this.kept && this.base + this.end - this.start > this.limits.messageBytes()) {
			this.kept = false;
		}
		long first = Math.max(this.base, this.kept ? Math.min(this.start, keep) : keep);
		int length = (int) (this.base + this.end - first);
		if (this.bytes.length - length < CHUNK || (length < CHUNK && this.bytes.length > LARGE)) {
			int room = Math.max(CHUNK + LOOKAHEAD, length + Math.max(CHUNK, length / 4));
			this.bytes = Arrays.copyOfRange(this.bytes, at(first), at(first) + room);
		}
		else {
			System.arraycopy(this.bytes, at(first), this.bytes, 0, length);
		}
		this.base = first;
		this.end = length;
		int read = this.in.readNBytes(this.bytes, this.end, this.bytes.length - this.end);
		this.ended = read == 0;
		this.end += read;
		return read > 0;
	}

	/** The end of the message without the blank line that belongs to the separator. */
	private int withoutBlankLine(int from, int to) {
		if (to - from >= 2 && this.bytes[to - 1] == '\n') {
			int line = (this.bytes[to - 2] == '\r') ? to - 2 : to - 1;
			if (line > from && this.bytes[line - 1] == '\n') {
				return line;
			}
		}
		return to;
	}

}
