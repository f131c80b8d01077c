package io.github.purchaseaudit.inventory;

import java.io.BufferedInputStream;
import java.io.FileNotFoundException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.purchaseaudit.order.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Opens files and archive members for reading. Archives are gone through once, whatever
 * number of their members is wanted, and nothing of them is written to disk.
 */
public final class Archives {

	private Archives() {
	}

	/**
	 * Reads the wanted members of one file on disk, in the order in which they lie in it.
	 * Each is given to the reader exactly once, or told to it as lost, or both.
	 */
	public static void read(Path file, List<Member> wanted, MemberReader reader) {
		for (Member member : wanted) {
			if (member.isPlainFile()) {
				deliver(member, new FileContent(member), reader);
			}
		}
		List<Member> inside = wanted.stream().filter((member) -> !member.isPlainFile()).toList();
		if (!inside.isEmpty()) {
			new WantedMembers(inside, reader).readFrom(file);
		}
	}

	private static void deliver(Member member, Content content, MemberReader reader) {
		try {
			reader.read(member, content);
		}
		catch (IOException ex) {
			reader.lost(member, Losses.reason(ex));
		}
	}

	/** Opens one archive member by its name. */
	static InputStream open(Path file, String name) throws IOException {
		String archive = name.substring(0, name.indexOf(Member.INSIDE));
		Entries entries = entries(file, kind(file), archive, ReadingLimits.DEFAULT, null);
		try {
			return new FilterInputStream(find(entries, archive, name)) {

				@Override
				public void close() throws IOException {
					entries.close();
				}

			};
		}
		catch (IOException | RuntimeException ex) {
			entries.close();
			throw ex;
		}
	}

	private static InputStream find(Entries entries, String archive, String wanted) throws IOException {
		MemberNames names = new MemberNames(archive);
		for (Entries.Entry entry = entries.next(); entry != null; entry = entries.next()) {
			String name = names.of(entry);
			if (name.equals(wanted)) {
				return entry.opener().open();
			}
			if (wanted.startsWith(name + Member.INSIDE)) {
				BufferedInputStream content = new BufferedInputStream(entry.opener().open(), Entries.BUFFER);
				return find(Entries.in(content, Kind.of(Entries.peek(content)), name, entry.budget()), name, wanted);
			}
		}
		throw new FileNotFoundException("No such member");
	}

	private static Kind kind(Path file) throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			return Kind.of(in.readNBytes(Kind.LENGTH));
		}
	}

	/**
	 * The members of an archive on disk. A zip without its directory is read as far as it
	 * goes.
	 * @param visitor is told of such a loss
	 */
	static Entries entries(Path file, Kind kind, String name, ReadingLimits limits,
			ArchiveWalk.@Nullable Visitor visitor) throws IOException {
		if (kind == Kind.ZIP) {
			try {
				return new ZipFileEntries(file, limits);
			}
			catch (IOException | IllegalArgumentException ex) {
				if (visitor != null) {
					visitor.lost(name,
							(ex instanceof IOException io) ? Losses.reason(io) : Sentence.of("inventory.lost.corrupt"));
				}
			}
		}
		InputStream in = new BufferedInputStream(new FileStream(file), Entries.BUFFER);
		try {
			return Entries.in(in, kind, name, new Budget(Files.size(file), limits));
		}
		catch (IOException | RuntimeException ex) {
			in.close();
			throw ex;
		}
	}

	/** Hands the wanted members on while the walk goes through their archive. */
	private static final class WantedMembers implements ArchiveWalk.Visitor {

		private final Map<String, Member> waiting = new HashMap<>();

		private final Set<String> archives = new HashSet<>();

		private final MemberReader reader;

		private Sentence loss = Sentence.of("inventory.lost.gone");

		WantedMembers(List<Member> wanted, MemberReader reader) {
			this.reader = reader;
			for (Member member : wanted) {
				String name = member.name();
				this.waiting.put(name, member);
				for (int i = name.indexOf(Member.INSIDE); i >= 0; i = name.indexOf(Member.INSIDE, i + 1)) {
					this.archives.add(name.substring(0, i));
				}
			}
		}

		void readFrom(Path file) {
			String first = this.waiting.keySet().iterator().next();
			String archive = first.substring(0, first.indexOf(Member.INSIDE));
			try {
				new ArchiveWalk(ReadingLimits.DEFAULT, this).walk(file, kind(file), archive);
			}
			catch (IOException ex) {
				this.loss = Losses.reason(ex);
			}
			this.waiting.values()
				.stream()
				.sorted((one, other) -> Integer.compare(one.id(), other.id()))
				.forEach((member) -> this.reader.lost(member, this.loss));
		}

		@Override
		public boolean enters(String name, long size) {
			return this.waiting.containsKey(name) || this.archives.contains(name);
		}

		@Override
		public void opened(String name, long size) {
			// its members follow
		}

		@Override
		public void member(String name, long size, Kind kind, InputStream content) {
			Member member = this.waiting.remove(name);
			if (member != null) {
				deliver(member, new ArchivedContent(member, content), this.reader);
			}
		}

		@Override
		public void lost(String name, Sentence reason) {
			Member member = this.waiting.remove(name);
			if (member != null) {
				this.reader.lost(member, reason);
			}
			this.loss = reason;
		}

	}

}
