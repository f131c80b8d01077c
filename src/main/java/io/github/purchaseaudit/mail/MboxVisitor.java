package io.github.purchaseaudit.mail;

import java.io.Closeable;
import java.util.ArrayList;
import java.util.List;

import io.github.purchaseaudit.inventory.Content;
import io.github.purchaseaudit.inventory.Sink;
import io.github.purchaseaudit.mail.message.Bytes;
import io.github.purchaseaudit.mail.message.Headers;
import io.github.purchaseaudit.mail.trust.MailProvider;
import io.github.purchaseaudit.order.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Reads the mails of one mbox. Whose Authentication-Results stand on nearly every mail is
 * learned as the archive is read; the first mails that matter wait until enough of it is
 * known, so that their verdicts do not depend on where in the archive they lie.
 */
final class MboxVisitor implements MboxSplitter.Visitor, Closeable {

	private static final int LEARNED_AFTER = 1000;

	private static final int MOST_WAITING_BYTES = 16 << 20;

	private static final String[] RESULTS = { "authentication-results" };

	private static final String[] RECEIVED = { "received" };

	private final MailAnalysis analysis;

	private final Content content;

	private final Sink sink;

	private final Folder folder;

	private final MailProvider provider;

	private final FirstLook firstLook = new FirstLook();

	private final List<RawMail> waiting = new ArrayList<>();

	private int waitingBytes;

	private @Nullable Examining examining;

	private long seen;

	private long ordinary;

	MboxVisitor(MailAnalysis analysis, Content content, Sink sink) {
		this.analysis = analysis;
		this.content = content;
		this.sink = sink;
		this.folder = Folder.ofPath(content.name());
		this.provider = analysis.provider();
	}

	@Override
	public MboxSplitter.Wanted header(byte[] bytes, int start, int end) {
		learn(bytes, start, end);
		return this.firstLook.header(bytes, start, end);
	}

	@Override
	public boolean body(byte[] bytes, int start, int end) {
		return this.firstLook.body(bytes, start, end);
	}

	/** Tells the provider who wrote the topmost result on this mail. */
	private void learn(byte[] bytes, int start, int end) {
		this.seen++;
		if (this.seen > LEARNED_AFTER) {
			return;
		}
		boolean received = false;
		int next;
		for (int at = start; at < end; at = next) {
			next = Bytes.fieldEnd(bytes, at, end);
			if (next == at) {
				break;
			}
			int results = RawFields.value(bytes, at, next, RESULTS);
			if (results > 0) {
				this.provider.learn(Headers.decode(bytes, results, next));
				return;
			}
			received |= RawFields.value(bytes, at, next, RECEIVED) > 0;
		}
		if (received) {
			this.provider.learn(null);
		}
	}

	@Override
	public void message(String where, String fromLine, byte[] raw) {
		RawMail mail = new RawMail(raw, where, fromLine, this.folder);
		if (this.examining != null) {
			this.examining.ask(raw.length, (heard) -> examine(mail, heard));
			return;
		}
		this.waiting.add(mail);
		this.waitingBytes += raw.length;
		if (this.seen >= LEARNED_AFTER) {
			this.examining = new Examining(this.sink);
			examineWaiting();
		}
		else if (this.waitingBytes > MOST_WAITING_BYTES) {
			examineWaiting();
		}
	}

	private void examineWaiting() {
		try (Examining beside = new Examining(this.sink)) {
			this.waiting.forEach((mail) -> beside.ask(mail.bytes().length, (heard) -> examine(mail, heard)));
			beside.finish();
		}
		this.waiting.clear();
		this.waitingBytes = 0;
	}

	private void examine(RawMail mail, Sink sink) {
		this.analysis.examine(mail, this.provider, this.content, sink);
	}

	private void setAside(String where, Sentence reason) {
		if (this.examining != null) {
			this.examining.ask(0, (heard) -> heard.setAside(where, reason));
		}
		else {
			this.sink.setAside(where, reason);
		}
	}

	@Override
	public void notWanted() {
		this.ordinary++;
	}

	@Override
	public void withoutHeader(String where) {
		setAside(where, Sentence.of("mail.no-headers"));
	}

	@Override
	public void tooLarge(String where, boolean header) {
		setAside(where, Sentence.of(header ? "mail.header-too-large" : "mail.too-large",
				(header ? this.analysis.limits().headerBytes() : this.analysis.limits().messageBytes()) >> 20));
	}

	/** Hands on what is left at the end of the archive. */
	void end() {
		examineWaiting();
		if (this.examining != null) {
			this.examining.finish();
		}
		if (this.ordinary > 0) {
			this.sink.passOver("ordinary-mail", this.ordinary);
			this.ordinary = 0;
		}
	}

	@Override
	public void close() {
		if (this.examining != null) {
			this.examining.close();
		}
	}

}
