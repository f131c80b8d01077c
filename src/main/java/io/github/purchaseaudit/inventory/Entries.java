package io.github.purchaseaudit.inventory;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

import io.github.purchaseaudit.order.Sentence;
import org.jspecify.annotations.Nullable;

/** The members of one archive, in the order in which they lie in it. */
interface Entries extends Closeable {

	/** How much is read at once. */
	int BUFFER = 64 * 1024;

	/**
	 * The next member, or nothing behind the last.
	 * @throws IOException when the rest of the archive cannot be read
	 */
	@Nullable Entry next() throws IOException;

	/** The members of an archive that is read as a stream. */
	static Entries in(InputStream archive, Kind kind, String name, Budget budget) throws IOException {
		return switch (kind) {
			case ZIP -> new ZipStreamEntries(archive, budget);
			case TAR -> new TarEntries(archive, budget);
			case GZIP -> unzipped(new GzipStream(archive), name, budget);
			default -> throw new IllegalArgumentException("No archive: " + kind);
		};
	}

	private static Entries unzipped(InputStream in, String name, Budget budget) throws IOException {
		BufferedInputStream content = new BufferedInputStream(new UnpackedStream(in, budget, () -> -1), BUFFER);
		return (Kind.of(peek(content)) == Kind.TAR) ? new TarEntries(content, budget)
				: new GzipEntry(name, content, budget);
	}

	/** The first bytes, which stay unread; a loss behind them is met again. */
	static byte[] peek(BufferedInputStream content) throws IOException {
		content.mark(Kind.LENGTH);
		CutStream readable = new CutStream(content);
		byte[] head = readable.readNBytes(Kind.LENGTH);
		if (head.length == 0) {
			readable.tellLoss();
		}
		content.reset();
		return head;
	}

	/**
	 * One member.
	 *
	 * @param name the path in the archive, cleaned for showing
	 * @param size unpacked, -1 when unknown
	 * @param locked why it cannot be read; null when it can
	 * @param budget what it may unpack to, with everything inside
	 * @param opener opens its bytes, before the next entry is asked for
	 */
	record Entry(String name, long size, @Nullable Sentence locked, Budget budget, Opener opener) {
	}

	/** Opens a member's bytes. */
	interface Opener {

		InputStream open() throws IOException;

	}

}
