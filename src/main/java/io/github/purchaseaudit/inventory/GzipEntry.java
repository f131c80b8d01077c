package io.github.purchaseaudit.inventory;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** The one content of a .gz, under its name without the ending. */
final class GzipEntry implements Entries {

	private final InputStream in;

	private @Nullable Entry entry;

	GzipEntry(String archive, InputStream in, Budget budget) {
		this.in = in;
		String base = NameRules.baseName(archive);
		String name = base.toLowerCase(Locale.ROOT).endsWith(".gz") ? base.substring(0, base.length() - 3) : base;
		this.entry = new Entry(name, -1, null, budget, () -> in);
	}

	@Override
	public @Nullable Entry next() {
		Entry only = this.entry;
		this.entry = null;
		return only;
	}

	@Override
	public void close() throws IOException {
		this.in.close();
	}

}
