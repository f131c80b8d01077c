package io.github.purchaseaudit.inventory;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Enumeration;

import io.github.purchaseaudit.order.Sentence;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The members of a zip on disk, by its directory at the end. */
final class ZipFileEntries implements Entries {

	private static final int END_RECORD = 22;

	private static final int LOCAL_HEADER = 30;

	private static final int LONGEST_COMMENT = 0xffff;

	private final ZipFile zip;

	private final Enumeration<ZipArchiveEntry> entries;

	private final ReadingLimits limits;

	private long end;

	ZipFileEntries(Path file, ReadingLimits limits) throws IOException {
		if (count(file) == 0xffff) {
			throw new IOException("Its directory is too large to hold in memory");
		}
		this.zip = ZipFile.builder().setPath(file).get();
		this.entries = this.zip.getEntriesInPhysicalOrder();
		this.limits = limits;
	}

	/** How many members the end record tells of; 0xffff stands for that or more. */
	private static int count(Path file) throws IOException {
		try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
			int length = (int) Math.min(bytes.length(), END_RECORD + LONGEST_COMMENT);
			byte[] tail = new byte[length];
			bytes.seek(bytes.length() - length);
			bytes.readFully(tail);
			for (int i = length - END_RECORD; i >= 0; i--) {
				if (tail[i] == 'P' && tail[i + 1] == 'K' && tail[i + 2] == 5 && tail[i + 3] == 6) {
					return (tail[i + 10] & 0xff) | (tail[i + 11] & 0xff) << 8;
				}
			}
		}
		throw new IOException("Truncated: no directory at the end");
	}

	@Override
	public @Nullable Entry next() {
		while (this.entries.hasMoreElements()) {
			ZipArchiveEntry entry = this.entries.nextElement();
			if (!entry.isDirectory()) {
				Budget budget = new Budget(entry.getCompressedSize(), this.limits);
				Sentence locked = overlaps(entry) ? Sentence.of("inventory.lost.overlap")
						: ZipNames.locked(entry, this.zip.canReadEntryData(entry));
				return new Entry(ZipNames.name(entry), entry.getSize(), locked, budget,
						() -> new UnpackedStream(this.zip.getInputStream(entry), budget, entry::getCrc));
			}
		}
		return null;
	}

	/**
	 * Whether it shares bytes with one before it, in the order in which they lie. Only
	 * bombs are made that way: many members out of one small content.
	 */
	private boolean overlaps(ZipArchiveEntry entry) {
		long begin = entry.getLocalHeaderOffset();
		boolean overlaps = begin < this.end;
		this.end = Math.max(this.end, begin + LOCAL_HEADER + Math.max(0, entry.getCompressedSize()));
		return overlaps;
	}

	@Override
	public void close() throws IOException {
		this.zip.close();
	}

}
