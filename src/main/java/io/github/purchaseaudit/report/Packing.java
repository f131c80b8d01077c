package io.github.purchaseaudit.report;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packs the parts of a workbook; the time stamps in the zip are always the same. */
final class Packing implements Closeable {

	/** On the first day that a zip knows, the default time zone would be written too. */
	private static final LocalDateTime STAMP = LocalDateTime.of(1980, 2, 1, 0, 0);

	private static final int LEVEL = 4;

	private final ZipOutputStream zip;

	Packing(OutputStream out) {
		this.zip = new ZipOutputStream(new BufferedOutputStream(out, 1 << 16));
		this.zip.setLevel(LEVEL);
	}

	/** Begins a part; what is written until the next one belongs to it. */
	OutputStream begin(String name) throws IOException {
		ZipEntry entry = new ZipEntry(name);
		entry.setTimeLocal(STAMP);
		this.zip.putNextEntry(entry);
		return this.zip;
	}

	void part(String name, byte[] content) throws IOException {
		begin(name).write(content);
	}

	@Override
	public void close() throws IOException {
		this.zip.close();
	}

}
