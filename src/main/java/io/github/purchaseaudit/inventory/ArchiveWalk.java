package io.github.purchaseaudit.inventory;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipException;

import io.github.purchaseaudit.order.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Goes once through all members of an archive on disk, at any depth, without unpacking
 * anything to disk. What cannot be read is told to the visitor, and the rest goes on.
 */
final class ArchiveWalk {

	private final ReadingLimits limits;

	private final Visitor visitor;

	private int members;

	ArchiveWalk(ReadingLimits limits, Visitor visitor) {
		this.limits = limits;
		this.visitor = visitor;
	}

	/** Walks through an archive of this name. */
	void walk(Path file, Kind kind, String name) {
		try (Entries entries = Archives.entries(file, kind, name, this.limits, this.visitor)) {
			level(entries, name, 1);
		}
		catch (IOException ex) {
			this.visitor.lost(name, Losses.reason(ex));
		}
	}

	private void level(Entries entries, String archive, int depth) throws IOException {
		MemberNames names = new MemberNames(archive);
		for (Entries.Entry entry = next(entries); entry != null; entry = next(entries)) {
			if (++this.members > this.limits.members()) {
				throw new UnreadableException(Sentence.of("inventory.lost.members", this.limits.members()));
			}
			String name = names.of(entry);
			if (this.visitor.enters(name, entry.size())) {
				member(entry, name, depth);
			}
		}
	}

	/** Damaged headers make the library throw more than it declares. */
	private static Entries.@Nullable Entry next(Entries entries) throws IOException {
		try {
			return entries.next();
		}
		catch (IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException ex) {
			throw new ZipException("Corrupt archive");
		}
	}

	private void member(Entries.Entry entry, String name, int depth) {
		if (entry.locked() != null) {
			this.visitor.lost(name, entry.locked());
			return;
		}
		try {
			BufferedInputStream content = new BufferedInputStream(entry.opener().open(), Entries.BUFFER);
			Kind kind = Kind.of(Entries.peek(content));
			if (!kind.isArchive()) {
				this.visitor.member(name, entry.size(), kind, content);
			}
			else if (depth == this.limits.depth()) {
				throw new UnreadableException(Sentence.of("inventory.lost.depth", depth));
			}
			else {
				this.visitor.opened(name, entry.size());
				level(Entries.in(content, kind, name, entry.budget()), name, depth + 1);
			}
		}
		catch (IOException ex) {
			this.visitor.lost(name, Losses.reason(ex));
		}
	}

	/** Takes what the walk meets. */
	interface Visitor {

		/** Whether to look at a member at all. */
		boolean enters(String name, long size);

		/** An archive in the archive; its members follow. */
		void opened(String name, long size);

		/** A member that is no archive. */
		void member(String name, long size, Kind kind, InputStream content) throws IOException;

		/** A member or archive of which the rest, or everything, cannot be read. */
		void lost(String name, Sentence reason);

	}

}
