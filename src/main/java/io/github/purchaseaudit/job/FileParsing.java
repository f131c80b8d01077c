package io.github.purchaseaudit.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

import io.github.purchaseaudit.inventory.Archives;
import io.github.purchaseaudit.inventory.Content;
import io.github.purchaseaudit.inventory.Format;
import io.github.purchaseaudit.inventory.HashedContent;
import io.github.purchaseaudit.inventory.Member;
import io.github.purchaseaudit.inventory.MemberReader;
import io.github.purchaseaudit.inventory.SheetFormats;
import io.github.purchaseaudit.inventory.Sink;
import io.github.purchaseaudit.ledger.Entry;
import io.github.purchaseaudit.order.Evidence;
import io.github.purchaseaudit.order.Sentence;
import io.github.purchaseaudit.order.SetAside;
import io.github.purchaseaudit.order.Sha256;

/**
 * Parses the wanted members of one file on disk, and hands the records on in batches. A
 * fault in a reader costs the rest of that member, never the audit.
 */
final class FileParsing implements MemberReader {

	private static final Logger LOG = Logger.getLogger(FileParsing.class.getName());

	private static final int BATCH = 256;

	private static final int MEMBER_SHIFT = 36;

	private final Map<String, Format> formats;

	private final Target target;

	private List<Entry> batch = new ArrayList<>(BATCH);

	private int member;

	private long records;

	private FileParsing(Map<String, Format> formats, Target target) {
		this.formats = formats;
		this.target = target;
	}

	/** Formats by their names, in the order in which they are tried. */
	static Map<String, Format> byId(List<Format> formats) {
		Map<String, Format> byId = new LinkedHashMap<>();
		formats.forEach((format) -> byId.put(format.id(), format));
		return byId;
	}

	/** The members that some formats read, by file. */
	static List<List<Member>> files(List<Member> members, List<Format> formats) {
		Set<String> ids = byId(formats).keySet();
		Map<Path, List<Member>> files = members.stream()
			.filter((member) -> member.format() != null && ids.contains(member.format()))
			.collect(Collectors.groupingBy(Member::file, LinkedHashMap::new, Collectors.toList()));
		return List.copyOf(files.values());
	}

	/**
	 * Parses members of one file.
	 * @param formats all that there are: a workbook may hold sheets of several
	 */
	static void parse(List<Member> members, Map<String, Format> formats, Target target) throws InterruptedException {
		FileParsing parsing = new FileParsing(formats, target);
		try {
			Archives.read(members.get(0).file(), members, parsing);
			parsing.flush();
		}
		catch (StoppedException ex) {
			throw new InterruptedException(ex.getMessage());
		}
	}

	@Override
	public void read(Member member, Content content) throws IOException {
		begin(member);
		Format format = Objects.requireNonNull(this.formats.get(Objects.requireNonNull(member.format())));
		try {
			if (member.isPlainFile() && member.sha256().isEmpty()) {
				readHashed(format, member, new HashedContent(content));
			}
			else {
				SheetFormats.read(format, this.formats.values(), content, new MemberSink(member));
			}
		}
		catch (StoppedException ex) {
			throw ex;
		}
		catch (RuntimeException | StackOverflowError ex) {
			LOG.log(Level.SEVERE, "A fault while reading an input as " + member.format(), ex);
			lost(member, Sentence.of("read.internal", ex.getClass().getSimpleName()));
		}
	}

	/** Mailboxes are hashed as they are read. */
	private void readHashed(Format format, Member member, HashedContent content) throws IOException {
		format.read(content, new MemberSink(member));
		String sha256 = content.sha256().isPresent() ? content.sha256().get() : Sha256.of(member.file());
		add(new Entry.Digest(member.id(), sha256));
	}

	private void begin(Member member) {
		if (this.member != member.id()) {
			this.member = member.id();
			this.records = 0;
		}
	}

	@Override
	public void lost(Member member, Sentence reason) {
		begin(member);
		add(found(new SetAside(member.place(""), reason)));
	}

	private Entry found(Evidence evidence) {
		return new Entry.Found(((long) this.member << MEMBER_SHIFT) + this.records++, evidence);
	}

	private void add(Entry entry) {
		this.batch.add(entry);
		if (this.batch.size() == BATCH) {
			flush();
		}
	}

	private void flush() {
		try {
			this.target.take(this.batch);
			this.batch = new ArrayList<>(BATCH);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new StoppedException();
		}
	}

	/** Takes full batches; may wait for room. */
	@FunctionalInterface
	interface Target {

		void take(List<Entry> batch) throws InterruptedException;

	}

	/** Counts what a format does with the rows or messages of one member. */
	private final class MemberSink implements Sink {

		private final Member member;

		MemberSink(Member member) {
			this.member = member;
		}

		@Override
		public void use(Evidence record) {
			add(found(record));
		}

		@Override
		public void setAside(String where, Sentence reason) {
			add(found(new SetAside(this.member.place(where), reason)));
		}

		@Override
		public void setAsidePart(String where, Sentence reason) {
			add(found(new SetAside(this.member.place(where), reason, true)));
		}

		@Override
		public void passOver(String kind, long count) {
			if (count > 0) {
				add(new Entry.PassedOver(this.member.id(), kind, count));
			}
		}

		@Override
		public void leaveOut(String name) {
			add(new Entry.LeftOut(this.member.id(), name));
		}

	}

	/** The audit stops while this thread waits for room. */
	private static final class StoppedException extends RuntimeException {

		private static final long serialVersionUID = 1L;

		StoppedException() {
			super("stopped", null, false, false);
		}

	}

}
