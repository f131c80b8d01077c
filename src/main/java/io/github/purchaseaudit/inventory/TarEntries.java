package io.github.purchaseaudit.inventory;

import java.io.IOException;
import java.io.InputStream;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;

/** The members of a tar, packed or not. */
final class TarEntries implements Entries {

	private final TarArchiveInputStream tar;

	private final Budget budget;

	TarEntries(InputStream in, Budget budget) {
		this.tar = new TarArchiveInputStream(in, "UTF-8");
		this.budget = budget;
	}

	@Override
	public @Nullable Entry next() throws IOException {
		TarArchiveEntry entry;
		do {
			entry = this.tar.getNextEntry();
		}
		while (entry != null && !entry.isFile());
		return (entry == null) ? null : new Entry(ZipNames.shown(entry.getName()), entry.getSize(), null, this.budget,
				() -> new UnpackedStream(this.tar, this.budget, () -> -1));
	}

	@Override
	public void close() throws IOException {
		this.tar.close();
	}

}
