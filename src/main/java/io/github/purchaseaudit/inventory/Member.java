package io.github.purchaseaudit.inventory;

import java.nio.file.Path;
import java.time.Instant;

import io.github.purchaseaudit.order.Place;
import io.github.purchaseaudit.order.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * One file or archive member among the inputs.
 *
 * @param id its number in this inventory, from 1 on in the order of names; the same for
 * the same inputs, in whatever order they are given
 * @param file the file on disk that it is or lies in
 * @param name as the audit shows it: relative to the input, forward slashes, {@code !/}
 * before archive members; unique among the inputs
 * @param baseName the last part of the name
 * @param format the {@link Format#id()} that claimed it; null when none did
 * @param reason why it is ignored, not understood or unreadable; null otherwise
 * @param size in bytes; -1 for members whose archive does not tell
 * @param modified when the file on disk was last changed
 * @param sha256 of the file on disk, hexadecimal; empty for archive members and for a
 * plain mailbox, which is hashed in the pass that reads it
 */
public record Member(int id, Path file, String name, String baseName, @Nullable String format, Outcome outcome,
		@Nullable Sentence reason, long size, Instant modified, String sha256) {

	static final String INSIDE = "!/";

	/** Whether it is a file on disk, not a member of an archive. */
	public boolean isPlainFile() {
		return !this.name.contains(INSIDE);
	}

	/** The place of something in it. */
	public Place place(String where) {
		return new Place(this.id, this.name, where);
	}

}
