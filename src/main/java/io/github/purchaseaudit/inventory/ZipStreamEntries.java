package io.github.purchaseaudit.inventory;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The members of a zip that lies in another archive, or that has lost its end: one after
 * the other, as they come.
 */
final class ZipStreamEntries implements Entries {

	private final EndRecordWatch watch;

	private final ZipArchiveInputStream zip;

	private final Budget budget;

	private @Nullable ZipArchiveEntry entry;

	private @Nullable InputStream stream;

	ZipStreamEntries(InputStream in, Budget budget) {
		this.watch = new EndRecordWatch(in);
		this.zip = new ZipArchiveInputStream(this.watch, "UTF-8", true, true);
		this.budget = budget;
	}

	@Override
	public @Nullable Entry next() throws IOException {
		do {
			passOn();
			this.entry = this.zip.getNextEntry();
			this.stream = null;
		}
		while (this.entry != null && this.entry.isDirectory());
		if (this.entry == null) {
			if (!this.watch.sawEndRecord()) {
				throw new EOFException("Truncated: no directory at the end");
			}
			return null;
		}
		ZipArchiveEntry current = this.entry;
		return new Entry(ZipNames.name(current), current.getSize(),
				ZipNames.locked(current, this.zip.canReadEntryData(current)), this.budget, () -> open(current));
	}

	/** Members of unknown size are unpacked to find their end: at the budget's cost. */
	private void passOn() throws IOException {
		ZipArchiveEntry current = this.entry;
		if (current != null && current.getGeneralPurposeBit().usesDataDescriptor()
				&& this.zip.canReadEntryData(current)) {
			open(current).transferTo(OutputStream.nullOutputStream());
		}
		this.watch.memberEnds();
	}

	private InputStream open(ZipArchiveEntry current) {
		if (this.stream == null) {
			this.stream = new UnpackedStream(this.zip, this.budget, current::getCrc);
		}
		return this.stream;
	}

	@Override
	public void close() throws IOException {
		this.zip.close();
	}

}
